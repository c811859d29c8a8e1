import { expect, it } from 'vitest';
import { foldMissingRows } from '../../src/data/foldMissingRows';
import { noRegions, type Regions } from '../../src/model/region/region';
import type { Problem } from '../../src/model/check/problem';

const asks = (file: string, table: string, row: string): Problem => ({
  code: 'claim-formula',
  file,
  says: `“1 项”的公式算不出来：${table} 没有名为“${row}”的行；最接近的是“北京”。`,
  try: '…',
});
const other: Problem = { code: 'bare-number', file: 'a.mdx', says: '别的事。', try: '…' };
const fold = (problems: Problem[], regions: Regions = noRegions) => foldMissingRows(problems, regions, 'content/2021');

it('tells a row that several files miss once, at its table', () => {
  const [first, second] = [asks('a.mdx', '表 3-2', '北京市'), asks('b.yaml', '表 3-2', '北京市')];
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
  const problems = [asks('a.mdx', '表 3-2', '北京市'), asks('a.mdx', '表 3-2', '北京市')];
  expect(fold(problems)).toEqual(problems);
});

it('tells a place that several tables do not know at regions.yaml', () => {
  const regions = { ...noRegions, provinces: [{ name: '北京市' }] } as unknown as Regions;
  expect(fold([asks('a.mdx', '表 3-2', '北京市'), asks('b.mdx', '附表 5', '北京市')], regions)).toMatchObject([
    { file: 'content/2021/regions.yaml', says: '2 张表没有名为“北京市”的行；最接近的是“北京”，2 处要用它。' },
  ]);
});
