import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PUBLISHED } from './build';
import { describeWith, run } from './tool';

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'report-deploy-'));
  chmodSync(home, 0o755);
  mkdirSync(join(home, 'www'));
  symlinkSync(resolve(PUBLISHED), join(home, 'report'));
  symlinkSync(resolve(PUBLISHED), join(home, 'www/report'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** Asks for a path as it stands: no client of Node’s own would leave `..` in it. */
const ask = (port: number, path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((done, fail) => {
    const asked = request({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(chunks) }));
    });
    asked.on('error', fail).end();
  });

/** Waits until a server answers. */
async function answering(port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await ask(port, '/').catch(() => null)) return;
    await new Promise((next) => setTimeout(next, 50));
  }
  throw new Error(`Nobody answers at ${port}.`);
}

/** What a configuration of ours must do, whoever serves and wherever the site lies. */
function servesAsAgreed(port: number, base: string): void {
  const get = (path: string, headers?: Record<string, string>) => ask(port, base + path, headers);

  it('sends every page with the headers of public/_headers, and lets others frame the embeds alone', async () => {
    for (const path of ['', '2021/', '2021/data/table-a5.csv', '2021/figures/1-1/', '2021/figures/1-1/embed/', 'nowhere/']) {
      const { headers } = await get(path);
      const frames = path.endsWith('/embed/') ? '' : "; frame-ancestors 'self'";
      for (const [name, value] of ownHeaders())
        expect(headers[name], `${path} ${name}`).toBe(name === 'content-security-policy' ? value + frames : value);
    }
  });

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('sends the %s twin of a file as it lies there', async (encoding, unpack) => {
    for (const path of ['2021/overview/', '2021/data/table-a5.csv', '2021/data/datapackage.json', 'sitemap.xml']) {
      const plain = await get(path);
      const packed = await get(path, { 'accept-encoding': encoding });
      expect(plain.headers['content-encoding']).toBeUndefined();
      expect(packed.headers['content-encoding'], path).toBe(encoding);
      expect(packed.headers['vary'], path).toMatch(/accept-encoding/i);
      expect(packed.headers['content-type']).toBe(plain.headers['content-type']);
      expect(packed.body.length).toBeLessThan(plain.body.length * 0.6);
      expect(unpack(packed.body).equals(plain.body), path).toBe(true);
    }
  });

  it.each([
    ['', /^text\/html; charset=utf-8$/],
    ['2021/data/table-a5.csv', /^text\/csv; charset=utf-8$/],
    ['2021/overview/index.md', /^text\/markdown; charset=utf-8$/],
    ['llms.txt', /^text\/plain; charset=utf-8$/],
    ['feed.xml', /xml/],
    ['site.webmanifest', /^application\/manifest\+json/],
    ['2021/data/datapackage.json', /^application\/json/],
    ['2021/data/tables.xlsx', /spreadsheetml\.sheet$/],
    ['2021/data/all.zip', /^application\/zip$/],
    ['favicon.svg', /^image\/svg\+xml/],
  ])('calls %s by its type', async (path, type) => {
    const { status, headers } = await get(path);
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(type);
  });

  it('lets files whose names hold their content be kept, and has the rest asked for again', async () => {
    const page = await get('2021/overview/');
    const [script] = /_astro\/[\w.-]+\.js/.exec(page.body.toString()) ?? [];
    expect((await get(script!)).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(page.headers['cache-control']).toBe('no-cache');
    const again = await get('2021/overview/', { 'if-none-match': String(page.headers['etag']) });
    expect({ status: again.status, size: again.body.length }).toEqual({ status: 304, size: 0 });
  });

  it.each(['nowhere', '2021/nowhere/', '2021/provinces/atlantis/', '_astro/', '2021/data/', '.nojekyll', '_headers'])(
    'answers %s by the page for what is missing',
    async (path) => {
      const { status, body } = await get(path);
      expect(status).toBe(404);
      expect(body.toString()).toContain('没有这一页');
    },
  );

  it.each(['../../etc/passwd', '%2e%2e/%2e%2e/etc/passwd', '2021/..%2f..%2f..%2f..%2fetc/passwd', '..%00/'])(
    'gives nothing for %s',
    async (path) => {
      const { status, body } = await get(path);
      // Caddy calls a NUL an error of its own.
      expect(path.includes('%00') ? [400, 404, 500] : [400, 404]).toContain(status);
      expect(body.toString()).not.toContain('root:x:');
    },
  );

  it('leads from a folder without its slash to the folder, on the same host', async () => {
    const { status, headers } = await get('2021/overview');
    expect([301, 308]).toContain(status);
    expect(headers['location']).toBe(`${base}2021/overview/`);
  });

  it('gives a part of a file', async () => {
    const { status, body } = await get('2021/data/table-a5.csv', { range: 'bytes=0-2' });
    expect({ status, body: [...body] }).toEqual({ status: 206, body: [0xef, 0xbb, 0xbf] });
  });
}

/** The headers that public/_headers gives every page. */
function ownHeaders(): [string, string][] {
  const [, lines = ''] = /\n\/\*\n([\s\S]*?)\n\n/.exec(readFileSync('public/_headers', 'utf8')) ?? [];
  return lines.split('\n').map((line) => {
    const [name = '', ...value] = line.trim().split(': ');
    return [name.toLowerCase(), value.join(': ')];
  });
}

it('public/_headers has headers to compare with', () => expect(ownHeaders().map(([name]) => name)).toContain('content-security-policy'));

it('public/_headers lets others frame the embeds alone: no pattern for this site’s own frames reaches them, and some pattern every page', () => {
  const framed = [...readFileSync('public/_headers', 'utf8').matchAll(/^(\/\S*)\n {2}Content-Security-Policy: frame-ancestors 'self'$/gm)];
  const patterns = framed.map(([, pattern]) => new RegExp(`^${pattern!.replace(/:\w+/g, '[^/]+')}$`));
  const pages = readdirSync(PUBLISHED, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('index.html'))
    .map((name) => `/${name.slice(0, -'index.html'.length)}`);
  expect(pages.length).toBeGreaterThan(150);
  const wrong = pages.filter((page) => patterns.some((pattern) => pattern.test(page)) === page.endsWith('/embed/'));
  expect(wrong).toEqual([]);
});

/** A configuration of ours where this test may try it: other ports, the built site’s folder. */
const tried = (file: string, ports: Record<string, number>): string =>
  Object.entries(ports)
    .reduce((text, [from, to]) => text.replaceAll(from, String(to)), readFileSync(file, 'utf8'))
    .replaceAll('/srv/', `${home}/`);

describeWith(['nginx', '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'], 'Debian’s nginx with deploy/nginx', () => {
  describe.each([
    ['report.conf', '/', 18_431],
    ['report-under-path.conf', '/report/', 18_432],
  ])('%s', (name, base, port) => {
    let server: ChildProcess;
    beforeAll(async () => {
      const etc = join(home, name);
      mkdirSync(join(etc, 'snippets'), { recursive: true });
      cpSync('deploy/nginx/report-site.conf', join(etc, 'snippets/report-site.conf'));
      writeFileSync(join(etc, name), tried(`deploy/nginx/${name}`, { 8080: port }));
      // What Debian’s own nginx.conf says around it.
      const main = `load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so; ${process.getuid?.() === 0 ? 'user root;' : ''}
        daemon off; pid ${etc}/pid; error_log ${etc}/error.log; events {} http { access_log off; include ${name}; }`;
      writeFileSync(join(etc, 'nginx.conf'), main);
      expect(run('/usr/sbin/nginx', ['-t', '-p', etc, '-c', join(etc, 'nginx.conf')])).toContain('test is successful');
      server = spawn('/usr/sbin/nginx', ['-p', etc, '-c', join(etc, 'nginx.conf')], { stdio: 'ignore' });
      await answering(port);
    });
    afterAll(() => void server.kill());

    servesAsAgreed(port, base);
  });
});

describeWith(['caddy'], 'Debian’s Caddy with deploy/Caddyfile', () => {
  let server: ChildProcess;
  beforeAll(async () => {
    const file = join(home, 'Caddyfile');
    writeFileSync(file, `{\n\tadmin off\n}\n${tried('deploy/Caddyfile', { 8080: 18_441, 8081: 18_442 })}`);
    server = spawn('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], { stdio: 'ignore', env: { ...process.env, HOME: home } });
    await answering(18_441);
  });
  afterAll(() => void server.kill());

  describe('at the root', () => servesAsAgreed(18_441, '/'));
  describe('under a path', () => servesAsAgreed(18_442, '/report/'));
});
