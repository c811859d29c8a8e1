import { describe, expect, it } from 'vitest';
import { noRegions, type Regions } from '../../../src/model/region/region';
import { checkClaim } from '../../../src/prose/checks/checkClaim';
import { groups, lists, lost, makeTable, provinces, units } from '../../fixtures/miniature';

const changes = makeTable(
  'a2',
  {
    title: '增减',
    part: 6,
    primaryKey: ['类别'],
    fields: [
      { name: '类别', type: 'string', role: 'label' },
      { name: '上年', type: 'number', unit: '亿元', decimals: 1 },
      { name: '本年', type: 'number', unit: '亿元', decimals: 1 },
      { name: '增长', type: 'number', unit: '%', decimals: 2 },
    ],
  },
  '类别,上年,本年,增长\n甲,200.0,171.6,-14.20\n乙,100.0,112.5,12.50\n丙,40.0,100.0,150.00\n',
);
const regions: Regions = {
  ...noRegions,
  regions: [{ name: '两地', id: 'liangdi', short: '两地', members: ['北京', '广东'], definition: '北京和广东。' }],
};
const cells = { tables: new Map([provinces, lists, lost, units, groups, changes].map((table) => [table.id, table])), regions };

const check = (text: string, formula: string) => checkClaim(cells, { text, formula, line: 7 });
const bound = (text: string, formula: string) => {
  const result = check(text, formula);
  if ('fault' in result) throw new Error(result.fault.says);
  return result.bound;
};
const fault = (text: string, formula: string) => {
  const result = check(text, formula);
  return 'fault' in result ? result.fault : undefined;
};
const holds = (text: string, formula: string) => fault(text, formula) === undefined;

describe('A claim that holds', () => {
  it('is a printed cell, with its value in the unit written', () => {
    const claim = bound('3465.9 亿元', '表3-1[广东,2020年成交额]');
    expect(claim).toMatchObject({ origin: 'printed', unit: '亿元', value: 3465.9 });
    expect(claim.cells.map((cell) => [cell.table.id, cell.row.key, cell.field.name])).toEqual([['3-1', '广东', '2020年成交额']]);
  });

  it('or is computed, and knows every cell behind it', () => {
    const claim = bound('10.9%', '表3-1[广东,2020年成交额]/表3-1[合计,2020年成交额]');
    expect(claim.origin).toBe('computed');
    expect(claim.cells.map((cell) => cell.row.key)).toEqual(['广东', '合计']);
    expect(claim.value).toBeCloseTo(10.9275, 3);
  });

  it('may be a cell rounded to fewer decimals, never with more than its value', () => {
    expect(holds('28251.51 亿元', '附表1[成交额]')).toBe(true);
    expect(holds('28251.5 亿元', '附表1[成交额]')).toBe(true);
    expect(holds('28252 亿元', '附表1[成交额]')).toBe(true);
    expect(holds('28251 亿元', '附表1[成交额]')).toBe(false);
    expect(holds('28251.52 亿元', '附表1[成交额]')).toBe(false);
  });

  it('rounds a half away from zero', () => {
    expect(holds('13%', '附表2[乙,增长]')).toBe(true);
    expect(holds('12%', '附表2[乙,增长]')).toBe(false);
    expect(holds('-13%', '-附表2[乙,增长]')).toBe(true);
  });

  it('may be written in another unit of the same kind', () => {
    expect(holds('34659000 万元', '表3-1[广东,2020年成交额]')).toBe(true);
    expect(holds('0.5 倍', '附表7[专利/发明,占比]')).toBe(true);
    expect(holds('1.5 倍', '附表2[丙,增长]')).toBe(true);
    expect(holds('25.0 个百分点', '附表7[专利/发明,占比]-附表7[技术秘密,占比]')).toBe(true);
  });

  it('may be an amount per contract', () => {
    expect(holds('514.3 万元', '附表1[成交额]/附表1[合同数]')).toBe(true);
    expect(holds('514.3 亿元', '附表1[成交额]/附表1[合同数]')).toBe(false);
  });

  it('may state a decline as a positive number, where the formula says so', () => {
    expect(holds('14.2%', '-附表2[甲,增长]')).toBe(true);
    expect(holds('14.2%', '附表2[甲,增长]')).toBe(false);
    expect(holds('-14.2%', '附表2[甲,增长]')).toBe(true);
    expect(holds('14.2%', '1-附表2[甲,本年]/附表2[甲,上年]')).toBe(true);
    expect(bound('14.2%', '-附表2[甲,增长]').origin).toBe('printed');
    expect(bound('14.2%', 'abs(附表2[甲,增长])').origin).toBe('printed');
  });

  it('may be a place, printed or found', () => {
    expect(holds('第 2 位', '表3-1[广东,2020年排名]')).toBe(true);
    expect(holds('第 1 位', '表3-1[广东,2020年排名]')).toBe(false);
    expect(holds('第 2 位', 'rank(附表2[乙,增长])')).toBe(true);
    expect(holds('第 1 名', 'rank(表3-1[北京,2020年成交额],表3-1[@两地,2020年成交额])')).toBe(true);
    expect(holds('第 3 位', 'rank(附表2[甲,增长])')).toBe(true);
  });

  it('may be a count, in any unit that counts', () => {
    expect(holds('3 类', 'count(附表2[*,本年])')).toBe(true);
    expect(holds('2 个', 'above(附表2[*,增长],0%)')).toBe(true);
    expect(holds('4 类', 'count(附表2[*,本年])')).toBe(false);
  });

  it('may leave its unit outside the link', () => expect(holds('3465.9', '表3-1[广东,2020年成交额]')).toBe(true));

  it('may be a sum over a region', () => expect(holds('31717.4 亿元', 'sum(表3-1[@两地,2020年成交额])')).toBe(true));
});

describe('A claim that does not hold', () => {
  it('names its words, the formula, the cells and both values', () => {
    const { code, says, try: advice } = fault('3456.9 亿元', '表3-1[广东,2020年成交额]')!;
    expect(code).toBe('claim-disagrees');
    expect(says).toBe('正文写作“3456.9 亿元”，公式得出 3465.9 亿元。');
    expect(advice).toContain('公式：=表3-1[广东,2020年成交额]');
    expect(advice).toContain('表3-1[广东,2020年成交额] = 3465.9');
  });

  it('shows the computed number as the words would', () => {
    expect(fault('第 1 位', '表3-1[广东,2020年排名]')!.says).toContain('公式得出 第 2 位');
    expect(fault('+14.2%', '附表2[甲,增长]')!.says).toContain('公式得出 -14.2%');
  });

  it('is no number with a unit', () => {
    expect(fault('约三成', '表3-1[广东,2020年成交额]')!.code).toBe('claim-unreadable');
    expect(fault('3,465.9 亿元', '表3-1[广东,2020年成交额]')!.code).toBe('claim-unreadable');
  });

  it('has a unit of another kind than its formula', () => {
    expect(fault('3465.9 项', '表3-1[广东,2020年成交额]')!.code).toBe('claim-unit');
    expect(fault('2 亿元', '表3-1[广东,2020年排名]')!.code).toBe('claim-unit');
    expect(fault('39845 亿元', '表3-1[广东,2020年合同数]')!.code).toBe('claim-unit');
  });

  it.each([
    ['表3-1[广东省,2020年成交额]', '最接近的是“广东”'],
    ['表3-1[广东,2020年成交]', '最接近的是“2020年成交额”'],
    ['表3-1[广东]', '请写明列名'],
    ['表9-9[广东,成交额]', '没有“表9-9”这张表'],
    ['表3-1[深圳,2019年合同数]', '是空格'],
    ['表3-1[@东部,2020年成交额]', '没有名为“东部”的区域'],
    ['表3-1[北京|广东,2020年成交额]', '请用 sum'],
    ['mean(表3-1[@两地,2020年成交额])', '没有名为“mean”的函数'],
    ['表3-1[广东,2020年成交额]+表3-1[广东,2020年合同数]', '相加'],
    ['(表3-1[广东,2020年成交额]', '“）”'.replace('）', ')')],
  ])('has a formula that cannot be computed: %s', (formula, words) => {
    const { code, says } = fault('1 亿元', formula)!;
    expect(code).toBe('claim-formula');
    expect(says).toContain(words);
  });
});
