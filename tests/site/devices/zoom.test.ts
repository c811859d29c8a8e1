import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { DESK, reader, settled } from '../reader';
import { onePageOfEachKind, SITES } from '../sites';
import { walked } from '../walked';

const someone = reader();
const kinds = walked(onePageOfEachKind(SITES.root)).filter(({ kind }) => kind !== 'embed');

/** What a window of 1280 × 900 px holds of a page that is enlarged. */
const ENLARGED: [scale: string, viewport: { width: number; height: number }][] = [
  ['200 %', { width: 640, height: 450 }],
  ['400 %', { width: 320, height: 225 }],
];

const widthOf = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);

/** How many pixels from the top what sticks there takes of the window, and what it is. */
const stuckOver = (): { height: number; names: string[] } =>
  [...document.querySelectorAll('body *')]
    .filter(
      (each) => /sticky|fixed/.test(getComputedStyle(each).position) && !each.closest('.table-scroll, .figure-table, .toc-open, .said'),
    )
    .map((each) => ({ name: `${each.tagName}.${each.className}`, box: each.getBoundingClientRect() }))
    .filter(({ box }) => box.width > innerWidth / 2 && box.bottom > 0 && box.top < innerHeight)
    .reduce(
      (sum, { name, box }) => {
        const isOver = box.top <= sum.height + 1 && box.bottom > sum.height;
        return isOver ? { height: box.bottom, names: [...sum.names, name] } : sum;
      },
      { height: 0, names: [] as string[] },
    );

/** Letters and words as wide apart as readers may set them (WCAG 1.4.12). */
const setApart = (): void => {
  const apart = new CSSStyleSheet();
  apart.replaceSync('* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important }');
  document.adoptedStyleSheets = [apart];
};

it('Enlarged to 200 % and 400 % no page scrolls sideways, its letters set apart or not, and nothing that sticks takes the window', async () => {
  const page = await someone.open('robots.txt', { viewport: ENLARGED[0]![1], deviceScaleFactor: 2 });
  const wrong: string[] = [];
  for (const { address } of kinds) {
    await someone.go(page, address);
    for (const [scale, viewport] of ENLARGED) {
      await page.setViewportSize(viewport);
      await settled(page);
      const width = await widthOf(page);
      if (width > viewport.width) wrong.push(`${address} at ${scale} is ${width} px wide`);
      for (const part of [0.3, 0.6]) {
        // Reading on, then back: the bar returns.
        await page.evaluate((to) => scrollTo({ top: document.documentElement.scrollHeight * to, behavior: 'instant' }), part);
        await settled(page);
        await page.evaluate(() => scrollBy({ top: -20, behavior: 'instant' }));
        await settled(page);
        const { height, names } = await page.evaluate(stuckOver);
        if (height > viewport.height / 3)
          wrong.push(`${address} at ${scale} loses ${Math.round(height)} px of ${viewport.height} to ${names}`);
      }
    }
    await page.evaluate(setApart);
    for (const [scale, viewport] of ENLARGED.toReversed()) {
      await page.setViewportSize(viewport);
      await settled(page);
      const width = await widthOf(page);
      if (width > viewport.width) wrong.push(`${address} at ${scale}, its letters set apart, is ${width} px wide`);
    }
  }
  expect([...new Set(wrong)]).toEqual([]);
});

it('A number that opens a part is not parted from its unit, at any width', async () => {
  const page = await someone.open('2021/composition/');
  for (const width of [320, 480, 640, 768]) {
    await page.setViewportSize({ width, height: DESK.height });
    await settled(page);
    const lines = await page
      .locator('.opening li > .claim:first-child')
      .evaluateAll((all) =>
        all.map((each) => Math.round(each.getBoundingClientRect().height / parseFloat(getComputedStyle(each).lineHeight))),
      );
    expect(lines, `${width} px`).toEqual(lines.map(() => 1));
  }
});

it('Enlarged to 400 %, the head of a table goes with its rows', async () => {
  const page = await someone.open('2021/tables/3-1/', { viewport: { width: 320, height: 225 }, deviceScaleFactor: 4 });
  expect(await page.locator('#table-3-1 thead').evaluate((head) => getComputedStyle(head).position)).toBe('static');
});

it('Enlarged to 400 %, what the keyboard reaches is seen', async () => {
  const page = await someone.open('2021/composition/', { viewport: { width: 320, height: 225 }, deviceScaleFactor: 4 });
  const covered: string[] = [];
  for (let step = 0; step < 40; step++) {
    await page.keyboard.press('Tab');
    await settled(page);
    const what = await page.evaluate(() => {
      const focused = document.activeElement!;
      const box = [...focused.getClientRects()].find(({ height }) => height > 0);
      if (!box) return `${focused.outerHTML.slice(0, 60)} is not drawn`;
      const points = [0.1, 0.5, 0.9].map((at) => [box.left + box.width * at, box.top + box.height / 2] as const);
      const isSeen = points.some(([x, y]) => {
        const top = document.elementFromPoint(x, y);
        return top && (focused.contains(top) || top.contains(focused));
      });
      return isSeen ? '' : `${focused.outerHTML.slice(0, 80)} at ${Math.round(box.top)}`;
    });
    if (what) covered.push(what);
  }
  expect(covered).toEqual([]);
});
