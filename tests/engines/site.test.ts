import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder } from '../../src/commands/browser/serveFolder';
import { onePageOfEachKind } from '../site/sites';
import { SITE } from './build';
import type { Engine } from './engine';
import { ENGINES } from './engines';
import { readingIn, type Reading } from './reading';

const PHONE = [360, 740] as const;
const DESK = [1280, 900] as const;
const kinds = onePageOfEachKind(SITE);

/** What is drawn wrong where an engine does not know a rule: too wide a page, marks of figures and maps left black or not drawn, nothing to read. */
const drawnWrong = (): string[] => {
  const root = document.documentElement;
  const wrong: string[] = [];
  if (root.scrollWidth > innerWidth + 0.5) {
    const scrolls = (element: Element | null): boolean =>
      element !== null && (/auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const out = [...document.body.querySelectorAll('*')].filter(
      (each) => each.getBoundingClientRect().right > innerWidth + 0.5 && !scrolls(each.parentElement),
    );
    wrong.push(
      `${root.scrollWidth} px in ${innerWidth}: ${out.slice(0, 3).map((each) => `${each.tagName}.${each.getAttribute('class')}`)}`,
    );
  }
  const black = (each: Element) => getComputedStyle(each).fill === 'rgb(0, 0, 0)' && getComputedStyle(each).display !== 'none';
  const marks = [...document.querySelectorAll('.figure-picture svg rect, .figure-picture svg circle, .china .land path')].filter(black);
  if (marks.length > 0) wrong.push(`${marks.length} marks are black: ${marks[0]!.outerHTML.slice(0, 120)}`);
  const isShown = (each: Element) => each.getClientRects().length > 0;
  const empty = [...document.querySelectorAll('.figure-picture')].filter(
    (each) => isShown(each) && ![...each.querySelectorAll('svg, canvas')].some(isShown),
  );
  if (empty.length > 0) wrong.push(`${empty.length} figures are not drawn`);
  const least = { wide: 590, spread: 890 };
  for (const [name, width] of Object.entries(least))
    for (const each of document.querySelectorAll(`.figure-picture .${name}`))
      if (isShown(each) && each.getBoundingClientRect().width < width)
        wrong.push(`the ${name} picture is ${each.getBoundingClientRect().width} px wide`);
  const paper = getComputedStyle(root).backgroundColor;
  const [ink, bar] = [getComputedStyle(document.body).color, document.querySelector('.bar')];
  if (ink === paper || paper === 'rgba(0, 0, 0, 0)') wrong.push(`${ink} on ${paper}`);
  if (bar && (bar.getBoundingClientRect().height > 80 || bar.getBoundingClientRect().height < 30))
    wrong.push(`the bar is ${bar.getBoundingClientRect().height} px high`);
  const [field, key] = ['.bar-search input', '.bar-search kbd'].map((which) => document.querySelector(which)?.getBoundingClientRect());
  if (field && key && key.height > 0 && (key.top < field.top || key.bottom > field.bottom))
    wrong.push('the key is not in the search field');
  return wrong;
};

describe.each(ENGINES)('$name', ({ lacks, start }) => {
  if (lacks) return it.skip(`（没有${lacks}，没有检查）`, () => {});
  let site: Awaited<ReturnType<typeof serveFolder>>;
  let engine: Engine;
  let reading: Reading;
  beforeAll(async () => {
    site = await serveFolder(SITE.folder, SITE.base);
    engine = await start();
    reading = readingIn(engine, site.url);
  });
  afterAll(async () => {
    await engine?.close();
    await site?.close();
  });
  const open = async (address: string, [width, height]: readonly [number, number] = DESK) => {
    await engine.resize(width, height);
    await reading.go(address);
  };
  const shown = (selector: string) =>
    reading.run((which) => [...document.querySelectorAll(which)].filter((each) => each.getClientRects().length > 0).length, selector);

  it.each([360, 768, 1280])('draws every kind of page %i px wide, in colour, without a complaint', async (width) => {
    const found: string[] = [];
    for (const { address } of kinds) {
      await open(address, [width, 900]);
      for (const what of [...(await reading.run(drawnWrong)), ...(await reading.complaints())]) found.push(`${address || '/'} ${what}`);
    }
    expect(found).toEqual([]);
  });

  it.each([360, 768, 1280])(
    'keeps the year of the cover beside the name, and the links under its findings small, %i px wide',
    async (width) => {
      await open('', [width, 900]);
      const [lines, sizes] = await reading.run(() => {
        const range = document.createRange();
        range.selectNodeContents(document.querySelector('.report-title span')!);
        const links = [...document.querySelectorAll('.findings li > a')].map((link) => getComputedStyle(link));
        return [
          new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 10))).size,
          links.map(({ fontSize, textDecorationLine }) => `${parseFloat(fontSize) < 15} ${textDecorationLine}`),
        ] as const;
      });
      expect(lines).toBe(1);
      expect([...new Set(sizes)]).toEqual(['true none']);
    },
  );

  it('shows another measure on the map, in its colours', async () => {
    await open('2021/provinces/');
    const colours = () => reading.run(() => [...document.querySelectorAll('.china .land a')].map((each) => getComputedStyle(each).fill));
    const before = await colours();
    expect(new Set(before).size).toBeGreaterThan(3);
    await reading.run(() => {
      const select = document.querySelector<HTMLSelectElement>('.map-controls select')!;
      select.value = 'net';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await reading.until(() => document.querySelector('.map-title')!.textContent!.includes('净吸纳'));
    expect(await colours()).not.toEqual(before);
    expect(await reading.complaints()).toEqual([]);
  });

  it('sorts and filters a table', async () => {
    await open('2021/tables/3-1/');
    const labels = () =>
      reading.run(() =>
        [...document.querySelectorAll('#table-3-1 tbody tr')]
          .filter((row) => row.getClientRects().length > 0)
          .map((row) => row.querySelector('th')!.firstChild!.textContent),
      );
    const before = await labels();
    await reading.click('#table-3-1 thead th[data-title^="2019 年 合同数"] button');
    await reading.until(() => document.querySelector('#table-3-1 thead th[aria-sort=descending]'));
    const sorted = await labels();
    expect(sorted[sorted.indexOf('深圳') - 1]).toBe('广东');
    expect(sorted).not.toEqual(before);
    await reading.click('#table-3-1 input');
    await engine.type('山');
    await reading.until(() => document.querySelector('#table-3-1 [role=status]')!.textContent === '3 行，共 38 行');
    expect([...(await labels())].sort()).toEqual(['山东', '山西', '青岛']);
    expect(await reading.complaints()).toEqual([]);
  });

  it('brings a figure to life, and shows its table', async () => {
    await open('2021/composition/');
    await reading.click('#figure-2-5 .figure-picture');
    await reading.until(() => document.querySelector('#figure-2-5 .figure-picture.drawn canvas'));
    const painted = await reading.run(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('#figure-2-5 canvas')!;
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      return new Set(Array.from({ length: data.length / 4 }, (_, at) => data.slice(4 * at, 4 * at + 3).join())).size;
    });
    expect(painted).toBeGreaterThan(3);
    await reading.click('#figure-2-5 summary');
    await reading.until(() => document.querySelector('#figure-2-5 .figure-table')!.getClientRects().length > 0);
    expect(await shown('#figure-2-5 .figure-picture')).toBe(0);
    expect(await reading.complaints()).toEqual([]);
  });

  it('finds what is typed, from any page, and opens it by the keyboard', async () => {
    await open('2021/glossary/');
    await engine.type('/');
    await reading.until(() => document.querySelector('.search-dialog[open]'));
    await engine.type('硬科技');
    await reading.until(() => [...document.querySelectorAll('.search-list mark')].some((each) => each.textContent === '硬科技'));
    await engine.type('{ArrowDown}');
    await engine.type('{Enter}');
    await reading.until(() => /overview\/#s1-2-4$/.test(location.href));
    await reading.until(() => {
      const { top } = document.querySelector('#s1-2-4')!.getBoundingClientRect();
      return top >= 0 && top < innerHeight * 0.6;
    });
    expect(await reading.complaints()).toEqual([]);
  });

  it('answers a question, on a phone', async () => {
    await open(`2021/search/?q=${encodeURIComponent('哪个省技术合同成交额最高')}`, PHONE);
    await reading.until(() => /北京/.test(document.querySelector('.answer')?.textContent ?? ''));
    expect(await shown('.answer')).toBe(1);
    expect(await reading.run(drawnWrong)).toEqual([]);
    expect(await reading.complaints()).toEqual([]);
  });

  it('shows the card of a number, with its cell', async () => {
    await open('2021/overview/');
    await reading.run(() => document.querySelector<HTMLElement>('main p a.claim')!.focus());
    await reading.until(() => document.querySelector('#card')!.getClientRects().length > 0);
    expect(await reading.run(() => document.querySelector('#card')!.textContent)).toMatch(/表|正文/);
    await engine.type('{Escape}');
    await reading.until(() => document.querySelector('#card')!.getClientRects().length === 0);
    expect(await reading.complaints()).toEqual([]);
  });

  it('filters the directory, on a phone', async () => {
    await open('2021/institutions/directory/', PHONE);
    const all = await shown('.directory-group li');
    await reading.click('#filter');
    await engine.type('大学');
    await reading.until((before) => {
      const left = [...document.querySelectorAll('.directory-group li')].filter((each) => each.getClientRects().length > 0).length;
      return left > 0 && left < before;
    }, all);
    expect(await reading.run(drawnWrong)).toEqual([]);
    expect(await reading.complaints()).toEqual([]);
  });

  it('opens a shared address where it says, on a phone', async () => {
    for (const [address, id] of [
      ['2021/composition/#s2-7-2-1-p3', 's2-7-2-1-p3'],
      ['2021/tables/3-1/#table-3-1-sichuan', 'table-3-1-sichuan'],
    ] as const) {
      await open(address, PHONE);
      await reading.until((named) => {
        const box = (document.getElementById(named)!.querySelector('th') ?? document.getElementById(named)!).getBoundingClientRect();
        return box.top >= 0 && box.top < innerHeight * 0.6;
      }, id);
    }
  });
});
