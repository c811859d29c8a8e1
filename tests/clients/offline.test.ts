import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { load } from 'cheerio';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { launchBrowser } from '../../src/commands/browser/browser';
import { bookFile } from '../../src/components/book/bookFiles';
import { allEditions } from '../../src/editions';
import { complaintsOf, live } from '../site/reader';
import { PUBLISHED } from './build';

const [edition] = allEditions();
const { name: year, info } = edition!;
const zip = join(PUBLISHED, year, bookFile(info, 'zip'));

/** The page at the top, which leads on at once. */
const DOOR = '/index.html';

let home: string;
let folder: string;
beforeAll(() => {
  // Where a reader may unpack it.
  home = mkdtempSync(join(tmpdir(), '下载 & 解压 #1 '));
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(zip)))) {
    mkdirSync(join(home, dirname(name)), { recursive: true });
    writeFileSync(join(home, name), bytes);
  }
  folder = join(home, readdirSync(home)[0]!);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('The offline file', () => {
  it('is smaller than 5 MB and unpacks to one folder that begins with index.html', () => {
    expect(statSync(zip).size).toBeLessThan(5e6);
    expect(readdirSync(home)).toHaveLength(1);
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).toContain(`url=${year}/index.html`);
  });

  it('has every page of the edition, and leads by file to each thing it holds, elsewhere to the published site', () => {
    const pages = (root: string) =>
      readdirSync(root, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.html'))
        .sort();
    expect(pages(join(folder, year))).toEqual(pages(join(PUBLISHED, year)));
    const files = new Set(readdirSync(folder, { recursive: true, encoding: 'utf8' }));
    const lost: string[] = [];
    let followed = 0;
    for (const page of pages(folder)) {
      const $ = load(readFileSync(join(folder, page), 'utf8'), { scriptingEnabled: false });
      for (const attribute of ['href', 'src', 'action'])
        for (const element of $(`[${attribute}]`).toArray()) {
          const value = $(element).attr(attribute)!;
          if (/^(https?:|mailto:|data:|#)/.test(value)) continue;
          const { pathname } = new URL(value, new URL(page, 'http://folder/'));
          followed++;
          if (!files.has(decodeURI(pathname.slice(1)))) lost.push(`${page}: ${value}`);
        }
    }
    expect(followed).toBeGreaterThan(10_000);
    expect(lost).toEqual([]);
  });
});

describe('Opened from a disk, without a server', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => browser?.close());

  /** Opens a page; whatever it complains of until the test ends fails the test. */
  const open = async (address: string): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    onTestFinished(async () => {
      await context.close();
      expect(complaints).toEqual([]);
    });
    await page.goto(pathToFileURL(folder).href + address, { waitUntil: address === DOOR ? 'commit' : 'load' });
    if (address !== DOOR) await live(page);
    return page;
  };
  const part = info.parts[1]!.id;

  it('index.html leads to the cover, and its contents to a part, in the faces of the edition', async () => {
    const page = await open(DOOR);
    await page.waitForURL(`**/${year}/index.html`);
    await page.locator(`main a[href$="${part}/index.html"]`).first().click();
    await page.waitForURL(`**/${part}/index.html`);
    await page.evaluate(() => document.fonts.ready);
    const faces = await page.evaluate(() => [...document.fonts].map(({ family, status }) => `${family} ${status}`));
    expect(faces.filter((face) => face.includes('error'))).toEqual([]);
    expect(faces).toContain('Report Serif loaded');
  });

  it('a claim shows its cells, and leads to them', async () => {
    const page = await open(`/${year}/${part}/index.html`);
    const claim = page.locator('main p a.claim').first();
    await claim.hover();
    await page.locator('#card:visible a[href*="tables"]').first().waitFor();
    await page.locator('#card a[href*="tables"]').first().click();
    await page.waitForURL(/^file:.*\/tables\/[^/]+\/index\.html#/);
    expect(await page.locator(':target').count()).toBe(1);
  });

  it('a figure comes alive, and is saved as a picture', async () => {
    const page = await open(`/${year}/figures/${[...edition!.figures.keys()][3]}/index.html`);
    await page.keyboard.press('Shift');
    await page.locator('figure.figure').first().scrollIntoViewIfNeeded();
    await page.locator('figure.figure canvas').first().waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-png]').first().click()]);
    expect(
      readFileSync(await download.path())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  });

  it('the map shows another measure', async () => {
    const page = await open(`/${year}/provinces/index.html`);
    const first = () => page.locator('.map-list li').first().innerText();
    const before = await first();
    await page.locator('.map-controls select').first().selectOption({ index: 3 });
    await expect.poll(first).not.toBe(before);
    expect(await page.evaluate(() => location.search)).not.toBe('');
  });

  it('a table is sorted and filtered', async () => {
    const page = await open(`/${year}/tables/3-1/index.html`);
    const rows = () => page.locator('figure.table tbody tr:visible > th').allInnerTexts();
    const before = await rows();
    await page.locator('figure.table thead button').nth(1).click();
    expect(await rows()).not.toEqual(before);
    await page.locator('figure.table input').first().fill('山');
    await expect.poll(async () => (await rows()).length).toBe(3);
  });

  it('the bar searches, leads to the place, and marks the words there', async () => {
    const page = await open(`/${year}/${part}/index.html`);
    await page.keyboard.press('/');
    await page.keyboard.type('民法典');
    await page.locator('.search-dialog [role=option]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/index\.html#/);
    await expect.poll(() => page.evaluate(() => CSS.highlights.has('found'))).toBe(true);
  });

  it('the bar’s form leads to the search page, which finds, answers, keeps the query in its address, and leads on', async () => {
    const page = await open(`/${year}/${part}/index.html`);
    await page.evaluate(() => {
      const form = document.querySelector<HTMLFormElement>('form.bar-search')!;
      form.querySelector('input')!.value = '广东 输出成交额';
      form.submit();
    });
    await page.waitForURL(/search\/index\.html\?q=/);
    await live(page);
    await expect.poll(() => page.locator('#search-results a').count()).toBeGreaterThan(0);
    await expect.poll(() => page.locator('#search-answer').innerText()).toContain('3267.21');
    await page.locator('#q').fill('清华');
    await expect.poll(() => decodeURI(page.url())).toContain('q=清华');
    await page.locator('#search-results a').first().click();
    await page.waitForURL(/^file:(?!.*search\/).*\/index\.html/);
    expect(await page.locator('h1').count()).toBe(1);
  });

  it('every kind of page opens without a complaint', async () => {
    for (const address of ['about', 'checks', 'glossary', 'print', 'tables', 'figures', 'institutions/directory', 'provinces/guangdong']) {
      const page = await open(`/${year}/${address}/index.html`);
      expect(await page.locator('h1').count(), address).toBeGreaterThan(0);
    }
  });

  it('what is copied names the published place', async () => {
    const page = await open(`/${year}/figures/${[...edition!.figures.keys()][0]}/index.html`);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('[data-copy-link]').first().click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(new RegExp(`^${info.site}${year}/figures/`));
  });
});
