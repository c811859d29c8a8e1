import { describe, expect, it } from 'vitest';
import { complaintsOf, idle, reader } from '../reader';
import { onePageOfEachKind, SITES } from '../sites';
import { walked } from '../walked';

const site = SITES.report;
const someone = reader(site);
const kinds = walked(onePageOfEachKind(site));
const pageOfKind = (kind: string) => onePageOfEachKind(site).find((page) => page.kind === kind)!.address;

describe('Under /report/', () => {
  it('no page of any kind complains or asks for what is not there', async () => {
    const page = await someone.open('robots.txt');
    const complaints = complaintsOf(page);
    const found: string[] = [];
    for (const { address } of kinds) {
      await someone.go(page, address);
      await idle(page);
      for (const what of complaints.splice(0)) found.push(`${address}: ${what}`);
    }
    expect(found).toEqual([]);
  });

  it('the card opens and its link leads to the cell', async () => {
    const page = await someone.open(pageOfKind('overview'));
    await page.locator('main p a.claim').first().focus();
    await page.locator('#card').waitFor({ state: 'visible' });
    await page.locator('#card a').first().click();
    await page.waitForURL(/\/report\/\d+\/tables\/[^/]+\/#table-/);
    expect(await page.locator(':target').count()).toBe(1);
  });

  it('search finds and leads on', async () => {
    const page = await someone.open(`${pageOfKind('search')}?q=${encodeURIComponent('粤港澳大湾区')}`);
    await page.locator('#search-results[aria-busy="false"] a[href]').first().waitFor();
    const href = (await page.locator('#search-results a[href]').first().getAttribute('href'))!;
    expect(new URL(href, page.url()).pathname).toMatch(/^\/report\/\d+\//);
    await page.goto(new URL(href, page.url()).href);
    expect(await page.locator('h1').count()).toBe(1);
  });

  it('a page that is not there says so, in words, with ways on', async () => {
    const page = await someone.open('no-such-page/');
    expect(await page.locator('h1').innerText()).toBe('没有这一页');
    const link = page.locator('main a').first();
    expect(await link.getAttribute('href')).toMatch(/^\/report\//);
  });
});
