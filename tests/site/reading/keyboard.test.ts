import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DESK, drawAll, PHONE, reader, settled } from '../reader';
import { onePageOfEachKind, SITES } from '../sites';
import { walked, whole } from '../walked';

const pageOfKind = (kind: string) => onePageOfEachKind(SITES.root).find((page) => page.kind === kind)!.address;
const someone = reader();

const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement!;
    return {
      tag: element.tagName,
      words: (element.textContent ?? '').trim(),
      role: element.getAttribute('role'),
      inTable: element.closest('figure.table') !== null,
    };
  });

/** What the keyboard comes to and shows no ring then, or one that is cut, and by what; the first three of each kind are tried. */
const ringsCut = (): string[] => {
  const named = (each: Element) => `${each.tagName.toLowerCase()}.${each.getAttribute('class') ?? ''}`;
  /** The edges, left, top, right, bottom, px, past which nothing within an element is drawn. What can be scrolled to is not cut. */
  const edgesOf = (each: Element): number[] | undefined => {
    const style = getComputedStyle(each);
    const isLate = style.contentVisibility === 'auto';
    if (style.overflowX === 'visible' && !isLate) return undefined;
    const box = each.getBoundingClientRect();
    const [left, top] = [box.left + each.clientLeft - each.scrollLeft, box.top + each.clientTop - each.scrollTop];
    const room = isLate ? parseFloat(style.getPropertyValue('overflow-clip-margin')) || 0 : 0;
    return [left - room, top - room, left + each.scrollWidth + room, top + each.scrollHeight + room];
  };
  const wrong = new Map<string, string[]>();
  const note = (kind: string, what: string) => wrong.set(kind, [...(wrong.get(kind) ?? []), what]);
  const seen = new Map<string, number>();
  const stops = document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, textarea, [tabindex="0"]');
  for (const stop of stops) {
    const name = `${named(stop.parentElement!)} > ${named(stop)}`;
    if (stop.tabIndex < 0 || (seen.get(name) ?? 0) === 3 || stop.getClientRects().length === 0) continue;
    seen.set(name, (seen.get(name) ?? 0) + 1);
    stop.focus({ focusVisible: true, preventScroll: true } as FocusOptions);
    if (document.activeElement !== stop) continue;
    // A choice is drawn by what stands beside it.
    const drawn = stop.matches('input[type=radio]') ? stop.nextElementSibling! : stop;
    const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(drawn);
    if (outlineStyle === 'none') note(`${name} shows none`, '');
    let room = parseFloat(outlineWidth) + parseFloat(outlineOffset);
    let rings = [...drawn.getClientRects()].filter(({ width }) => width > 0);
    for (let around = drawn.parentElement; around; around = around.parentElement) {
      const edges = edgesOf(around);
      if (!edges) continue;
      const [left, top, right, bottom] = edges as [number, number, number, number];
      const over = rings.map((ring) => Math.max(left - ring.left, top - ring.top, ring.right - right, ring.bottom - bottom) + room);
      if (Math.max(...over) > 1)
        note(`${name} in ${named(around)}`, `${Math.round(Math.max(...over))} px “${stop.textContent!.trim().slice(0, 12)}”`);
      // What scrolls shows it within itself.
      if (around.scrollWidth > around.clientWidth || around.scrollHeight > around.clientHeight)
        [rings, room] = [[around.getBoundingClientRect()], 0];
    }
  }
  return [...wrong].map(([kind, what]) => `${kind}: ${what}`);
};

/**
 * What the keyboard comes to in a box that scrolls sideways and that is not seen whole then, on the way down and on the way up: past an
 * edge of the box, or under its first column. What is wider than the room must begin in it.
 */
const notWhole = (): { boxes: number; wrong: string[] } => {
  for (const fold of document.querySelectorAll<HTMLDetailsElement>('main details')) fold.open = true;
  const boxes = [...document.querySelectorAll<HTMLElement>('main *')].filter(
    (box) => box.scrollWidth > box.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(box).overflowX),
  );
  const wrong = boxes.flatMap((box) => {
    const stops = [...box.querySelectorAll<HTMLElement>('a[href], button')].filter((each) => each.getClientRects().length > 0);
    const found = [...stops, ...stops.toReversed()].flatMap((stop) => {
      // What comes with the row that has the focus goes with it.
      if (!stop.isConnected) return [];
      stop.focus({ focusVisible: true } as FocusOptions);
      const { left, right, width } = stop.getBoundingClientRect();
      const edges = box.getBoundingClientRect();
      const column = stop.closest('table')!.rows[0]!.cells[0]!;
      const isBeside = getComputedStyle(column).position === 'sticky' && getComputedStyle(stop.closest('td, th')!).position !== 'sticky';
      const start = isBeside ? column.getBoundingClientRect().right : edges.left;
      const over = Math.max(start - left, Math.min(right - edges.right, width > edges.right - start ? 0 : Infinity));
      return over > 1 ? [`${Math.round(over)} px of “${stop.textContent!.trim().slice(0, 12)}”`] : [];
    });
    return found.length > 0 ? [`${box.className}: ${found.length}, first ${found[0]}`] : [];
  });
  return { boxes: boxes.length, wrong };
};

describe('With the keyboard alone', () => {
  it('the first stop leads past the head of the page to its text', async () => {
    const page = await someone.open(pageOfKind('table'));
    await page.keyboard.press('Tab');
    expect((await focused(page)).words).toBe('跳到正文');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  });

  it('a reader gets from the top of a part to a table within it', async () => {
    const page = await someone.open(pageOfKind('overview'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    let steps = 0;
    while (!(await focused(page)).inTable && steps++ < 200) await page.keyboard.press('Tab');
    expect(await focused(page)).toMatchObject({ inTable: true });
  });

  it('every stop of a page is in sight', async () => {
    const page = await someone.open('robots.txt', { reducedMotion: 'reduce' });
    for (const kind of whole ? ['overview', 'table', 'figure', 'search', 'checks'] : ['table', 'search']) {
      await someone.go(page, pageOfKind(kind));
      const unseen: string[] = [];
      for (let stop = 0; stop < 40; stop++) {
        await page.keyboard.press('Tab');
        await settled(page);
        const problem = await page.evaluate(() => {
          const element = document.activeElement as HTMLElement;
          if (element === document.body) return null;
          const box = element.getClientRects()[0];
          const name = `${element.tagName}.${element.className} “${(element.textContent ?? '').trim().slice(0, 12)}”`;
          if (!box || box.width === 0) return `${name} has no box`;
          return box.bottom <= 0 || box.top >= innerHeight ? `${name} is out of sight` : null;
        });
        if (problem) unseen.push(problem);
      }
      expect([kind, unseen]).toEqual([kind, []]);
    }
  });

  it('what has the focus has a ring that nothing cuts, and in what scrolls sideways is seen whole, on a page of any kind', async () => {
    const page = await someone.open('robots.txt', { viewport: PHONE, reducedMotion: 'reduce' });
    const wrong: string[] = [];
    let boxes = 0;
    for (const { address } of walked(onePageOfEachKind(SITES.root))) {
      for (const viewport of [DESK, PHONE]) {
        await page.setViewportSize(viewport);
        await someone.go(page, address);
        wrong.push(...(await page.evaluate(ringsCut)).map((what) => `${address || '/'}, ${viewport.width} px wide: ${what}`));
      }
      await drawAll(page);
      const found = await page.evaluate(notWhole);
      boxes += found.boxes;
      wrong.push(...found.wrong.map((what) => `${address} ${what}`));
    }
    expect(wrong).toEqual([]);
    expect(boxes).toBeGreaterThan(10);
  });

  it('a column of a table is sorted, and sorted back', async () => {
    const page = await someone.open(pageOfKind('province'));
    await someone.go(page, onePageOfEachKind(SITES.root).find(({ kind }) => kind === 'tables')!.address);
    const sortable = page.locator('main a[href*="/tables/3-2/"]').first();
    await sortable.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/tables\/3-2\//);
    const heads = page.locator('main figure.table thead th button');
    const first = () => page.locator('main figure.table tbody tr:not(.heading) > :first-child').first().innerText();
    const before = await first();
    await heads.nth(1).focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('th[aria-sort]').count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    expect(await page.locator('th[aria-sort]').count()).toBe(0);
    expect(await first()).toBe(before);
  });
});
