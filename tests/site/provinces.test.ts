import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { reader } from './reader';
import { SITES } from './sites';

const { base } = SITES.report;
const someone = reader(SITES.report);

/** Opens pages and hands on each; an error on one fails the test. */
async function on(paths: string | string[], look: (page: Page) => Promise<void>, settings?: BrowserContextOptions): Promise<void> {
  const page = await someone.open('robots.txt', settings);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  for (const path of [paths].flat()) {
    await someone.go(page, path);
    await look(page);
  }
  expect(errors).toEqual([]);
}

const words = (page: Page, selector: string) => page.locator(selector).first().innerText();
const part = '2021/provinces/';

describe('The map', () => {
  it('stands without JavaScript: its first measure, its list, links to the provinces', async () => {
    await on(
      part,
      async (page) => {
        expect(await words(page, '.map-title')).toContain('输出技术合同成交额');
        expect(await page.locator('.map-list li').count()).toBe(31);
        expect(await page.locator(`svg.china a[href='${base}2021/provinces/guangdong/'].c5`).count()).toBeGreaterThan(0);
        expect(await page.locator('.map-controls').first().isVisible()).toBe(false);
        expect(await page.locator('.map-note').first().innerText()).toContain('台湾省资料暂缺');
      },
      { javaScriptEnabled: false },
    );
  });

  it('shows another measure and year by the keyboard, and the address keeps them', async () => {
    await on(part, async (page) => {
      await page.locator('.map-controls select').first().selectOption('net');
      await page.waitForFunction(() => document.querySelector('.map-title')!.textContent!.includes('净吸纳'));
      expect(new URL(page.url()).search).toBe('?measure=net&year=2020');
      expect(await page.locator("svg.china a.d1[data-unit='beijing']").count()).toBe(1);
      expect(await words(page, '.map-list li:first-child')).toContain('广东');
      await page.locator('.map-years input:checked').first().focus();
      await page.keyboard.press('ArrowLeft');
      await page.waitForFunction(() => document.querySelector('.map-title')!.textContent!.startsWith('2019'));
      expect(new URL(page.url()).search).toBe('?measure=net&year=2019');
    });
  });

  it('opens as the address says', async () => {
    await on(`${part}?measure=institutions`, async (page) => {
      await page.waitForFunction(() => document.querySelector('.map-title')!.textContent!.includes('国家技术转移机构'));
      expect(await words(page, '.map-list li:first-child data')).toBe('54');
      expect(await words(page, '.map-source')).toContain('附表 15');
    });
  });

  it('tells the province that is pointed at, in the picture and in the list', async () => {
    await on(part, async (page) => {
      await page.locator(".map-list a[data-unit='sichuan']").first().hover();
      expect(await words(page, '.map-readout')).toBe('四川：1244.59 亿元，第 9 位');
      expect(await page.locator("svg.china a.on[data-unit='sichuan']").count()).toBe(1);
      await page.keyboard.press('Escape');
      expect(await page.locator('.map-readout').first().isVisible()).toBe(false);
    });
  });

  it('leads from a row of the list to the province by Tab and Enter', async () => {
    await on(part, async (page) => {
      await page.locator(".map-list a[data-unit='hainan']").first().focus();
      expect(await words(page, '.map-readout')).toContain('海南');
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${base}2021/provinces/hainan/`);
    });
  });

  it('shows a province at the first tap of a finger and opens it at the second', async () => {
    await on(
      part,
      async (page) => {
        const province = page.locator("svg.china a[data-unit='xinjiang']").first();
        await province.tap();
        expect(await words(page, '.map-readout')).toContain('新疆');
        expect(new URL(page.url()).pathname).toBe(`${base}${part}`);
        await province.tap();
        await page.waitForURL(`**${base}2021/provinces/xinjiang/`);
      },
      { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true },
    );
  });

  it('ships neither geometry nor a geometry library to the browser', async () => {
    const fetched: Promise<string>[] = [];
    const page = await someone.openAlone('robots.txt');
    page.on('response', (response) => {
      if (/javascript|json/.test(response.headers()['content-type'] ?? '')) fetched.push(response.text());
    });
    await someone.go(page, `${part}?measure=net`);
    await page.waitForFunction(() => document.querySelector('.map-title')!.textContent!.includes('净吸纳'));
    expect(fetched.length).toBeGreaterThan(1);
    for (const text of await Promise.all(fetched)) expect(/geoConic|"Topology"|FeatureCollection|polylabel/.test(text)).toBe(false);
  });
});

describe('The index of provinces', () => {
  it('finds by initials, by pinyin, by a city', async () => {
    await on(part, async (page) => {
      for (const [typed, name] of Object.entries({ gd: '广东', shaanxi: '陕西', 深圳: '广东', neimeng: '内蒙古' })) {
        await page.locator('.province-index input').fill(typed);
        const shown = await page.locator('.province-index tbody tr:visible th').allInnerTexts();
        expect(shown, typed).toContain(name);
        expect(shown.length, typed).toBeLessThan(5);
      }
    });
  });

  it('sorts by any measure', async () => {
    await on(part, async (page) => {
      await page.locator('.province-index thead button', { hasText: '国家技术转移机构' }).click();
      expect(await words(page, '.province-index tbody tr:first-child th')).toBe('北京');
      await page.locator('.province-index thead button', { hasText: '国家技术转移机构' }).click();
      expect(await words(page, '.province-index tbody tr:last-child th')).toBe('北京');
    });
  });
});

describe('A province’s page', () => {
  it('sets another province beside it as the address says, without a reload', async () => {
    await on('2021/provinces/guangdong/?with=zhejiang', async (page) => {
      await page.waitForSelector('.rankings [data-other]');
      expect(await words(page, '.rankings thead th[data-other]')).toBe('浙江 2020 年');
      expect(await page.locator("[data-measure='output'] td[data-other]").allInnerTexts()).toEqual(['1403.32', '8']);
      await page.locator('.compare select').selectOption('beijing');
      await page.waitForFunction(() => document.querySelector('.rankings thead [data-other]')?.textContent?.includes('北京'));
      expect(await page.locator("[data-measure='output'] td[data-other]").allInnerTexts()).toEqual(['6316.16', '1']);
      expect(new URL(page.url()).search).toBe('?with=beijing');
      await page.locator('.compare select').selectOption('');
      await page.waitForFunction(() => !document.querySelector('[data-other]'));
      expect(new URL(page.url()).search).toBe('');
    });
  });

  it('ignores an address that names no province', async () => {
    await on(`2021/provinces/guangdong/?with=${encodeURIComponent("x'] *")}`, async (page) => {
      await page.waitForFunction(() => customElements.get('province-comparison'));
      expect(await page.locator('[data-other]').count()).toBe(0);
    });
  });

  it('never scrolls sideways on a phone', async () => {
    await on(
      ['2021/provinces/xinjiang/', '2021/regions/dawanqu/', part],
      async (page) => {
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      },
      { viewport: { width: 360, height: 780 } },
    );
  });
});
