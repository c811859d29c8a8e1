import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** Size of a desk. */
export const DESK = { width: 1280, height: 900 };

/** Windows that no test uses now, by what cannot be changed of them. */
const free = new Map<string, Page[]>();

/** What can be changed of a window that is open, and the rest of its options. */
function partsOf({ viewport, colorScheme, reducedMotion, forcedColors, ...fixed }: BrowserContextOptions) {
  const media = {
    media: null,
    colorScheme: colorScheme ?? 'light',
    reducedMotion: reducedMotion ?? 'no-preference',
    forcedColors: forcedColors ?? 'none',
  } as const;
  return { viewport: viewport ?? DESK, media, fixed: JSON.stringify(fixed) };
}

/** Opens a window as large as a desk, or as the options say. */
export async function newWindow(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  return (await browser.newContext({ viewport: DESK, ...options })).newPage();
}

/** A window that somebody has given back, as the options say; a new one where there is none. */
export async function borrow(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const { viewport, media, fixed } = partsOf(options);
  const page = free.get(fixed)?.pop();
  if (page?.context().browser() !== browser) return newWindow(browser, options);
  await page.setViewportSize(viewport);
  await page.emulateMedia(media);
  return page;
}

/**
 * Gives a window back as good as new, for others that want such a one: `plain` is a page of its site without scripts. One that cannot be
 * cleaned (its page has crashed) is closed.
 */
export async function giveBack(page: Page, options: BrowserContextOptions, plain: string): Promise<void> {
  if (page.isClosed()) return;
  try {
    await clean(page, plain);
  } catch {
    return close(page);
  }
  const { fixed } = partsOf(options);
  free.set(fixed, [...(free.get(fixed) ?? []), page]);
}

/** Leaves of a window what a new one has: nobody listens to it, its pointer is at the corner, its site has kept nothing there. */
async function clean(page: Page, plain: string): Promise<void> {
  for (const heard of ['console', 'dialog', 'pageerror', 'request', 'response']) page.removeAllListeners(heard);
  await page.mouse.move(0, 0);
  await page.goto(plain);
  const tools = await page.context().newCDPSession(page);
  await tools.send('Storage.clearDataForOrigin', { origin: new URL(page.url()).origin, storageTypes: 'all' });
  await tools.detach();
  await page.evaluate(() => sessionStorage.clear());
}

/** Closes a window for good. */
export const close = (page: Page): Promise<void> => page.context().close();
