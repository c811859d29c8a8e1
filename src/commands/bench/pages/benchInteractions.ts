import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { benchTable } from '../benchTable';

/** What a reader does on a page, and which event it begins with. */
interface Interaction {
  name: string;
  address: string;
  /** `theme` where the system turns dark, which no event of the page’s tells. */
  begins: 'keydown' | 'input' | 'click' | 'change' | 'focusin' | 'theme';
  /** What must have been done before. */
  before?: (page: Page) => Promise<unknown>;
  act: (page: Page) => Promise<unknown>;
}

const openDialog = async (page: Page) => {
  await page.keyboard.press('/');
  await page.waitForSelector('.search-dialog[open]');
  await page.waitForTimeout(1500);
};

const interactions = (edition: string): Interaction[] => [
  { name: '打开搜索', address: `${edition}/glossary/`, begins: 'keydown', act: (page) => page.keyboard.press('/') },
  { name: '第一个键', address: `${edition}/glossary/`, begins: 'input', before: openDialog, act: (page) => page.keyboard.insertText('广') },
  { name: '排最长的表', address: `${edition}/tables/a6/`, begins: 'click', act: (page) => page.locator('thead button').last().click() },
  { name: '筛名录', address: `${edition}/institutions/directory/`, begins: 'input', act: (page) => page.fill('#filter', '大学') },
  {
    name: '换地图的指标',
    address: `${edition}/provinces/`,
    begins: 'change',
    before: (page) => page.locator('province-map select').first().scrollIntoViewIfNeeded(),
    act: (page) => page.locator('province-map select').first().selectOption({ index: 4 }),
  },
  {
    name: '打开一个数的卡片',
    address: `${edition}/composition/`,
    begins: 'focusin',
    act: (page) => page.locator('a.claim').first().focus(),
  },
  { name: '换明暗', address: `${edition}/provinces/`, begins: 'theme', act: (page) => page.emulateMedia({ colorScheme: 'dark' }) },
];

const TIMES = 3;

/** Milliseconds after which a page counts as never come; a busy machine with a slowed processor takes its time. */
const PATIENCE = 120_000;

/** Prints how long each interaction keeps the reader waiting for the next picture, with a processor slowed four times. */
export async function benchInteractions(browser: Browser, url: string, edition: string, say: (line: string) => void): Promise<void> {
  const rows: (string | number)[][] = [];
  for (const interaction of interactions(edition)) {
    const took: number[] = [];
    for (let i = 0; i < TIMES; i++) took.push(await timeOf(browser, url, interaction));
    took.sort((a, b) => a - b);
    rows.push([interaction.name, interaction.address, Math.round(took[Math.floor(TIMES / 2)]!), Math.round(took.at(-1)!)]);
  }
  say(`\n${benchTable(['操作（处理器慢四倍，上限 100）', '页面', '中位 ms', '最长 ms'], rows)}`);
}

async function timeOf(browser: Browser, url: string, { address, begins, before, act }: Interaction): Promise<number> {
  const context = await browser.newContext();
  try {
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    await page.goto(url + address, { waitUntil: 'networkidle' });
    // The page’s scripts listen: on a busy machine they may come later than its files.
    await page.waitForSelector('html[data-live]', { state: 'attached' });
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await before?.(page);
    await page.evaluate((type) => {
      const notes = window as unknown as { took: Promise<number> };
      notes.took = new Promise((done) => {
        const from = type === 'theme' ? matchMedia('(prefers-color-scheme: dark)') : window;
        // From the event to the frame after it, drawn.
        from.addEventListener(
          type === 'theme' ? 'change' : type,
          ({ timeStamp }) => requestAnimationFrame(() => setTimeout(() => done(performance.now() - timeStamp))),
          { capture: true, once: true },
        );
      });
    }, begins);
    await act(page);
    return await page.evaluate(() => (window as unknown as { took: Promise<number> }).took);
  } finally {
    await context.close();
  }
}

/** Prints how far things move while a place deep in a long page is opened. */
export async function benchShifts(
  browser: Browser,
  url: string,
  edition: string,
  phone: BrowserContextOptions,
  say: (line: string) => void,
): Promise<void> {
  const places = ['provinces/#table-3-4', 'regions/#s4-9-2', 'institutions/#s5-4-5', 'chronicle/#e1117', 'print/#table-a12'];
  const rows: (string | number)[][] = [];
  for (const place of places) {
    const context = await browser.newContext(phone);
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    await page.goto(`${url}${edition}/${place}`, { waitUntil: 'networkidle' });
    await page.waitForTimeout(500);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => done(sum), 100);
        }),
    );
    rows.push([`${edition}/${place}`, shift.toFixed(3)]);
    await context.close();
  }
  say(`\n${benchTable(['深处的一处（模拟手机，上限 0）', '位移'], rows)}`);
}
