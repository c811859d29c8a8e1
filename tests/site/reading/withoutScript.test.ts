import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { complaintsOf, PHONE, reader } from '../reader';
import { onePageOfEachKind, pagesOf, SITES } from '../sites';
import { walked } from '../walked';

const someone = reader();
const open = (address: string) => someone.open(address, { javaScriptEnabled: false });
const pageOfKind = (kind: string) => onePageOfEachKind(SITES.root).find((page) => page.kind === kind)!.address;

/** How many of the elements a reader sees: they have a box and are not hidden. */
const seen = async (page: Page, selector: string): Promise<number> => {
  const shown = await page
    .locator(selector)
    .evaluateAll(
      (all) => all.filter((each) => each.checkVisibility({ visibilityProperty: true }) && each.getClientRects().length > 0).length,
    );
  return shown;
};

describe('Without JavaScript', () => {
  it('a part has its text, its claims with their cells, its figures, tables and contents', async () => {
    const page = await open(pageOfKind('composition'));
    expect(await seen(page, 'main p[id]')).toBeGreaterThan(30);
    expect(await seen(page, 'main a.claim[href*="/tables/"]')).toBeGreaterThan(50);
    expect(await seen(page, 'main figure.figure svg')).toBeGreaterThan(20);
    expect(await seen(page, '.side nav a')).toBeGreaterThan(10);
  });

  it('a figure is there as a picture and as a table', async () => {
    const page = await open(pageOfKind('figure'));
    expect(await seen(page, '.figure-picture svg')).toBe(1);
    await page.locator('.figure-bar summary').click();
    expect(await seen(page, '.figure-table table td')).toBeGreaterThan(0);
  });

  it('a table has all its rows', async () => {
    const page = await open(pageOfKind('table'));
    const rows = await page.locator('main figure.table tbody tr').count();
    expect(rows).toBeGreaterThan(100);
    expect(await seen(page, 'main figure.table tbody tr')).toBe(rows);
  });

  it('the map is drawn, every province leads to its page, and its values are in a table', async () => {
    const page = await open(pageOfKind('provinces'));
    expect(await seen(page, 'svg.china .land a')).toBeGreaterThanOrEqual(31);
    expect(await page.locator('svg.china .land a[href*="/provinces/"]').count()).toBeGreaterThanOrEqual(31);
  });

  it('the contents, the neighbours and the drawer on a phone lead on', async () => {
    const page = await someone.open(pageOfKind('overview'), { javaScriptEnabled: false, viewport: PHONE });
    await page.locator('.drawer > summary').click();
    await page.locator('.drawer a', { hasText: '技术合同构成' }).click();
    await page.waitForURL('**/composition/');
    expect(await seen(page, '.neighbours a')).toBeGreaterThan(0);
  });

  it('what a phone draws as it is scrolled to is drawn at once: nobody says where an address leads', async () => {
    const page = await someone.open('robots.txt', { javaScriptEnabled: false, viewport: PHONE });
    for (const address of [pageOfKind('composition'), '2021/checks/', '2021/institutions/directory/']) {
      await someone.go(page, address);
      const waiting = await page
        .locator('main *')
        .evaluateAll((all) =>
          all.filter((each) => getComputedStyle(each).contentVisibility !== 'visible').map(({ className }) => className),
        );
      expect([address, waiting]).toEqual([address, []]);
    }
  });

  it('no page complains, and no control is shown that would do nothing', async () => {
    const page = await open('robots.txt');
    const complaints = complaintsOf(page);
    for (const { address } of walked(pagesOf(SITES.root))) {
      await someone.go(page, address);
      expect([address, await seen(page, '.needs-js, main button')]).toEqual([address, 0]);
    }
    expect(complaints).toEqual([]);
  });

  it('the search page says what to do instead', async () => {
    const page = await open(pageOfKind('search'));
    expect(await seen(page, 'main noscript, main .without-js, main p')).toBeGreaterThan(0);
    expect(await page.locator('main').innerText()).toMatch(/JavaScript|脚本/);
  });
});
