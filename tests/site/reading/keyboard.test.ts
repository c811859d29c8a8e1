import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { reader, settled } from '../reader';
import { onePageOfEachKind, SITES } from '../sites';

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

  it('every stop of a page is in sight and shows that it has the focus', async () => {
    for (const kind of ['overview', 'table', 'figure', 'search', 'checks']) {
      const page = await someone.open(pageOfKind(kind), { reducedMotion: 'reduce' });
      const unseen: string[] = [];
      for (let stop = 0; stop < 40; stop++) {
        await page.keyboard.press('Tab');
        await settled(page);
        const problem = await page.evaluate(() => {
          const element = document.activeElement as HTMLElement;
          if (element === document.body) return null;
          const box = element.getClientRects()[0];
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
          const name = `${element.tagName}.${element.className} “${(element.textContent ?? '').trim().slice(0, 12)}”`;
          if (!box || box.width === 0) return `${name} has no box`;
          if (box.bottom <= 0 || box.top >= innerHeight) return `${name} is out of sight`;
          return outlineStyle === 'none' && outlineWidth !== '0px' && boxShadow === 'none' ? `${name} shows no focus` : null;
        });
        if (problem) unseen.push(problem);
      }
      expect([kind, unseen]).toEqual([kind, []]);
      await page.context().close();
    }
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
