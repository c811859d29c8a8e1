import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEdition, type Edition } from '../../src/editions';
import { carriedComparisons } from '../../src/years/carriedOver';
import { addressOfDatum, changesBetween } from '../../src/years/changes';
import { joinedSeries } from '../../src/years/joinedSeries';
import { placeIn } from '../../src/years/placeIn';
import { revisionsBetween } from '../../src/years/revisions';
import { sisterTables } from '../../src/years/sisterTables';
import { sistersOf } from '../../src/years/sisters';
import { yearless, yearNamed } from '../../src/years/yearless';

const content = mkdtempSync(join(tmpdir(), 'years-'));
afterAll(() => rmSync(content, { recursive: true }));

/** The real edition with files written otherwise: `[name, change]`. */
function editionOf(year: string, ...edits: [name: string, change: (text: string) => string][]): Edition {
  const folder = join(content, year);
  cpSync('content/2021', folder, { recursive: true });
  for (const [name, change] of edits) {
    const path = join(folder, name);
    const before = readFileSync(path, 'utf8');
    const text = change(before);
    expect(text, `${name} was edited`).not.toBe(before);
    writeFileSync(path, text);
  }
  return readEdition(folder);
}

let older: Edition;
let newer: Edition;

beforeAll(() => {
  older = editionOf('2021');
  newer = editionOf(
    '2022',
    ['edition.yaml', (text) => text.replace('year: 2021', 'year: 2022').replace('covers: 2020', 'covers: 2021')],
    // Each number keeps its year, so that all but this one is printed again.
    [
      'tables/table-3-1.csv',
      (text) =>
        text
          .replace(/^(,北京,\d+,)5695\.3/m, '$15695.9')

          .replace(/^,西藏.*\n/m, ''),
    ],
    ['tables/table-a5.yaml', (text) => text.replace(/title: .*/, 'title: 各地输出')],
    ['tables/table-5-3.yaml', (text) => text.replace(/title: .*/, 'title: 别的表').replaceAll('卖方名称', '金额')],
    ['tables/table-5-3.csv', (text) => text.replace('卖方名称', '金额')],
    ['figures/figure-1-1.yaml', (text) => text.replace(/title: .*/, 'title: 另一幅图')],
    ['glossary.yaml', (text) => text.replace(/(definition: )(.+)/, '$1今年起，$2')],
  );
}, 60_000);

describe('Words and their years', () => {
  it.each([
    ['2020年成交额', '成交额', 2020],
    ['2012—2020 年全国技术合同成交情况', '全国技术合同成交情况', undefined],
    ['成交额', '成交额', undefined],
    ['2020 年与 2019 年之比', '与之比', undefined],
  ])('%s', (words, rest, year) => {
    expect(yearless(words)).toBe(rest);
    expect(yearNamed(words)).toBe(year);
  });
});

describe('The same table in another edition', () => {
  it('keeps its number and title, or one of them and its heads', () => {
    const sisters = sisterTables(older, newer);
    expect(sisters.get('3-1')?.id).toBe('3-1');
    expect(sisters.get('a5')?.title).toBe('各地输出');
    expect(sisters.has('5-3')).toBe(false);
    expect(sistersOf([newer, older], older, older.tables.get('a5')!).map(({ report }) => report.name)).toEqual(['2022', '2021']);
  });

  it('may have another number', () => {
    const renumbered = [...newer.tables.values()].map((table) => (table.id === '3-2' ? { ...table, id: '3-9' } : table));
    const tables = new Map(renumbered.map((table) => [table.id, table]));
    expect(sisterTables(older, { ...newer, tables }).get('3-2')?.id).toBe('3-9');
  });
});

describe('A page of an older edition leads', () => {
  it.each([
    ['2021/', '2022/', true],
    ['2021/overview/', '2022/overview/', true],
    ['2021/provinces/guangdong/', '2022/provinces/guangdong/', true],
    ['2021/tables/3-1/', '2022/tables/3-1/', true],
    ['2021/tables/5-3/', '2022/institutions/', false],
    ['2021/figures/2-4/', '2022/figures/2-4/', true],
    ['2021/provinces/nirgends/', '2022/provinces/', false],
    ['2021/nirgends/', '2022/', false],
  ])('from %s to %s', (from, to, isSame) => expect(placeIn(older, newer, from)).toEqual({ page: to, isSame }));
});

describe('A number of one year in two editions', () => {
  it('is a revision where they print it differently', () => {
    const revisions = revisionsBetween(older, newer).filter(({ after }) => after.table.id === '3-1');
    expect(revisions.map(({ before, after }) => [after.place, after.year, before.cell.text, after.cell.text])).toEqual([
      ['北京', 2019, '5695.3', '5695.9'],
    ]);
    expect(addressOfDatum(revisions[0]!.before)).toMatch(/^2021\/tables\/3-1\/#table-3-1-beijing-2019/);
  });

  it('fails a check, unless the table says that it is restated', () => {
    const failing = (report: Edition) => carriedComparisons(report).filter(({ passes, table }) => !passes && table === '3-1');
    const held = { ...newer, before: older };
    expect(failing(held).map(({ id, printed, expected }) => [id, printed, expected])).toEqual([
      ['edition 表3-1[北京,2019年成交额]', '5695.9 亿元', '5695.3 亿元'],
    ]);
    const told = { ...newer.tables.get('3-1')!, restates: [{ field: '2019年成交额', row: '北京' }] };
    expect(failing({ ...held, tables: new Map([...newer.tables, ['3-1', told]]) })).toEqual([]);
  });

  it('joins with those of other years, a number a year, the newest print first', () => {
    const series = joinedSeries([newer, older], newer, newer.tables.get('3-2')!).find(
      ({ place, measure }) => place === '广东' && measure === '输出成交额',
    )!;
    expect(series.points.map(({ year, datum }) => [year, datum.report.name])).toEqual([
      [2020, '2021'],
      [2021, '2022'],
    ]);
    expect(joinedSeries([older], older, older.tables.get('3-2')!)).toEqual([]);
  });
});

it('What an edition has otherwise is told kind by kind, with its places', () => {
  const changes = changesBetween(older, newer);
  const of = (what: string) => changes.filter((each) => each.what === what).map(({ how, name }) => [how, name]);
  expect(of('table')).toEqual([
    ['new', '表 5-3　别的表'],
    ['changed', '附表 5　各地输出'],
    ['gone', expect.stringMatching(/^表 5-3　/)],
  ]);
  expect(of('row')).toEqual([['gone', '表 3-1，西藏']]);
  expect(of('column')).toEqual([]);
  expect(of('figure')).toEqual([['changed', '图 1-1　另一幅图']]);
  expect(of('definition')).toHaveLength(1);
  expect(of('value')).toContainEqual(['changed', '表 3-1，北京，2019 年成交额']);
});
