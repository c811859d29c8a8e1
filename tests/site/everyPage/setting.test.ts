import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { countShifts, DESK, drawAll, idle, PHONE, reader, settled } from '../reader';
import { onePageOfEachKind, pagesOf, SITES } from '../sites';
import { walked } from '../walked';

const someone = reader();
const CHAPTERS = pagesOf(SITES.root).filter(({ kind }) =>
  ['overview', 'composition', 'provinces', 'regions', 'institutions', 'appendix', 'chronicle', 'about'].includes(kind),
);

/**
 * Pairs of Han characters or full-width marks that stand next to each other on a line of prose, further apart than one em allows:
 * `em` is the distance from one’s edge to the other’s: the lesser of left and right, for a box may hold the space a neighbouring digit asks for.
 */
const looseLines = (limit: number): { lines: number; loose: string[] } => {
  const HAN = /[\p{Script=Han}，。、；：？！）”]/u;
  const lines = new Set<string>();
  const loose: string[] = [];
  const range = document.createRange();
  for (const block of document.querySelectorAll(
    '.chapter > p, .event-body > p, .edition-note p, .briefing dd, main > p, main > article > p',
  )) {
    const size = parseFloat(getComputedStyle(block).fontSize);
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    let before: { character: string; left: number; right: number; top: number } | undefined;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement!.closest('.hidden, .mark, .permalink')) {
        before = undefined;
        continue;
      }
      const text = node.textContent!;
      for (let at = 0; at < text.length; at++) {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const box = range.getBoundingClientRect();
        // A blank between is what makes the hole: it is passed over, not a neighbour.
        if (box.width === 0 || /\s/.test(text[at]!)) continue;
        lines.add(`${Math.round(box.top / 4)}`);
        const em =
          before && Math.abs(before.top - box.top) < size / 2 ? Math.min(box.left - before.left, box.right - before.right) / size : 0;
        if (before && HAN.test(before.character) && HAN.test(text[at]!) && em > limit)
          loose.push(`${em.toFixed(2)} em: ${text.slice(Math.max(0, at - 8), at + 8)}`);
        before = { character: text[at]!, left: box.left, right: box.right, top: box.top };
      }
    }
  }
  return { lines: lines.size, loose };
};

const measure = async (page: Page, limit: number) => {
  await settled(page);
  return page.evaluate(looseLines, limit);
};

/** What the chapters are read on: windows, and paper from one as wide as a desk. */
const READ_ON = {
  'a phone': PHONE,
  'a tablet': { width: 768, height: 1024 },
  'a wide screen': { width: 1600, height: 900 },
  'a laptop': DESK,
  paper: DESK,
};

/** The lines of all chapters, drawn from top to bottom, on all that they are read on: one walk for all. */
async function walkChapters(): Promise<Record<keyof typeof READ_ON, { lines: number; loose: string[] }>> {
  const page = await someone.open('robots.txt');
  const found = Object.fromEntries(Object.keys(READ_ON).map((name) => [name, { lines: 0, loose: [] }])) as unknown as Awaited<
    ReturnType<typeof walkChapters>
  >;
  for (const { address } of CHAPTERS) {
    await page.emulateMedia({ media: 'screen' });
    await someone.go(page, address);
    await drawAll(page);
    for (const [name, viewport] of Object.entries(READ_ON) as [keyof typeof READ_ON, typeof DESK][]) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ media: name === 'paper' ? 'print' : 'screen' });
      const { lines, loose } = await measure(page, 1.04);
      found[name].lines += lines;
      found[name].loose.push(...loose.map((line) => `${address} ${line}`));
    }
  }
  return found;
}

describe('No line of prose has characters more than 1.04 em apart', () => {
  let known: ReturnType<typeof walkChapters> | undefined;

  it.each(Object.keys(READ_ON) as (keyof typeof READ_ON)[])('on %s', { timeout: 300_000 }, async (name) => {
    const { lines, loose } = (await (known ??= walkChapters()))[name];
    // Tried again, it walks again.
    if (loose.length > 0) known = undefined;
    expect(lines).toBeGreaterThan(200);
    expect(loose).toEqual([]);
  });
});

/** Blanks that can be seen on a line behind a full-width mark, each with what stands around it. */
const blanksBehindMarks = (): string[] => {
  const found: string[] = [];
  const range = document.createRange();
  const blockOf = (node: Node) => {
    let element = node.parentElement!;
    while (/^inline$/.test(getComputedStyle(element).display)) element = element.parentElement!;
    return element;
  };
  let before = { character: '', block: document.body as Element };
  let blank = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement!.closest('script, style, svg, template')) continue;
    const block = blockOf(node);
    const text = node.textContent!;
    for (let at = 0; at < text.length; at++) {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      if (/\s/.test(text[at]!)) blank ||= range.getBoundingClientRect().width;
      else {
        if (blank > 0 && block === before.block && /[，。、；：！？（）《》“”‘’]/.test(before.character))
          found.push(`${before.character} ${text.slice(at, at + 12)}`);
        before = { character: text[at]!, block };
        blank = 0;
      }
    }
  }
  return found;
};

it('The measure finds the holes it looks for', async () => {
  const page = await someone.open(CHAPTERS[0]!.address, { bypassCSP: true });
  await page.addStyleTag({ content: '.chapter > p { text-align: justify; text-align-last: justify }' });
  expect((await measure(page, 1.04)).loose.length).toBeGreaterThan(0);
});

it('A heading face is there on the first view of every kind of page, and nothing moves for it', async () => {
  for (const address of ['2021/', '2021/overview/', '2021/provinces/guangdong/', '2021/tables/']) {
    const page = await someone.openAlone('robots.txt');
    const shifts = await countShifts(page);
    await someone.go(page, address);
    await idle(page);
    const loaded = () => [...document.fonts].some(({ family, status }) => family.includes('Report Serif') && status === 'loaded');
    expect(await page.evaluate(loaded), address).toBe(true);
    expect(await shifts(), address).toBeLessThan(0.01);
    await page.context().close();
  }
});

/** Lines of each title and of the words under each large number that begin inside a word, as the dictionary and the marks of its HTML have them, or behind a hyphen. */
const brokenTitles = (): string[] => {
  const found: string[] = [];
  const range = document.createRange();
  for (const title of document.querySelectorAll('h1, h2, h3, h4, .at-words, .opening li')) {
    let before: { node: Node; character: string; top: number } | undefined;
    const walker = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement!.closest('.hidden, .permalink')) continue;
      const text = node.textContent!;
      for (let at = 0; at < text.length; at++) {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const { top, width, height } = range.getBoundingClientRect();
        // A blank at the end of a line has no width, and is where the line may break.
        if (/\s/.test(text[at]!)) before = undefined;
        if (width === 0 || /\s/.test(text[at]!)) continue;
        const isNewLine = before !== undefined && top > before.top + height / 2;
        const isWithin = before?.node === node && /[\p{Script=Han}\d-]/u.test(before.character) && /[\p{Script=Han}\d]/u.test(text[at]!);
        if (isNewLine && isWithin) found.push(`${text.slice(0, at)} | ${text.slice(at)}`.trim());
        before = { node, character: text[at]!, top };
      }
    }
  }
  return found;
};

it('Titles break between words', async () => {
  const page = await someone.open('2021/institutions/directory/', { viewport: { width: 240, height: 700 } });
  await settled(page);
  const breaks = await page.evaluate(() => {
    const heading = document.querySelector('h1')!;
    const lines: string[] = [];
    let top = NaN;
    const range = document.createRange();
    const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      for (let at = 0; at < node.textContent!.length; at++) {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const box = range.getBoundingClientRect();
        const isNew = !(Math.abs(box.top - top) <= 4);
        lines.push((isNew ? '' : lines.pop()!) + node.textContent![at]);
        top = box.top;
      }
    return lines;
  });
  expect(breaks.length).toBeGreaterThan(1);
  expect(breaks.filter((line) => !/^(国家|技术|转移|机构|名录)+$/.test(line))).toEqual([]);
});

/** Headings that are lower without their sign. */
const partedFromSign = (): string[] => {
  const headings = [...document.querySelectorAll<HTMLElement>('h1, h2, h3, h4')].filter((each) => each.querySelector('.permalink'));
  const heights = () => headings.map((each) => each.getBoundingClientRect().height);
  const before = heights();
  for (const each of headings) each.querySelector<HTMLElement>('.permalink')!.style.display = 'none';
  return heights().flatMap((height, at) => (before[at]! > height + 1 ? [headings[at]!.textContent!.trim()] : []));
};

/** Words in pictures that are too small to read; a map alone has small print, for islets. */
const smallWords = (): string[] =>
  [...document.querySelectorAll<SVGTextElement>('svg:not(.china) text')].flatMap((each) => {
    const px = parseFloat(getComputedStyle(each).fontSize) * (each.getScreenCTM()?.a ?? 1);
    return each.getClientRects().length > 0 && px < 8.8 ? [`“${each.textContent!.trim()}” is ${px.toFixed(1)} px`] : [];
  });

/** Items whose words, beside a number of their own, go on in a second line left of where they begin. */
const outOfLine = (): string[] =>
  [...document.querySelectorAll('li > :first-child, li > a > :first-child')].flatMap((sign) => {
    const item = sign.parentElement!;
    if (item.getClientRects().length === 0 || !/^[\d一二三四五六七八九十]+[.、]?$/.test(sign.textContent!.trim())) return [];
    const range = document.createRange();
    range.setStartAfter(sign);
    range.setEnd(item, item.childNodes.length);
    const [first, ...others] = [...range.getClientRects()].filter(({ width }) => width > 2);
    return others.some(({ top, left }) => top >= first!.bottom && left < first!.left - 1) ? [item.textContent!.trim().slice(0, 20)] : [];
  });

/** Numbers that do not look like the words they stand among: a rule for other spans got hold of what groups them or keeps them whole. */
const strangeNumbers = (): string[] =>
  [...document.querySelectorAll('main :is(.unbroken, .g)')].flatMap((each) => {
    const [own, around] = [getComputedStyle(each), getComputedStyle(each.parentElement!)];
    const isStrange = own.color !== around.color || own.fontSize !== around.fontSize || own.display !== 'inline';
    return isStrange ? [`${each.textContent} in “${each.parentElement!.textContent!.trim().slice(0, 20)}”`] : [];
  });

/** The heading font’s large file, where a page has needed more than its own small one holds. */
const largeFonts = async (): Promise<string[]> => {
  await document.fonts.ready;
  return performance.getEntriesByType('resource').flatMap(({ name }) => (name.endsWith('/fonts/serif.woff2') ? [name] : []));
};

/** Looks at a page, each with the widths it is taken at; the last takes the signs away. */
const LOOKS = { blanksBehindMarks, brokenTitles, smallWords, strangeNumbers, outOfLine, largeFonts, partedFromSign };
const WIDTHS: Record<keyof typeof LOOKS, number[]> = {
  blanksBehindMarks: [1280],
  smallWords: [1280, 960, 768, 360],
  brokenTitles: [768, 360],
  strangeNumbers: [1280],
  outOfLine: [1280, 768, 360],
  largeFonts: [360],
  partedFromSign: [360],
};

/** What each look finds wrong on any kind of page, drawn whole: one walk for all. */
async function walkKinds(): Promise<Record<keyof typeof LOOKS, string[]>> {
  const page = await someone.open('robots.txt');
  const found: Awaited<ReturnType<typeof walkKinds>> = {
    blanksBehindMarks: [],
    brokenTitles: [],
    smallWords: [],
    strangeNumbers: [],
    outOfLine: [],
    largeFonts: [],
    partedFromSign: [],
  };
  for (const { address } of walked(onePageOfEachKind(SITES.root))) {
    await someone.go(page, address);
    await drawAll(page);
    for (const width of WIDTHS.smallWords) {
      await page.setViewportSize({ ...DESK, width });
      await settled(page);
      for (const name of Object.keys(LOOKS) as (keyof typeof LOOKS)[])
        if (WIDTHS[name].includes(width))
          found[name].push(...(await page.evaluate(LOOKS[name])).map((what) => `${address}, ${width} px wide: ${what}`));
    }
  }
  return found;
}

describe('On no kind of page', () => {
  let known: ReturnType<typeof walkKinds> | undefined;

  it.each<[string, keyof typeof LOOKS]>([
    ['does a blank stand behind a full-width mark, which holds its own space', 'blanksBehindMarks'],
    ['does a title, or what stands under a large number, break inside a word or behind a hyphen', 'brokenTitles'],
    ['does the sign of a heading take a line of its own', 'partedFromSign'],
    ['are words in a picture too small to read', 'smallWords'],
    ['does a number look other than the words it stands among', 'strangeNumbers'],
    ['do words beside a number go on left of where they began', 'outOfLine'],
    ['does a heading need more of its font than the page’s own small file holds', 'largeFonts'],
  ])('%s', { timeout: 300_000 }, async (_, look) => {
    const wrong = (await (known ??= walkKinds()))[look];
    // Tried again, it walks again.
    if (wrong.length > 0) known = undefined;
    expect(wrong).toEqual([]);
  });

  it('would a blank behind a mark be missed', async () => {
    const page = await someone.open('2021/about/');
    expect(await page.evaluate(blanksBehindMarks)).toEqual([]);
    await page.evaluate(() => (document.querySelector('main p')!.innerHTML = '全文。 <b>下文</b>'));
    expect(await page.evaluate(blanksBehindMarks)).toEqual(['。 下文']);
  });

  it('would a heading that needs more of its font be missed', async () => {
    const page = await someone.open('2021/about/');
    expect(await page.evaluate(largeFonts)).toEqual([]);
    await page.evaluate(() => (document.querySelector('h1')!.textContent = '粤港澳大湾区'));
    await expect.poll(() => page.evaluate(largeFonts)).toHaveLength(1);
  });

  it('would words that go on left of where they began be missed', async () => {
    const page = await someone.open('2021/institutions/directory/', { viewport: PHONE });
    expect(await page.evaluate(outOfLine)).toEqual([]);
    await page.evaluate(() => {
      document
        .querySelector('main')!
        .insertAdjacentHTML('afterbegin', `<ol style="list-style: none; width: 8em"><li><b>12</b> ${'某某大学'.repeat(6)}</li></ol>`);
    });
    expect(await page.evaluate(outOfLine)).toHaveLength(1);
  });
});

it('What stands side by side of an erratum stands on one line', async () => {
  const page = await someone.open('2021/checks/', { viewport: DESK });
  await drawAll(page);
  const rows = await page.evaluate(() =>
    [...document.querySelectorAll('.erratum-readings li, .erratum-meta')].map((row) =>
      [...row.children].map((child) => {
        const range = document.createRange();
        range.selectNodeContents(child.querySelector('a, b') ?? child);
        return range.getClientRects()[0]!.bottom;
      }),
    ),
  );
  expect(rows.length).toBeGreaterThan(100);
  expect(rows.filter((bottoms) => Math.max(...bottoms) - Math.min(...bottoms) > 0.5)).toEqual([]);
});
