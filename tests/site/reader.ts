import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { launchBrowser } from '../../src/commands/browser/browser';
import { serveFolder, type Served } from '../../src/commands/browser/serveFolder';
import { FONTS } from './font';
import { SITES, type Site } from './sites';
import { borrow, close, giveBack, newWindow } from './windows';

/** Someone reading a built site in a real browser. */
export interface Reader {
  /**
   * Opens a page of the site in a window that is as good as new: tests use it after each other, for to make one costs more than most of
   * them do. `address` is relative to the base.
   */
  open(address: string, options?: BrowserContextOptions): Promise<Page>;
  /** Opens it in a window of its own: for who leaves there what cannot be taken back (a script, a route, a slow line), or needs it cold. */
  openAlone(address: string, options?: BrowserContextOptions): Promise<Page>;
  /** Goes to another page in the same window. */
  go(page: Page, address: string): Promise<void>;
  /** Address of a page on the tests’ server. */
  url(address: string): string;
}

/** Size of a phone and of a desk. */
export const PHONE = { width: 360, height: 740 };
export { DESK } from './windows';

/** What all test files of a process share, and what ends with it: a browser, a server a site. */
let browser: Promise<Browser> | undefined;
const servers = new Map<string, Promise<Served>>();

async function runningBrowser(): Promise<Browser> {
  process.env['FONTCONFIG_PATH'] = FONTS;
  browser ??= launchBrowser();
  if (!(await browser).isConnected()) browser = launchBrowser();
  return browser;
}

function serve({ folder, base }: Site): Promise<Served> {
  const known = servers.get(folder) ?? serveFolder(folder, base).then(withoutCompression);
  servers.set(folder, known);
  return known;
}

/** The way from this machine to itself is wide: to compress costs a tenth of all that the tests do. */
function withoutCompression(served: Served): Served {
  served.server.prependListener('request', ({ headers }) => delete headers['accept-encoding']);
  return served;
}

/** Someone reads the site in the tests of this file. */
export function reader(site: Site = SITES.root): Reader {
  let origin: string;
  const shared: Page[] = [];
  beforeAll(async () => {
    origin = (await serve(site)).url;
    await runningBrowser();
  });
  afterAll(async () => {
    await Promise.all(shared.map(close));
  });
  const url = (address: string) => new URL(address, origin).href;
  const go = async (page: Page, address: string) => {
    await page.goto(url(address), { waitUntil: 'load' });
    await live(page);
  };
  const openAlone: Reader['openAlone'] = async (address, options) => {
    const page = await newWindow(await runningBrowser(), options);
    if (!afterTest(() => close(page))) shared.push(page);
    await go(page, address);
    return page;
  };
  return {
    url,
    go,
    openAlone,
    async open(address, options = {}) {
      let page: Page | undefined;
      if (!afterTest(async () => page && giveBack(page, options, url('robots.txt')))) return openAlone(address, options);
      page = await borrow(await runningBrowser(), options);
      await go(page, address);
      return page;
    },
  };
}

/** Does it when the test is over that is being run; outside of any, in what the tests of a file share, never, and says so by `false`. */
function afterTest(act: () => Promise<unknown>): boolean {
  try {
    onTestFinished(async () => void (await act()));
    return true;
  } catch {
    return false;
  }
}

/** Waits until a page’s scripts, which start when it has been drawn, have run; not at all where the browser runs none. Five seconds at most. */
export const live = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const root = document.documentElement;
        const isLive = () => root.dataset['live'] !== undefined;
        if (isLive() || !document.querySelector('script[data-modules]') || matchMedia('(scripting: none)').matches) return resolve();
        new MutationObserver(() => isLive() && resolve()).observe(root, { attributes: true });
        setTimeout(resolve, 5000);
      }),
  );

/** What a page complains about while it is used: console errors, exceptions, failed requests, requests to other hosts. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  const host = () => new URL(page.url()).host;
  page.on('console', (message) => message.type() === 'error' && complaints.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
  page.on(
    'response',
    (response) => response.status() >= 400 && complaints.push(`${response.status()}: ${new URL(response.url()).pathname}`),
  );
  page.on('request', (request) => {
    const to = new URL(request.url());
    if (/^http/.test(to.protocol) && page.url() !== 'about:blank' && to.host !== host()) complaints.push(`other host: ${to.href}`);
  });
  return complaints;
}

/** Counts from now on, in each document of the page, what moves under the reader’s eyes (cumulative layout shift); gives how to read it. */
export async function countShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const shifts = Object.assign(window, { shifts: 0 });
    new PerformanceObserver((list) => {
      const entries = list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[];
      for (const { value, hadRecentInput } of entries) if (!hadRecentInput) shifts.shifts += value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () => page.evaluate(() => (window as unknown as { shifts: number }).shifts);
}

/** Waits until the page has nothing left to do: its fonts are there, it is idle, and what came of that is drawn. */
export async function idle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let times = 0; times < 3; times++) await new Promise((resolve) => requestIdleCallback(resolve));
  });
  await settled(page);
}

/** Draws all of a page: what is drawn only as it comes near would be measured where it does not stand yet. */
export const drawAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const drawn = new CSSStyleSheet();
    drawn.replaceSync('* { content-visibility: visible !important; }');
    document.adoptedStyleSheets = [drawn];
  });

/** Waits until the page has drawn what it is about to draw. */
export const settled = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))));
