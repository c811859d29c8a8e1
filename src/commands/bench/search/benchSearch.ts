import type { Browser, Page } from 'playwright-core';
import type { Edition } from '../../../editions';
import { seeded } from '../seeded';
import { judge, readJudged, recall, storeOf } from './judgeSearch';

/** Say of a result line: its name, what it should be, what it is. */
type Say = (line: string) => void;

const QUERIES = ['粤港澳大湾区', '广东 吸纳', '硬科技', '技术转移机构', '清华大学', '表3-2', '4306.3', '4月9日'];

/** What is asked: the answer is waited for. */
const QUESTIONS = ['哪个省输出技术成交额最高', '北京输出成交额占全国多少', '增长最快的领域', '近五年成交额'];
const NEXT_QUESTIONS = [
  '广东吸纳',
  '广东吸纳排',
  '广东吸纳排第几',
  '哪些省输出成交额下降',
  '哪些省输出和吸纳都负增长',
  '技术合同分为哪几类',
];

/** What is typed to break it. */
const NASTY: Record<string, string> = {
  'ten thousand characters': '技术合同'.repeat(2500),
  punctuation: '，。！？（）【】《》“”…—·、；：',
  markup: '<script>alert(1)</script><img src=x onerror=alert(1)>',
  'regular expression': '.*+?^${}()|[]\\(?<!',
  'lone surrogates': '\ud800技术\udfff',
  emoji: '😀🏳️‍🌈👩‍👩‍👧',
  'zero widths': '\u200b\u200d\ufeff',
  'half-typed pinyin': 'guangd shuch',
  'a question in a question': '哪个省输出最多的省吸纳多少',
  'two questions': '北京输出多少？上海吸纳多少？',
  'a rank below the first': '输出第零名的省',
  'an absurd bound': '输出超过一百万亿的省',
  'markup about a question': '<b>北京</b>输出<script>alert(1)</script>',
};

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const kB = (values: number[]): string => (median(values) / 1000).toFixed(1);

/** Prints how well queries land in the edition, without a browser. */
export function benchLandings(edition: Edition, judgedFolder: string, say: Say): void {
  const store = storeOf(edition);
  for (const [name, file] of [
    ['tuned on', 'judged-tuned.jsonl'],
    ['held out', 'judged-held-out.jsonl'],
    ['written later (92.0 % at first sight)', 'judged-fresh.jsonl'],
    ['written last (90.2 % at first sight, 96.7 % once four expectations were widened)', 'judged-latest.jsonl'],
    ['written blind (86.6 % at first sight)', 'judged-blind.jsonl'],
  ] as const) {
    const { queries, hit1, hit3, any, absent, noise } = judge(store, readJudged(`${judgedFolder}/${file}`));
    say(
      `search  ${queries} queries ${name}: hit@1 ${percent(hit1)}, hit@3 ${percent(hit3)} (goal 97 %), any ${percent(any)}; ${noise.length} of ${absent} absent words find something (goal 0)`,
    );
  }
  const pieces = recall(store, 500, seeded(7));
  say(
    `search  500 random pieces of the text: ${500 - pieces.silent.length} find something, ${percent(pieces.found)} find where they stand, precision of the first 20 ${percent(pieces.precision)}`,
  );
}

/** Times of one visit, in milliseconds, and what it moved. */
interface Visit {
  first: number;
  later: number[];
  /** Bytes moved until then; and without what comes for answers alone, which travels while the results are worked out. */
  bytes: number;
  needed: number;
}

/**
 * Measures the search of the site at `url` (an edition’s address, ending in `/`) in a browser: from the first key in the dialog to the first result, cold and
 * on a slow 4G line with a four times slower processor; later keys; bytes moved; bad input.
 */
export async function benchSearch(browser: Browser, url: string, say: Say): Promise<void> {
  const cold = await visits(browser, url, QUERIES, RESULTS);
  const slow = await visits(browser, url, QUERIES.slice(0, 4), { ...RESULTS, isSlow: true });
  const opened = await visits(browser, url, QUERIES, { ...RESULTS, opensBefore: OPENS_BEFORE });
  const ms = (value: number) => `${value.toFixed(0)} ms`;
  say(
    `search  first results ${ms(median(opened.map((each) => each.first)))} after the first key, the dialog opened ${OPENS_BEFORE} ms before (goal 140); ${ms(median(cold.map((each) => each.first)))} where nothing was fetched and opening is counted, later ${ms(median(cold.flatMap((each) => each.later)))} (goal 20)`,
  );
  say(
    `search  slow 4G, processor 4 times slower: ${ms(median(slow.map((each) => each.first)))} (goal 1100), later ${ms(median(slow.flatMap((each) => each.later)))}`,
  );
  say(
    `search  the first results need ${kB(cold.map(({ needed }) => needed))} kB brotli (goal 60); moved by then: ${kB(cold.map(({ bytes }) => bytes))} kB`,
  );
  await benchFirstAnswers(browser, url, say);
  await benchNasty(browser, url, say);
}

/** The same for questions, until their answer stands there; what it moves by brotli and by gzip. */
async function benchFirstAnswers(browser: Browser, url: string, say: Say): Promise<void> {
  const ask = (manner: Partial<Manner> = {}) =>
    visits(browser, url, QUESTIONS, { ...RESULTS, waitsFor: '.search-answer', next: NEXT_QUESTIONS, ...manner });
  const [cold, opened, gzip, slow] = [
    await ask(),
    await ask({ opensBefore: OPENS_BEFORE }),
    await ask({ encoding: 'gzip' }),
    await ask({ isSlow: true }),
  ];
  const ms = (values: number[]) => `${median(values).toFixed(0)} ms`;
  say(
    `search  first answer ${ms(opened.map(({ first }) => first))} after the first key, the dialog opened ${OPENS_BEFORE} ms before (goal 150); ${ms(cold.map(({ first }) => first))} where nothing was fetched and opening is counted, later ${ms(cold.flatMap(({ later }) => later))} (goal 20)`,
  );
  say(`search  first answer on slow 4G, processor 4 times slower: ${ms(slow.map(({ first }) => first))} (goal 1100)`);
  say(
    `search  moved before the first answer: ${kB(cold.map(({ bytes }) => bytes))} kB brotli (goal 60), ${kB(gzip.map(({ bytes }) => bytes))} kB gzip`,
  );
}

/** Milliseconds from opening the dialog to the first key, as people type. */
const OPENS_BEFORE = 600;

/** What a visit waits for after each key, what is typed after the first, how files travel, how fast the machine is; and how long before the first key the dialog opens. */
interface Manner {
  waitsFor: string;
  next: string[];
  encoding: 'br' | 'gzip';
  isSlow: boolean;
  opensBefore: number;
}

const RESULTS: Manner = {
  waitsFor: '.search-list [role="option"]',
  next: ['技术', '技术合', '技术合同', '北京', '北京 输出', '亿元'],
  encoding: 'br',
  isSlow: false,
  opensBefore: 0,
};

/** Files that answers alone need. */
const OF_ANSWERS = /\/(answers\.json|findAnswer\.[^/]*)$/;

/** One visit a query. */
async function visits(browser: Browser, url: string, queries: readonly string[], manner: Manner): Promise<Visit[]> {
  const made: Visit[] = [];
  for (const query of queries) made.push(await visit(browser, url, query, manner));
  return made;
}

/** Opens a page, waits until it is quiet, opens the dialog by `/` and types the query. */
async function visit(browser: Browser, url: string, query: string, manner: Manner): Promise<Visit> {
  const context = await browser.newContext({ extraHTTPHeaders: { 'accept-encoding': manner.encoding } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await page.goto(`${url}glossary/`, { waitUntil: 'networkidle' });
  if (manner.isSlow) {
    // Lighthouse's slow 4G.
    await devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: (1.6e6 / 8) * 0.9,
      uploadThroughput: (750e3 / 8) * 0.9,
    });
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  }
  await watch(page, manner.waitsFor);
  let bytes = 0;
  let needed = 0;
  const ofAnswers = new Set<string>();
  devtools.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (OF_ANSWERS.test(request.url)) ofAnswers.add(requestId);
  });
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes += encodedDataLength;
    if (!ofAnswers.has(requestId)) needed += encodedDataLength;
  });
  await page.keyboard.press('/');
  await page.waitForTimeout(manner.opensBefore);
  const first = await timeOf(page, query, manner.opensBefore === 0);
  const moved = { bytes, needed };
  const later: number[] = [];
  for (const next of manner.next) later.push(await timeOf(page, next));
  await context.close();
  return { first, later, ...moved };
}

/** Notes in the page when `/` was pressed and when results were last put there. */
async function watch(page: Page, waitsFor: string): Promise<void> {
  await page.evaluate((selector) => {
    const notes = window as unknown as { shown: number; called: number };
    notes.shown = 0;
    addEventListener('keydown', (event) => event.key === '/' && (notes.called = performance.now()), { capture: true });
    new MutationObserver(() => {
      if (document.querySelector(selector)) notes.shown = performance.now();
    }).observe(document.body, { subtree: true, childList: true });
  }, waitsFor);
}

/**
 * Milliseconds from the key that makes the field read `text` to the results of it; with `fromCall`, from the `/` before it. The dialog may
 * still be on its way.
 */
async function timeOf(page: Page, text: string, fromCall = false): Promise<number> {
  return page.evaluate(
    async ([typed, isFirst]) => {
      const notes = window as unknown as { shown: number; called: number };
      const start = isFirst ? notes.called : performance.now();
      // A key pressed before the dialog stands lands in the field of the bar, which hands it over.
      const input =
        document.querySelector<HTMLInputElement>('.search-dialog[open] input') ?? document.querySelector<HTMLInputElement>('#bar-q')!;
      notes.shown = 0;
      input.value = typed;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      while (notes.shown === 0) await new Promise((resolve) => setTimeout(resolve, 1));
      return notes.shown - start;
    },
    [text, fromCall] as const,
  );
}

async function benchNasty(browser: Browser, url: string, say: Say): Promise<void> {
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('dialog', (dialog) => {
    faults.push('markup ran');
    void dialog.dismiss();
  });
  await page.goto(`${url}search/`, { waitUntil: 'networkidle' });
  await page.fill('#q', '北京');
  await page.waitForSelector('#search-results a');
  const times: [string, number][] = [];
  for (const [name, text] of Object.entries(NASTY)) {
    const time = await page.evaluate(async (typed) => {
      const input = document.querySelector<HTMLInputElement>('#q')!;
      const list = document.querySelector('#search-results')!;
      const start = performance.now();
      input.value = typed;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      while (list.getAttribute('aria-busy') === 'true') await new Promise((resolve) => setTimeout(resolve, 1));
      return performance.now() - start;
    }, text);
    times.push([name, time]);
    if (await page.$('#search-results script, #search-results img, .search-status script, .search-status img'))
      faults.push(`${name}: markup`);
  }
  await page.close();
  const [slowest, time] = times.sort((a, b) => b[1] - a[1])[0]!;
  say(
    `search  bad input: ${faults.length} faults${faults.length > 0 ? ` (${faults.join('; ')})` : ''}; slowest ${time.toFixed(0)} ms (${slowest}; goal 100)`,
  );
}
