import { describe, expect, it } from 'vitest';
import { evaluate, type Cells } from '../../src/model/evaluate';
import { readNumber } from '../../src/model/printedNumber';
import { noRegions } from '../../src/model/region';
import { tableSchema, type Row, type Table } from '../../src/model/table';

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
