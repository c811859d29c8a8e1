import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { refreshEdition } from '../../src/editing/claims/refreshEdition';
import { importEdition } from '../../src/editing/workbook/importEdition';
import { readWorkbooks } from '../../src/editing/workbook/readWorkbooks';
import { moveYears } from '../../src/editing/year/moveYears';
import { editionNamed, readEdition } from '../../src/editions';
import { NOT_WAITING } from '../../src/model/check/waiting';
import { live, reader } from './reader';
import { CONTENT, NEW, OLD, SAID } from './secondYear';
import { answers, elementsOf, pagesOf, SITES } from './sites';

const { base, folder } = SITES.report;
const before = editionNamed(OLD);
const content = join(CONTENT, NEW);
const after = readEdition(content, process.cwd(), before);
const said = JSON.parse(readFileSync(SAID, 'utf8')) as Record<'edition' | 'import' | 'refresh', string> & { revised: string[] };
const pages = pagesOf(SITES.report);
const elements = (address: string) => elementsOf({ file: join(folder, address, 'index.html') });
const csv = (address: string) => csvParse(readFileSync(join(folder, address), 'utf8').replace(/^\uFEFF/, ''));

describe('A year of an editor: edition, import, refresh', () => {
  it('fills every table of the workbook and of the two CSVs in GBK, and every claim', () => {
    const tables = [...before.tables.values()].filter(({ status }) => status === 'complete').length;
    expect(said.edition).toContain(`${tables} 张表待录入`);
    expect(said.import).toContain(`录入 ${tables} 张表`);
    expect(said.refresh).toMatch(/重算并写回 \d+ 个数/);
    // The conclusions of figures are listed with the sentences that may no longer hold.
    expect(said.refresh).toMatch(/figures\/figure-[\d-]+\.yaml，takeaway\n {2}\S/);
    expect(after.waiting).toEqual(NOT_WAITING);
  });

  it('is green: what contradicts itself did so in last year’s book, or is a revision', () => {
    expect(after.problems).toEqual([]);
    const failing = before.comparisons.filter(({ passes }) => !passes);
    const known = new Set(failing.map(({ id }) => moveYears(id, 1)));
    const rows = new Set(failing.map(({ table, row }) => `${table} ${row}`));
    const added = after.comparisons.filter(({ id, passes, table, row }) => !passes && !known.has(id) && !rows.has(`${table} ${row}`));
    expect(added.map(({ id }) => id)).toEqual([]);
    expect([...after.tables.values()].flatMap(({ restates }) => restates)).toHaveLength(said.revised.length);
  });

  it('has nothing to do when it is run again', () => {
    expect(
      importEdition(
        after,
        content,
        readWorkbooks([join(CONTENT, '.workbooks')], () => {}),
        new Set(),
      ).files,
    ).toEqual([]);
    expect(refreshEdition(after, content).files).toEqual([]);
  });
});

describe('Of two editions', () => {
  it('the newer is the home page', () => {
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).toContain(`href="${base}${OLD}/"`);
  });

  it('every page of the older says so and leads to the same page of the newer, no page of the newer does', () => {
    // Read as text: to parse every page costs more than all the rest.
    const noticeOf = ({ file }: (typeof pages)[number]) =>
      /<aside class="older".*?<a href="([^"]*)"/s.exec(readFileSync(file, 'utf8'))?.[1];
    const newerOf = ({ address }: (typeof pages)[number]) => `${base}${address.replace(OLD, NEW).replace(/embed\/$/, '')}`;
    const of = (name: string) => pages.filter(({ address }) => address.startsWith(`${name}/`));
    expect(of(OLD).length).toBeGreaterThan(0);
    expect(of(OLD).filter((page) => noticeOf(page) !== newerOf(page))).toEqual([]);
    expect(of(NEW).filter((page) => noticeOf(page) !== undefined)).toEqual([]);
  });

  it('every province has what it sold, bought and registered over the years, also where two of these are the same numbers', () => {
    for (const { id } of after.regions.provinces) {
      const names = elements(`${NEW}/provinces/${id}/`)
        .querySelectorAll('.years tbody tr')
        .map((row) => row.text.replace(/\s+/g, ''));
      for (const measure of ['输出成交额', '吸纳成交额', '认定登记成交额'])
        expect(
          names.some((name) => name.includes(`${measure}亿元`)),
          `${id} ${measure}`,
        ).toBe(true);
    }
  });

  it('a table lists its sister, and what was revised stands at both places', () => {
    for (const [id, row, field] of said.revised.map((each) => each.split(' '))) {
      const [old, now] = [before, after].map(({ tables }) => {
        const table = tables.get(id!)!;
        return table.rows.find(({ key }) => key === row)!.cells[field!]!.text;
      });
      for (const [mine, other] of [
        [OLD, NEW],
        [NEW, OLD],
      ]) {
        const years = elements(`${mine}/tables/${id}`).querySelector('.years')!;
        expect(years.querySelector(`a[href="${base}${other}/tables/${id}/"]`)).not.toBeNull();
        expect(years.querySelector('#revisions')!.text.replace(/\s/g, '')).toContain(`${OLD}版${old}→${NEW}版${now}`);
      }
    }
  });

  it('the page of changes tells what is revised, new and gone, the CSV the same with addresses', () => {
    const rows = csv(`${NEW}/data/changes.csv`);
    expect(rows.filter((row) => row['种类'] === '往年的数')).toHaveLength(said.revised.length);
    expect(rows.filter((row) => row['种类'] === '术语的释义').map((row) => row['变化'])).toEqual(['改变']);
    expect(rows.filter((row) => row['种类'] !== '往年的数')).toHaveLength(1);
    const named = rows.flatMap((row) => [row[`${OLD} 版网址`]!, row[`${NEW} 版网址`]!]).map((url) => new URL(url));
    expect(named.filter(({ pathname, hash }) => !answers(SITES.report, base + pathname.slice(1) + hash))).toEqual([]);
    const words = elements(`${NEW}/changes`).querySelector('main')!.text;
    for (const [, row] of said.revised.map((each) => each.split(' '))) expect(words).toContain(row);
    expect(existsSync(join(folder, OLD, 'changes'))).toBe(false);
  });

  it('their values join to one course, on the table’s page, on the province’s, as figure, table and CSV', () => {
    const { flows } = after.info.roles;
    const province = after.regions.provinces[0]!;
    for (const [page, file] of [
      [`${NEW}/tables/${flows}`, `series-table-${flows}.csv`],
      [`${NEW}/provinces/${province.id}`, `series-${province.id}.csv`],
    ] as const) {
      expect(elements(page).querySelector('.years table')).not.toBeNull();
      const own = csv(`${NEW}/data/${file}`).filter((row) => row['行'] === province.name);
      const years = new Set(own.map((row) => row['年份']));
      for (const { info } of [before, after]) expect(years).toContain(String(info.covers));
    }
    expect(elements(`${NEW}/provinces/${province.id}`).querySelectorAll('.years-picture svg')).toHaveLength(2);
    // Courses are called what the map calls them, numbers grouped as everywhere.
    expect(elements(`${NEW}/provinces/${province.id}`).querySelector('.years table')!.text).toMatch(/输出成交额[^]*吸纳成交额/);
    expect(elements(`${NEW}/tables/1-1`).querySelector('.years')!.text).toContain('技术合同成交额/GDP');
  });
});

describe('A reader of two editions', () => {
  const someone = reader(SITES.report);

  it('comes from a place of the older to the same place of the newer', async () => {
    const page = await someone.open(`${OLD}/provinces/#s3-2-1`);
    await page.click('.older a');
    await live(page);
    expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe(`${base}${NEW}/provinces/#s3-2-1`);
  });

  it('is told which edition answers a question about a year that this one has not', async () => {
    const year = Number(OLD) - 2;
    const question = `${year}年广东输出成交额`;
    const page = await someone.open(`${NEW}/search/?q=${question}`);
    const pointer = await page.waitForSelector('.search-year-asked a');
    expect(await page.textContent('.search-year-asked')).toBe(`${year} 年的数印在 ${OLD} 版：在 ${OLD} 版里问`);
    await pointer.click();
    await page.waitForSelector('#search-answer:not([hidden])');
    expect(decodeURIComponent(page.url())).toContain(`${base}${OLD}/search/?q=${question}`);
    expect(await page.textContent('.answer-read')).toContain(`${year} 年`);
    expect(await page.textContent('.search-year-asked')).toBe('');
  });

  it('finds in all editions, each hit with its year, and keeps to one year if asked', async () => {
    const page = await someone.open(`${NEW}/search/?q=粤港澳大湾区`);
    await page.waitForSelector('.search-elsewhere li');
    expect(await page.$$eval('#search-results > li .search-year', (all) => new Set(all.map((each) => each.textContent)).size)).toBe(1);
    const kinds = await page.$$eval('.search-elsewhere .found-kind', (all) => all.map((each) => each.textContent!.slice(0, 4)));
    expect(new Set(kinds)).toEqual(new Set([OLD]));
    await page.click(`.search-filter:has-text("${OLD}")`);
    expect(await page.$$('#search-results > li')).toHaveLength(0);
    expect(new URL(page.url()).searchParams.get('year')).toBe(OLD);
    expect((await page.$$('.search-elsewhere li')).length).toBeGreaterThan(0);
    await page.click(`.search-filter:has-text("${NEW}")`);
    await page.waitForSelector('.search-elsewhere', { state: 'hidden' });
    expect((await page.$$('#search-results > li')).length).toBeGreaterThan(0);
  });
});
