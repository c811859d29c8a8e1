import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../../../src/commands/browser/browser';
import { stampWorker } from '../../../../src/commands/build/finish/stampWorker';

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json' };
const LOGIN = '<!doctype html><title>Login</title><p>Please pay for this network.';

let folder: string;
let server: Server;
let url: string;
/** `portal`: a login page for whatever is asked, as networks of hotels and trains give. */
let network: 'open' | 'portal' = 'open';
let browser: Browser;
let page: Page;

/** Lays a site of one page, one script, one file of data into the folder the server serves. */
function deploy(number: string, on = true): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, '_astro'), { recursive: true });
  cpSync('public/offline.js', join(folder, 'offline.js'));
  const script = `app.${number}.js`;
  writeFileSync(join(folder, '_astro', script), `document.body.dataset.ran = '${number}';\n`);
  writeFileSync(join(folder, 'data.json'), JSON.stringify(number));
  writeFileSync(join(folder, 'index.html'), `<!doctype html><title>${number}</title><body><script src="/_astro/${script}"></script>`);
  stampWorker(folder, on);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'report-worker-'));
  browser = await launchBrowser();
  server = createServer((request, response) => {
    const path = new URL(request.url!, 'http://local').pathname;
    const file = join(folder, path === '/' ? 'index.html' : path);
    if (network === 'portal') response.writeHead(200, { 'content-type': 'text/html' }).end(LOGIN);
    else if (!existsSync(file)) response.writeHead(404, { 'content-type': 'text/html' }).end();
    else response.writeHead(200, { 'content-type': TYPES[extname(file)] }).end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A reader who has the worker of the first build. */
beforeEach(async () => {
  network = 'open';
  deploy('28251.5');
  page = await (await browser.newContext()).newPage();
  await page.goto(url);
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('/offline.js', { updateViaCache: 'none' });
    const { active } = await navigator.serviceWorker.ready;
    active!.postMessage([location.href, `${location.href}data.json`]);
  });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await isKept('/', '/_astro/app.28251.5.js', '/data.json');
});
afterEach(() => page.context().close());

/** Paths of all that is kept, whatever the cache. */
const kept = (): Promise<string[]> =>
  page.evaluate(async () => {
    const lists = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    return lists
      .flat()
      .map((request) => new URL(request.url).pathname)
      .sort();
  });
const isKept = (...paths: string[]) => expect.poll(kept, { timeout: 20_000 }).toEqual(paths);
const ran = () => page.evaluate(() => document.body.dataset['ran']);
/** Puts a bad copy of everything where the worker keeps its own. */
const poison = (login: string) =>
  page.evaluate(async (text) => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) await cache.put(request, new Response(text, { headers: { 'content-type': 'text/html' } }));
    }
  }, login);

describe('What the worker keeps', () => {
  it('is there without a network: page, script, data', async () => {
    await page.context().setOffline(true);
    await page.reload();
    expect([await page.title(), await ran()]).toEqual(['28251.5', '28251.5']);
    expect(await page.evaluate(() => fetch('/data.json').then((response) => response.json()))).toBe('28251.5');
  });

  it('is never a login portal’s', async () => {
    network = 'portal';
    await page.goto(`${url}other/`);
    expect(await page.title()).toBe('Login');
    expect(await page.evaluate(() => fetch('/data.json').then((response) => response.text()))).toBe(LOGIN);
    await isKept('/', '/_astro/app.28251.5.js', '/data.json');
    network = 'open';
    await page.goto(url);
    expect(await ran()).toBe('28251.5');
  });

  it('heals: a script that is not what its hash says is dropped and fetched anew', async () => {
    await poison(LOGIN);
    await page.reload();
    expect(await ran()).toBe('28251.5');
    await page.context().setOffline(true);
    await page.reload();
    expect(await ran()).toBe('28251.5');
  });
});

describe('After the next deployment', () => {
  it('a returning reader sees the new number at once, old copies go, and the new page is there without a network', async () => {
    deploy('28252.0');
    await page.goto(url);
    expect([await page.title(), await ran()]).toEqual(['28252.0', '28252.0']);
    await isKept('/', '/_astro/app.28252.0.js', '/data.json');
    await page.context().setOffline(true);
    await page.reload();
    expect([await page.title(), await ran()]).toEqual(['28252.0', '28252.0']);
  });

  it('that switches it off, nothing is kept and no worker is left', async () => {
    deploy('28252.0', false);
    await page.goto(url);
    await page.waitForFunction(
      async () => (await caches.keys()).length === 0 && (await navigator.serviceWorker.getRegistrations()).length === 0,
    );
    expect(await page.title()).toBe('28252.0');
  });

  it('a reader poisoned by the first worker, which kept whatever came, is healed', async () => {
    await page.evaluate(async (text) => {
      await (await caches.open('report')).put('/_astro/app.28252.0.js', new Response(text, { headers: { 'content-type': 'text/html' } }));
    }, LOGIN);
    deploy('28252.0');
    await page.goto(url);
    await page.waitForFunction(async () => !(await caches.has('report')));
    await page.reload();
    expect(await ran()).toBe('28252.0');
  });
});
