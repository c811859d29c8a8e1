import { createServer, type AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { editionNames } from '../../../editions';
import { benchInteractions, benchShifts } from './benchInteractions';
import { benchLimits } from './benchLimits';
import { pageKinds, type PageKind } from './benchPages';
import { benchTable } from '../benchTable';
import { loadLighthouse } from './loadLighthouse';
import { launchBrowser } from '../../browser/browser';
import { serveFolder } from '../../browser/serveFolder';

const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true };
const TYPES = ['document', 'stylesheet', 'script', 'font'] as const;

/**
 * What a page weighs before anyone scrolls (brotli, in a phone’s window), and what Lighthouse’s simulated phone makes of it.
 * `wanted` picks kinds of pages by name or address; all where it is empty, and then also how fast pages answer, what moves, what the least would be.
 */
export async function benchSpeed(folder: string, wanted: string[], say: (line: string) => void): Promise<void> {
  const kinds = pageKinds(editionNames()[0]!).filter(
    ({ name, address }) => wanted.length === 0 || wanted.some((each) => address.includes(each) || name === each),
  );
  const port = await freePort();
  const browser = await launchBrowser([`--remote-debugging-port=${port}`]);
  const site = await serveFolder(folder);
  try {
    const weighed: (string | number)[][] = [];
    for (const kind of kinds) weighed.push(await weigh(browser, site.url, kind));
    say(benchTable(['页面（滚动之前，brotli，KB）', 'HTML', 'CSS', '脚本', '字体', '其他', '合计', '请求', '上限'], weighed));

    const judged: (string | number)[][] = [];
    for (const kind of kinds) judged.push(await judge(site.url, kind, port));
    say(
      `\n${benchTable(['页面（Lighthouse，模拟手机）', '性能', '无障碍', '最佳实践', 'SEO', '最大绘制 s', '阻塞 ms', '位移', '未过的检查'], judged)}`,
    );
    if (wanted.length > 0) return;
    const [edition] = editionNames();
    await benchInteractions(browser, site.url, edition!, say);
    await benchShifts(browser, site.url, edition!, PHONE, say);
    benchLimits(folder, edition!, say);
  } finally {
    await Promise.all([browser.close(), site.close()]);
  }
}

async function weigh(browser: Browser, url: string, kind: PageKind): Promise<(string | number)[]> {
  const context = await browser.newContext(PHONE);
  try {
    const page = await context.newPage();
    const sizes: { type: string; bytes: Promise<number> }[] = [];
    page.on('requestfinished', (request) =>
      sizes.push({ type: request.resourceType(), bytes: request.sizes().then(({ responseBodySize }) => responseBodySize) }),
    );
    await page.goto(url + kind.address, { waitUntil: 'networkidle' });
    const counted = await Promise.all(sizes.map(async ({ type, bytes }) => ({ type, bytes: await bytes })));
    const sum = (of: (type: string) => boolean) => counted.filter(({ type }) => of(type)).reduce((total, { bytes }) => total + bytes, 0);
    const parts = TYPES.map((type) => sum((each) => each === type));
    const whole = sum(() => true);
    const rest = whole - parts.reduce((total, bytes) => total + bytes, 0);
    const limit = kind.budget === undefined ? '' : `${kind.budget / 1000}${whole > kind.budget ? ' 超出' : ''}`;
    return [`${kind.name} ${kind.address}`, ...[...parts, rest, whole].map((bytes) => (bytes / 1000).toFixed(1)), counted.length, limit];
  } finally {
    await context.close();
  }
}

async function judge(url: string, kind: PageKind, port: number): Promise<(string | number)[]> {
  const lighthouse = await loadLighthouse();
  const result = await lighthouse(url + kind.address, { port, output: 'json', logLevel: 'error' });
  if (!result) throw new Error(`Lighthouse 没有看成 ${kind.address}。`);
  const { categories, audits } = result.lhr;
  const score = (id: string) => Math.round((categories[id]?.score ?? 0) * 100);
  const value = (id: string) => audits[id]?.numericValue ?? NaN;
  const short = ['performance', 'accessibility', 'best-practices', 'seo']
    .filter((id) => score(id) < 100)
    .flatMap((id) =>
      categories[id]!.auditRefs.filter(({ id: audit, weight }) => weight > 0 && (audits[audit]?.score ?? 1) < 0.9).map(
        ({ id: audit }) => audit,
      ),
    );
  return [
    kind.name,
    ...['performance', 'accessibility', 'best-practices', 'seo'].map(score),
    (value('largest-contentful-paint') / 1000).toFixed(2),
    Math.round(value('total-blocking-time')),
    value('cumulative-layout-shift').toFixed(3),
    short.join(' '),
  ];
}

/** A port nobody uses: Lighthouse speaks to the browser through one. */
const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
