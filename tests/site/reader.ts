import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { launchBrowser } from '../../src/commands/browser/browser';
import { serveFolder } from '../../src/commands/browser/serveFolder';
import { FONTS } from './font';
import { SITES, type Site } from './sites';

/** Someone reading a built site in a real browser. */
export interface Reader {
  /** Opens a page of the site in a window of its own; `address` is relative to the base. */
  open(address: string, options?: BrowserContextOptions): Promise<Page>;
  /** Goes to another page in the same window. */
  go(page: Page, address: string): Promise<void>;
  /** Address of a page on the tests’ server. */
  url(address: string): string;
}

/** Size of a phone and of a desk. */
export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1280, height: 900 };

/** Serves the site and starts a browser for the tests of a file; both end with them. */
export function reader(site: Site = SITES.root): Reader {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serveFolder>>;
  beforeAll(async () => {
    process.env['FONTCONFIG_PATH'] = FONTS;
    server = await serveFolder(site.folder, site.base);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  const url = (address: string) => new URL(address, server.url).href;
  return {
    url,
    async open(address, options) {
      const context = await browser.newContext({ viewport: DESK, ...options });
      closeWithTest(() => context.close());
      const page = await context.newPage();
      await page.goto(url(address), { waitUntil: 'load' });
      await live(page);
      return page;
    },
    async go(page, address) {
      await page.goto(url(address), { waitUntil: 'load' });
      await live(page);
    },
  };
}

/** A window opened in a test is closed with it; one that all tests of a file share, with the file. */
function closeWithTest(close: () => Promise<void>): void {
  try {
    onTestFinished(close);
  } catch {
    // No test is running: the browser closes it.
  }
}

/** Waits until a page’s scripts, which start when it has been drawn, have run; not at all where the browser runs none. */
export async function live(page: Page): Promise<void> {
  const isLive = () =>
    !document.querySelector('script[data-modules]') ||
    document.documentElement.dataset['live'] !== undefined ||
    matchMedia('(scripting: none)').matches;
  for (let tries = 0; tries < 500 && !(await page.evaluate(isLive)); tries++) await page.waitForTimeout(10);
}

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

/** Waits until the page has drawn what it is about to draw. */
export const settled = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))));
