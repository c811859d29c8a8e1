import { expect, it } from 'vitest';
import { foldMissing } from '../../src/data/foldMissing';
import type { Missing } from '../../src/model/formula/formula';
import { noRegions, type Regions } from '../../src/model/region/region';
import type { Problem } from '../../src/model/check/problem';
import type { Table } from '../../src/model/table/table';

const asks = (file: string, missing: Missing): Problem => ({ code: 'claim-formula', file, says: '算不出来。', try: '…', missing });
const other: Problem = { code: 'bare-number', file: 'a.mdx', says: '别的事。', try: '…' };
const tables = new Map(
  [
    ['3-2', '表 3-2'],
    ['a5', '附表 5'],
  ].map(([id, label]) => [id!, { id, label, rows: [{ key: '天津' }, { key: '北京' }] } as unknown as Table]),
);
const fold = (problems: Problem[], regions: Regions = noRegions) => foldMissing(problems, { tables, regions }, 'content/2021');

const missesRow = (file: string, table: string) => asks(file, { table, row: '北京市', nearest: '北京' });
const withPlace = { ...noRegions, provinces: [{ name: '北京市' }] } as unknown as Regions;

it('tells a row that several files miss once, at its table', () => {
  const [first, second] = [missesRow('a.mdx', '3-2'), missesRow('b.yaml', '3-2')];
  expect(fold([first, other, second])).toMatchObject([
    {
      file: 'content/2021/tables/table-3-2.csv',
      says: '表 3-2 没有名为“北京市”的行；最接近的是“北京”，2 处要用它。',
      folded: [first, second],
    },
    other,
  ]);
});

it('leaves a name that one file misspells where it stands', () => {
  const problems = [missesRow('a.mdx', '3-2'), missesRow('a.mdx', '3-2')];
  expect(fold(problems)).toEqual(problems);
});

it('tells the blank cells of a column once', () => {
  const blank = (row: string) => asks('a.mdx', { table: '3-2', row, field: '输出成交额' });
  expect(fold([blank('天津'), blank('北京'), blank('天津')])).toMatchObject([
    { code: 'cell-blank', line: 2, says: '表3-2[天津,输出成交额] 等 2 格是空格，3 处要用它。' },
  ]);
});

it('tells a place that several tables do not know at regions.yaml, with its old name there', () => {
  const old = { ...asks('content/2021/regions.yaml', { row: '北京' }), code: 'name-unknown' };
  expect(fold([old, missesRow('a.mdx', '3-2'), missesRow('b.mdx', 'a5')], withPlace)).toMatchObject([
    { file: 'content/2021/regions.yaml', says: '2 张表没有名为“北京市”的行；最接近的是“北京”，3 处要用它。' },
  ]);
});

it('leaves a name that nothing else has to do with where it stands', () => {
  const problems = [asks('content/2021/regions.yaml', { row: '北亰' })];
  expect(fold(problems)).toEqual(problems);
});

it('tells a blank cell where it stands, though one alone asks for it', () => {
  const asked = asks('b.yaml', { table: '3-2', row: '北京', field: '输出成交额' });
  expect(fold([asked])).toMatchObject([
    {
      code: 'cell-blank',
      file: 'content/2021/tables/table-3-2.csv',
      line: 3,
      field: '输出成交额',
      says: '表3-2[北京,输出成交额] 是空格，1 处要用它。',
      folded: [asked],
    },
  ]);
});
