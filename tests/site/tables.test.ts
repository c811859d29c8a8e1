import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DESK, PHONE, reader, settled } from './reader';

const someone = reader();
const TABLE = '2021/tables/3-1/';

/** Labels of the rows that are shown, top to bottom. */
const labels = (page: Page) =>
  page.locator('#table-3-1 tbody tr:visible > th').evaluateAll((heads) => heads.map((head) => head.firstChild!.textContent));

describe('A table on its own page', () => {
  it('is sorted, with 其中 rows after their province and the total at the foot, and put back', async () => {
    const page = await someone.open(TABLE);
    const before = await labels(page);
    const head = page.locator('#table-3-1 thead th[data-title^="2019 年 合同数"]');
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    const sorted = await labels(page);
    expect(sorted.at(-1)).toBe('合计');
    expect(sorted[sorted.indexOf('深圳') - 1]).toBe('广东');
    expect(sorted).not.toEqual(before);
    expect([...sorted].sort()).toEqual([...before].sort());
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBeNull();
    expect(await labels(page)).toEqual(before);
  });

  it('shows the rows that hold what is typed, and says how many', async () => {
    const page = await someone.open(TABLE);
    await page.locator('#table-3-1 input').fill('山');
    expect(await labels(page)).toEqual(['山东', '青岛', '山西']);
    expect(await page.locator('#table-3-1 [role=status]').textContent()).toBe('3 行，共 38 行');
  });

  it('is copied as plain numbers under one row of heads', async () => {
    const page = await someone.open(TABLE, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.locator('#table-3-1 [data-copy]').click();
    await page.getByText('已复制').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split('\n')[0]!.split('\t')[1]).toBe('2019 年 合同数（项）');
    expect(copied).toContain('北京\t83171\t5695.3\t1\t84451\t6316.2\t1');
  });

  it('copies by hand without a character between the digits', async () => {
    const page = await someone.open(TABLE);
    const selected = await page.evaluate(() => {
      getSelection()!.selectAllChildren(document.querySelector('#table-3-1-heji')!);
      return getSelection()!.toString();
    });
    expect(selected.split('\t')).toContain('22398.4');
  });

  it('keeps its head under the bar while a reader scrolls at a desk, and its first column on a phone', async () => {
    const desk = await someone.open(TABLE, { viewport: DESK, reducedMotion: 'reduce' });
    await desk.locator('#table-3-1-xizang').scrollIntoViewIfNeeded();
    await settled(desk);
    const [bar, head] = [await desk.locator('.bar').boundingBox(), await desk.locator('#table-3-1 thead').boundingBox()];
    expect(Math.abs(head!.y - (bar!.y + bar!.height))).toBeLessThan(3);

    const phone = await someone.open(TABLE, { viewport: PHONE });
    const region = phone.locator('#table-3-1 .table-scroll');
    expect(await region.getAttribute('tabindex')).toBe('0');
    const left = (await phone.locator('#table-3-1-beijing > th').boundingBox())!.x;
    await region.evaluate((element) => element.scrollTo(200, 0));
    expect((await phone.locator('#table-3-1-beijing > th').boundingBox())!.x).toBe(left);
  });

  it('shows on a phone where its window ends, that there is more, and how many rows it has', async () => {
    const page = await someone.open('2021/provinces/', { viewport: { width: 360, height: 740 } });
    const region = page.locator('#table-3-1 .table-scroll');
    await region.evaluate((each) => each.scrollIntoView({ block: 'end' }));
    const { borderBottomWidth, backgroundAttachment, hides } = await region.evaluate((each) => {
      const { borderBottomWidth, backgroundAttachment } = getComputedStyle(each);
      return { borderBottomWidth, backgroundAttachment, hides: each.scrollHeight > each.clientHeight + 100 };
    });
    expect(hides).toBe(true);
    expect(borderBottomWidth).toBe('2px');
    // At both sides and at the lower edge a shade, which the paper covers only where there is no more.
    expect(backgroundAttachment.split(', ')).toEqual(['local', 'local', 'scroll', 'scroll', 'local', 'scroll']);
    expect(await page.locator('#table-3-1 .table-foot').textContent()).toContain('共 38 行');
  });

  it('marks the cell that an address names', async () => {
    const page = await someone.open(`${TABLE}#table-3-1-guangdong-2020nianchengjiaoe`, { reducedMotion: 'reduce' });
    const target = page.locator('td:target');
    expect(await target.textContent()).toBe('3465.9');
    const [cell, head] = [await target.boundingBox(), await page.locator('#table-3-1 thead').boundingBox()];
    expect(cell!.y).toBeGreaterThanOrEqual(head!.y + head!.height);
  });

  it('offers the address and the citation of the row that is pointed at', async () => {
    const page = await someone.open(TABLE);
    await page.locator('#table-3-1-guangdong > td').first().hover();
    expect(await page.getByRole('link', { name: '本行链接' }).getAttribute('href')).toBe('#table-3-1-guangdong');
    await page.getByRole('button', { name: '引用本行' }).click();
    expect(await page.locator('.cite-what').textContent()).toBe('表 3-1 2019—2020 年全国技术合同认定登记情况：广东');
    expect(await page.locator('.cite pre').first().textContent()).toMatch(/\/tables\/3-1\/#table-3-1-guangdong\.$/);
  });

  it('shows no control that needs scripts without them', async () => {
    const page = await someone.open(TABLE, { javaScriptEnabled: false });
    expect(await page.locator('main button:visible, main input:visible').count()).toBe(0);
    expect(await page.locator('#table-3-1 tbody tr').count()).toBe(38);
    expect(await page.getByText('[DS/OL]').isVisible()).toBe(true);
  });
});

describe('The citation dialog', () => {
  it('names the table, bears today’s date, closes on Escape and gives the focus back', async () => {
    const page = await someone.open(TABLE, { permissions: ['clipboard-read', 'clipboard-write'] });
    const button = page.locator('#table-3-1 .table-foot [data-cite]');
    await button.click();
    const dialog = page.getByRole('dialog', { name: '引用' });
    const gbt = await dialog.locator('pre').first().textContent();
    const today = await page.evaluate(() => new Date().toLocaleDateString('sv'));
    expect(gbt).toMatch(/^表 3-1 2019—2020 年全国技术合同认定登记情况\[DS\/OL\]/);
    expect(gbt).toContain(`[${today}]`);
    expect(gbt).toMatch(/\/2021\/tables\/3-1\/\.$/);
    await dialog.getByRole('button', { name: '复制 GB/T' }).click();
    await dialog.getByText('已复制').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(gbt);
    await page.keyboard.press('Escape');
    expect(await dialog.isVisible()).toBe(false);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});

describe('The page of checks', () => {
  it('shows the errata of one kind, and an erratum that is linked to whatever is chosen', async () => {
    const page = await someone.open('2021/checks/', { reducedMotion: 'reduce' });
    const shown = page.locator('.erratum:visible');
    const all = await shown.count();
    const kind = (await page.locator('.erratum').first().getAttribute('data-kind'))!;
    await page.locator('select[name=kind]').selectOption(kind);
    const some = await shown.count();
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
    const hidden = await page.locator('.erratum[hidden]').first().getAttribute('id');
    await page.evaluate((id) => (location.hash = id!), hidden);
    await page.locator(`#${hidden}`).waitFor({ state: 'visible' });
    expect(await shown.count()).toBe(all);
  });

  it('has its filter at the top of a phone when the bar has left it', async () => {
    const page = await someone.open('2021/checks/', { viewport: PHONE, reducedMotion: 'reduce' });
    const filter = page.locator('.checks-filter');
    const top = () => filter.evaluate((each) => Math.round(each.getBoundingClientRect().top));
    await page.locator('.erratum').nth(8).scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 300);
    await page.locator('.bar.away').waitFor({ state: 'attached' });
    await expect.poll(top).toBe(0);
    await page.mouse.wheel(0, -60);
    await expect.poll(top).toBeGreaterThan(40);
  });

  it('shows every erratum without scripts', async () => {
    const page = await someone.open('2021/checks/', { javaScriptEnabled: false });
    expect(await page.locator('.erratum:visible').count()).toBe(await page.locator('.erratum').count());
    expect(await page.locator('main select:visible').count()).toBe(0);
  });
});
