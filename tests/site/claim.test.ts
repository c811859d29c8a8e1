import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PHONE, reader } from './reader';
import { onePageOfEachKind, SITES } from './sites';

const part = onePageOfEachKind(SITES.root).find(({ kind }) => kind === 'overview')!.address;
const someone = reader();

const printed = (page: Page) => page.locator('main p a.claim').first();
const card = (page: Page) => page.locator('#card');
const words = (page: Page) => card(page).innerText();

describe('The card beside a number', () => {
  it('opens where a mouse points, names the cell and its value, and closes with Escape', async () => {
    const page = await someone.open(part);
    expect(await card(page).isVisible()).toBe(false);
    const claim = printed(page);
    const formula = (await claim.getAttribute('data-card'))!;
    await claim.hover();
    await card(page).waitFor({ state: 'visible' });
    const label = /^=(附表|表|正文)([\d-]+)/.exec(formula)!;
    expect((await words(page)).replace(/\s/g, '')).toContain(label[1]!.replace('正文', '正文数据') + label[2]!);
    expect(await claim.getAttribute('aria-describedby')).toBe('card');
    await page.keyboard.press('Escape');
    expect(await card(page).isVisible()).toBe(false);
  });

  it('opens when the keyboard reaches the number, and closes when it goes on', async () => {
    const page = await someone.open(part);
    await printed(page).focus();
    await card(page).waitFor({ state: 'visible' });
    await page.locator('.skip').focus();
    await card(page).waitFor({ state: 'hidden' });
  });

  it('opens at a tap; the second tap follows the link', async () => {
    const page = await someone.open(part, { viewport: PHONE, hasTouch: true, isMobile: true });
    const claim = printed(page);
    await claim.tap();
    await card(page).waitFor({ state: 'visible' });
    expect(page.url()).toContain(part);
    await claim.tap();
    await page.waitForURL(/\/tables\/[^/]+\/#/);
  });

  it('stays inside a narrow window', async () => {
    const page = await someone.open(part, { viewport: PHONE, hasTouch: true, isMobile: true });
    const claims = page.locator('main p a.claim');
    for (const index of [0, 3, 6]) {
      await claims.nth(index).tap();
      await card(page).waitFor({ state: 'visible' });
      const box = (await card(page).boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(PHONE.width);
      await page.keyboard.press('Escape');
    }
  });

  it('of a computed number shows the formula and every cell with a link', async () => {
    const page = await someone.open(part);
    const computed = page.locator('main p a.claim[data-card*="]/"]').first();
    await computed.focus();
    await card(page).waitFor({ state: 'visible' });
    expect(await words(page)).toContain((await computed.getAttribute('data-card'))!.slice(1));
    expect(await card(page).locator('a[href*="/tables/"]').count()).toBeGreaterThan(1);
  });
});

describe('Following a number', () => {
  it('lands on its cell, marked and in sight', async () => {
    const page = await someone.open(part);
    const claim = printed(page);
    const value = await claim.locator('data').getAttribute('value');
    await claim.click();
    await page.waitForURL(/\/tables\/[^/]+\/#table-/);
    const cell = page.locator(':target');
    expect((await cell.innerText()).replace(/[^\d.−-]/g, '').replace('−', '-')).toContain(value!.split('.')[0]);
    const { background, inherited } = await cell.evaluate((element) => ({
      background: getComputedStyle(element).backgroundColor,
      inherited: getComputedStyle(element.parentElement!).backgroundColor,
    }));
    expect(background).not.toBe(inherited);
    await expect
      .poll(() =>
        cell.evaluate((element) => {
          const box = element.getBoundingClientRect();
          return box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth;
        }),
      )
      .toBe(true);
  });
});

describe('A reference in the text', () => {
  it('shows what it leads to, and leads there', async () => {
    const page = await someone.open(part);
    const reference = page.locator('main p a.reference[data-card^="figure:"]').first();
    await reference.hover();
    await card(page).waitFor({ state: 'visible' });
    expect(await words(page)).toMatch(/图 \d+-\d+/);
    await reference.click();
    expect(await page.locator(':target').evaluate((element) => element.tagName)).toBe('FIGURE');
  });
});

describe('The card of a reference', () => {
  it('shows the figure small, in the colours of the scheme', async () => {
    const page = await someone.open('2021/composition/', { colorScheme: 'dark' });
    await page.locator('main a[data-card="figure:2-5"]').first().focus();
    const picture = page.locator('#card .card-figure');
    await picture.waitFor();
    const place = () => picture.evaluate((each) => each.getBoundingClientRect().toJSON() as DOMRect);
    const { width, height } = await place();
    expect(width).toBeGreaterThan(150);
    expect(height).toBeGreaterThan(100);
    await expect.poll(async () => (await place()).bottom).toBeLessThan(900);
    expect((await place()).top).toBeGreaterThan(0);
    expect(await picture.locator('svg').evaluate((each) => getComputedStyle(each).fill)).toBe('rgb(232, 228, 218)');
  });

  it('shows a table’s head and first rows, and says how many there are; the picture of them is for the eye alone', async () => {
    const page = await someone.open('2021/composition/', { viewport: { width: 360, height: 740 } });
    await page.locator('main a[data-card="table:a14"]').first().focus();
    const rows = page.locator('#card .card-table tbody tr');
    await rows.first().waitFor();
    expect(await rows.count()).toBe(3);
    expect(await page.locator('#card .card-text').textContent()).toBe('共 16 行');
    expect(await page.locator('#card').ariaSnapshot()).not.toMatch(/- (table|img)/);
    const fits = await page
      .locator('#card')
      .evaluate((card) => card.scrollWidth <= card.clientWidth && card.getBoundingClientRect().right <= innerWidth);
    expect(fits).toBe(true);
  });
});
