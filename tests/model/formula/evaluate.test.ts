import { describe, expect, it } from 'vitest';
import { evaluate, type Cells } from '../../../src/model/formula/evaluate';
import { readNumber } from '../../../src/model/number/printedNumber';
import { noRegions } from '../../../src/model/region/region';
import type { Row, Table } from '../../../src/model/table/table';
import { tableSchema } from '../../../src/model/table/tableSchema';

const cell = (text: string, unit: string) => ({ text, unit, number: readNumber(text)! });
const member = (label: string, amount: string, growth: string): Row => ({
  key: label,
  id: label,
  label,
  group: '',
  kind: 'member',
  cells: { 金额: cell(amount, '亿元'), 增长: cell(growth, '%') },
});
const table: Table = {
  ...tableSchema.parse({ title: '某表', part: 3 }),
  fields: [
    { id: 'jine', name: '金额', type: 'number', unit: '亿元' },
    { id: 'zengzhang', name: '增长', type: 'number', unit: '%' },
  ],
  id: '3-1',
  label: '表 3-1',
  rows: [member('甲', '1000.1', '50.0'), member('乙', '1000.0', '50.1'), member('丙', '9.5', '-3.0')],
};
const cells: Cells = { tables: new Map([['3-1', table]]), regions: noRegions };

describe('above', () => {
  it('counts the cells that exceed the limit, not those that equal it', () => {
    expect(evaluate(cells, 'above(表3-1[*,增长],50%)').value).toBe(1);
    expect(evaluate(cells, 'above(表3-1[*,增长],0)').value).toBe(2);
  });

  it('takes a cell as the limit', () => {
    expect(evaluate(cells, 'above(表3-1[*,金额],表3-1[乙,金额])').value).toBe(1);
  });

  it('refuses a limit of another dimension', () => {
    expect(() => evaluate(cells, 'above(表3-1[*,金额],1000)')).toThrow('相减');
  });

  it('refuses a missing limit', () => {
    expect(() => evaluate(cells, 'above(表3-1[*,金额])')).toThrow('above 的参数');
  });
});

describe('a formula over cells', () => {
  it('has the value in base units and the interval its roundings leave', () => {
    const { value, low, high, dimension, unit } = evaluate(cells, '表3-1[甲,金额]');
    expect([value, low, high]).toEqual([1000.1e8, expect.closeTo(1000.05e8, 0), expect.closeTo(1000.15e8, 0)]);
    expect([dimension, unit]).toEqual([{ 元: 1 }, '亿元']);
  });

  it('adds several rows, and refuses them where one is meant', () => {
    expect(evaluate(cells, 'sum(表3-1[甲|丙,金额])').value).toBeCloseTo(1009.6e8, 0);
    expect(() => evaluate(cells, '表3-1[甲|丙,金额]')).toThrow('请用 sum');
  });

  it('carries the intervals of all terms through', () => {
    const { low, high } = evaluate(cells, 'sum(表3-1[*,金额])');
    expect(high - low).toBeCloseTo(0.3e8, 0);
  });

  it('takes shares and growth as plain ratios', () => {
    expect(evaluate(cells, '1+表3-1[丙,增长]').value).toBeCloseTo(0.97, 9);
    expect(evaluate(cells, '表3-1[丙,金额]/表3-1[甲,金额]').dimension).toEqual({});
  });

  it('ranks a cell among the members of its table, or among those it is told', () => {
    expect(evaluate(cells, 'rank(表3-1[乙,金额])').value).toBe(2);
    expect(evaluate(cells, 'rank(表3-1[乙,金额],表3-1[乙|丙,金额])').value).toBe(1);
  });

  it('has largest, smallest, average and absolute values', () => {
    expect(evaluate(cells, 'max(表3-1[*,增长])').value).toBeCloseTo(0.501, 9);
    expect(evaluate(cells, 'abs(min(表3-1[*,增长]))').value).toBeCloseTo(0.03, 9);
    expect(evaluate(cells, 'average(表3-1[甲|乙,金额])').value).toBeCloseTo(1000.05e8, 0);
  });

  it('names what is not there, and what is nearest to it', () => {
    expect(() => evaluate(cells, '表9-9[甲,金额]')).toThrow('没有“表9-9”这张表');
    expect(() => evaluate(cells, '表3-1[丁,金额]')).toThrow('没有名为“丁”的行');
    expect(() => evaluate(cells, '表3-1[甲,金客]')).toThrow('最接近的是“金额”');
    expect(() => evaluate(cells, 'sum(表3-1[@东部,金额])')).toThrow('没有名为“东部”的区域');
  });

  it('does not add amounts and ratios', () => {
    expect(() => evaluate(cells, '表3-1[甲,金额]+表3-1[甲,增长]')).toThrow('相加');
  });
});
