import { describe, expect, it } from 'vitest';
import { DESK, reader } from '../reader';
import { onePageOfEachKind, SITES } from '../sites';
import { walked } from '../walked';

const someone = reader();
const kinds = walked(onePageOfEachKind(SITES.root)).filter(({ kind }) => kind !== 'print');

/** Colours by their names in a dark theme of forced colours, as the browser resolves them. */
const named = () => {
  const probe = document.body.appendChild(document.createElement('i'));
  const colour = (name: string) => ((probe.style.color = name), getComputedStyle(probe).color);
  const all = { canvas: colour('Canvas'), text: colour('CanvasText') };
  probe.remove();
  return all;
};

describe('In forced colours', () => {
  it('no page keeps a block of paper: backgrounds, and edges as wide as a gap, are the reader’s', async () => {
    const page = await someone.open('robots.txt', { viewport: DESK, forcedColors: 'active', colorScheme: 'dark' });
    const wrong: string[] = [];
    for (const { address } of kinds) {
      await someone.go(page, address);
      const found = await page.evaluate(() => {
        const canvas = getComputedStyle(document.documentElement).backgroundColor;
        const shown = [...document.querySelectorAll('main *, .bar, .side')].filter((each) => each.getClientRects().length > 0);
        const blocks = shown.filter((each) => {
          const { backgroundColor, forcedColorAdjust } = getComputedStyle(each);
          return (
            forcedColorAdjust !== 'none' &&
            ![canvas, 'rgba(0, 0, 0, 0)'].includes(backgroundColor) &&
            !each.matches('button, input, select, mark')
          );
        });
        const edges = shown.filter((each) => parseFloat(getComputedStyle(each).borderInlineEndWidth) > 4);
        return [...blocks, ...edges].slice(0, 3).map((each) => `${each.tagName}.${each.getAttribute('class')}`);
      });
      wrong.push(...found.map((what) => `${address} ${what}`));
    }
    expect(wrong).toEqual([]);
  });

  it('what has the focus is outlined in a colour that is seen', async () => {
    const page = await someone.open('2021/composition/', { forcedColors: 'active', colorScheme: 'dark' });
    const { canvas } = await page.evaluate(named);
    for (let step = 0; step < 25; step++) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => {
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(document.activeElement!);
        return { outlineStyle, outlineWidth: parseFloat(outlineWidth), outlineColor };
      });
      expect(outline.outlineStyle).not.toBe('none');
      expect(outline.outlineWidth).toBeGreaterThanOrEqual(1);
      expect(outline.outlineColor).not.toBe(canvas);
    }
  });

  it('a figure, a map and their keys keep their colours, words beside them the reader’s', async () => {
    const page = await someone.open('robots.txt', { forcedColors: 'active', colorScheme: 'dark' });
    const colours = (selector: string, property: 'fill' | 'backgroundColor', pseudo?: string) =>
      page
        .locator(selector)
        .evaluateAll((all, [name, of]) => [...new Set(all.map((each) => getComputedStyle(each, of)[name as 'fill']))], [
          property,
          pseudo,
        ] as const);
    await someone.go(page, '2021/composition/');
    expect((await colours('#figure-2-5 .narrow path', 'fill')).length).toBeGreaterThan(1);
    expect(await colours('#figure-2-5 .figure-key > span', 'backgroundColor', '::before')).toHaveLength(2);
    await someone.go(page, '2021/provinces/');
    expect((await colours('#map-output .china .land a', 'fill')).length).toBeGreaterThan(3);
    expect((await colours('#map-output .map-legend i', 'backgroundColor')).length).toBeGreaterThan(3);
    await someone.go(page, '2021/provinces/guangdong/');
    expect(await colours('.year-pictures :is(.out, .in)', 'backgroundColor', '::before')).toHaveLength(2);
  });

  it('the cell that an address names is marked', async () => {
    const page = await someone.open('2021/tables/3-1/#table-3-1-beijing-2020nianchengjiaoe', {
      forcedColors: 'active',
      colorScheme: 'dark',
    });
    expect(await page.locator(':target').evaluate((each) => getComputedStyle(each).outlineStyle)).toBe('solid');
  });
});
