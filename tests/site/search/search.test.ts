import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { editionNamed } from '../../../src/editions';
import { makePassages } from '../../../src/search/index/makePassages';
import { recordsOf } from '../../../src/search/index/recordsOf';
import { complaintsOf, PHONE, reader } from '../reader';
import { answers, SITES } from '../sites';
import { walkedSites } from '../walked';

const results = (page: Page) => page.$$eval('#search-results a[href]', (links) => links.map((link) => link.getAttribute('href')!));
const answered = (page: Page) => page.waitForSelector('#search-results[aria-busy="false"]', { state: 'attached' });
const options = (page: Page) => page.$$eval('.search-list [role="option"]', (links) => links.map((link) => link.getAttribute('href')!));

describe.each(walkedSites)('Search under $base', (site) => {
  const someone = reader(site);
  const open = (query: string) => someone.open(`2021/search/?q=${encodeURIComponent(query)}`);

  it('leads to places that are there, every one', () => {
    const records = recordsOf(makePassages(editionNamed('2021')), {});
    expect(records.map((record) => record.address).filter((address) => !answers(site, site.base + address))).toEqual([]);
  });

  it('shows results for ?q= on load, best first, each with its exact fragment', async () => {
    const page = await open('粤港澳大湾区');
    await answered(page);
    expect((await results(page))[0]).toBe(`${site.base}2021/regions/#s4-7`);
    expect(await page.inputValue('#q')).toBe('粤港澳大湾区');
  });

  it('is opened by / and by Ctrl-K from a page, and leads to the place by the keyboard alone', async () => {
    const page = await someone.open('2021/glossary/');
    const complaints = complaintsOf(page);
    await page.keyboard.press('Control+k');
    await page.waitForSelector('.search-dialog[open]');
    await page.keyboard.press('Escape');
    expect(await page.locator('.search-dialog[open]').count()).toBe(0);
    await page.keyboard.press('/');
    await page.waitForSelector('.search-dialog[open]');
    await page.keyboard.type('硬科技');
    await page.waitForFunction(() => document.querySelector('.search-list mark')?.textContent === '硬科技');
    await page.keyboard.press('ArrowDown');
    const active = await page.getAttribute('.search-dialog input', 'aria-activedescendant');
    expect(await page.getAttribute(`#${active}`, 'aria-selected')).toBe('true');
    await page.keyboard.press('Enter');
    await page.waitForURL(/overview\/#s1-2-4$/);
    await page.waitForFunction(() => CSS.highlights.get('found')?.size);
    expect(complaints).toEqual([]);
  });

  it('works on after the network is gone, and answers', async () => {
    const page = await someone.openAlone('2021/search/?q=北京');
    await answered(page);
    const isKept = (path: string) =>
      page.evaluate(async (own) => {
        const names = (await caches.keys()).filter((name) => name.startsWith('report'));
        const caught = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
        const kept = caught.flat().map(({ url }) => new URL(url).pathname);
        const files = ['', 'names.json', 'texts.json', 'letters.json', 'answers.json'].every((name) => kept.includes(own + name));
        const scripts = ['letters', 'findAnswer'].every((name) => kept.some((each) => each.includes(`_astro/${name}.`)));
        return files && scripts && navigator.serviceWorker.controller?.state === 'activated';
      }, path);
    await expect.poll(() => isKept(`${site.base}2021/search/`), { timeout: 20_000, interval: 300 }).toBe(true);
    await page.context().setOffline(true);
    await page.goto(someone.url(`2021/search/?q=${encodeURIComponent('huawei 吸纳')}`));
    await answered(page);
    expect((await results(page)).length).toBeGreaterThan(0);
    await page.goto(someone.url(`2021/search/?q=${encodeURIComponent('哪个省输出技术成交额最高')}`));
    expect(await page.locator('#search-answer:not([hidden]) .answer-lead').innerText()).toContain('6316.16');
  });
});

describe('The dialog', () => {
  const someone = reader();

  it('loses no key pressed before it stands, however slow the line', async () => {
    const page = await someone.openAlone('2021/glossary/');
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: 180e3,
      uploadThroughput: 80e3,
    });
    await page.keyboard.press('/');
    await page.keyboard.type('huawei', { delay: 40 });
    await page.waitForSelector('.search-list [role="option"]');
    expect(await page.inputValue('.search-dialog input')).toBe('huawei');
    expect(await page.inputValue('#bar-q')).toBe('');
  });

  it('moves no more for the first results, and for an answer, than it must', async () => {
    /** Files fetched from the key that opens the dialog until what is waited for stands there. */
    const movedFor = async (query: string, selector: string) => {
      const page = await someone.openAlone('2021/glossary/');
      return page.evaluate(
        async ([typed, awaited]) => {
          const before = performance.getEntriesByType('resource').length;
          const input = document.querySelector<HTMLInputElement>('#bar-q')!;
          input.value = typed;
          input.dispatchEvent(new InputEvent('input', { bubbles: true }));
          return new Promise<string[]>((done) => {
            new MutationObserver(() => {
              if (!document.querySelector(awaited)) return;
              const entries = performance.getEntriesByType('resource').slice(before);
              done(entries.map(({ name }) => new URL(name).pathname));
            }).observe(document.body, { subtree: true, childList: true });
          });
        },
        [query, selector] as const,
      );
    };
    const bytes = (files: string[], pack: (content: Buffer) => Buffer) =>
      files.reduce((sum, file) => sum + pack(readFileSync(join(SITES.root.folder, file))).length, 0);
    const found = (await movedFor('广东 吸纳', '.search-list [role="option"]')).filter(
      (file) => !/\/(answers\.json|findAnswer\.[^/]*)$/.test(file),
    );
    expect(found.some((file) => file.endsWith('texts.json'))).toBe(true);
    expect(bytes(found, brotliCompressSync)).toBeLessThan(54_000);
    expect(bytes(found, gzipSync)).toBeLessThan(64_500);
    const answered = await movedFor('广东吸纳多少', '.search-answer');
    expect(answered.filter((file) => /texts\.json|\/words\./.test(file))).toEqual([]);
    expect(answered.some((file) => file.endsWith('answers.json'))).toBe(true);
    expect(bytes(answered, brotliCompressSync)).toBeLessThan(60_000);
    // Each is a request, which on a slow line counts as much as its bytes.
    expect(found.length).toBeLessThanOrEqual(8);
    expect(answered.length).toBeLessThanOrEqual(6);
  });

  it('opens again by / after it was closed, and keeps what was followed', async () => {
    const page = await someone.open('2021/glossary/');
    await page.keyboard.press('/');
    await page.waitForSelector('.search-dialog[open]');
    await page.keyboard.type('民法典');
    await page.waitForSelector('.search-list [role="option"]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/chronicle\/#e0528$/);
    await someone.go(page, '2021/glossary/');
    await page.keyboard.press('/');
    await page.waitForSelector('.search-dialog[open]');
    expect(await page.textContent('.search-status')).toContain('民法典');
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await page.waitForSelector('.search-dialog[open]');
    expect(await page.inputValue('.search-dialog input')).toBe('');
  });
});

describe('The search page', () => {
  const someone = reader();
  const open = (query: string, settings?: Parameters<typeof someone.open>[1]) =>
    someone.open(`2021/search/?q=${encodeURIComponent(query)}`, settings);

  it('follows what is typed, and keeps query and filters in the address', async () => {
    const page = await open('');
    await page.locator('#q').pressSequentially('技术转移');
    await page.waitForFunction(() => document.querySelectorAll('#search-results li').length > 5);
    expect(new URL(page.url()).searchParams.get('q')).toBe('技术转移');
    await page
      .getByRole('button', { name: /^大事记 \d+$/ })
      .first()
      .click();
    expect(new URL(page.url()).searchParams.get('kind')).toBe('event');
    expect((await results(page)).every((link) => link.includes('/chronicle/#e'))).toBe(true);
    await page.reload();
    await answered(page);
    expect((await results(page)).every((link) => link.includes('/chronicle/#e'))).toBe(true);
  });

  it('is as it was when the reader comes back', async () => {
    const page = await open('北京');
    await answered(page);
    await page.evaluate(() => document.querySelectorAll('#search-results a')[12]!.scrollIntoView({ behavior: 'instant' }));
    const before = await page.evaluate(() => scrollY);
    await page.locator('#search-results a').nth(12).click();
    await page.waitForURL((url) => !url.pathname.includes('/search/'));
    await page.goBack();
    await answered(page);
    await page.waitForFunction((y) => Math.abs(scrollY - y) < 80, before);
    expect(await page.inputValue('#q')).toBe('北京');
  });

  it('goes from the field through the results by the arrow keys', async () => {
    const page = await open('民法典');
    await answered(page);
    await page.focus('#q');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.closest('#search-results') !== null)).toBe(true);
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
  });

  it('finds nothing for a word the book has not, and offers what is near outside the results', async () => {
    const page = await open('珠三角');
    await answered(page);
    expect(await results(page)).toEqual([]);
    expect(await page.textContent('#search-status')).toContain('长三角');
  });

  it('shows what is typed as text, never as markup', async () => {
    const page = await open('<img src=x onerror=alert(1)> 北京 <script>alert(2)</script>');
    page.on('dialog', () => expect.unreachable('markup ran'));
    await answered(page);
    expect(await page.locator('search-page img, search-page script').count()).toBe(0);
  });

  it('takes whatever is typed: nothing, marks, half a character, a pattern, a picture, a book', async () => {
    const page = await open('');
    const complaints = complaintsOf(page);
    for (const query of ['，。！？', '', '\ud800技术', '.*+?^${}()|[]', '😀', '技术合同'.repeat(300)]) {
      await page.fill('#q', query);
      await answered(page);
      expect(complaints, query).toEqual([]);
    }
  });

  it('fits a phone', async () => {
    const page = await open('技术经纪人', { viewport: PHONE });
    await answered(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    await someone.go(page, '2021/overview/');
    await page.click('#bar-q');
    await page.waitForSelector('.search-dialog[open]');
    await page.locator('.search-dialog input').pressSequentially('清华');
    await page.waitForFunction(() => document.querySelectorAll('.search-list [role="option"]').length > 2);
    expect((await options(page))[0]).toMatch(/#/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
  });

  it('is no dead end where nothing is found: the index pages, and what one may ask', async () => {
    const page = await open('火星探测器着陆点');
    await answered(page);
    expect(await page.locator('#search-results > li').count()).toBe(0);
    expect(await page.locator('.search-ways a:visible').count()).toBeGreaterThan(4);
    expect(await page.locator('.search-tries a:visible').count()).toBeGreaterThan(4);
    await page.fill('#q', '北京');
    await answered(page);
    expect(await page.locator('.search-ways a:visible, .search-tries a:visible').count()).toBe(0);
  });

  it('stands on the page that says an address is wrong', async () => {
    const page = await someone.open('2021/no-such-page/');
    await page.fill('main input[type=search]', '北京');
    await page.press('main input[type=search]', 'Enter');
    await page.waitForURL(/\/search\/\?q=/);
  });

  it('says without JavaScript that it needs it, and leads to the index pages', async () => {
    const page = await open('北京', { javaScriptEnabled: false });
    expect(await page.locator('noscript, .search-without').first().innerText()).toContain('JavaScript');
    expect(await page.locator('.search-without a').count()).toBeGreaterThan(4);
  });
});
