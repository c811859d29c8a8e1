import { describe, expect, it } from 'vitest';
import { importTable } from '../../../src/editing/workbook/importTable';
import type { SheetCell } from '../../../src/editing/workbook/sheet';
import { noRegions } from '../../../src/model/region/region';
import { makeTable } from '../../fixtures/miniature';

const table = makeTable(
  'a3',
  {
    title: '构成',
    part: 6,
    primaryKey: ['类别'],
    fields: [
      { name: '类别', type: 'string', role: 'label' },
      { name: '占比', type: 'number', unit: '%', decimals: 1 },
    ],
  },
  '类别,占比\n甲,12.3\n乙,0.4\n丙,87.3\n',
);
const words = (text: string): SheetCell => ({ text });

/** What an import of a column of these numbers gives. */
function importOf(values: readonly number[], percent: boolean) {
  const cells = values.map((value): SheetCell => ({ text: String(value), number: { value, decimals: 1, percent } }));
  const rows = [[words('类别'), words('占比')], ...['甲', '乙', '丙'].map((name, index) => [words(name), cells[index]!])];
  const sheet = { source: '甲.xlsx「附表 3」', name: '附表 3', rows, lines: rows.map((_, index) => index + 1), hidden: [] };
  const { csv, problems } = importTable({ table, sheet, from: 0, to: rows.length, title: '', titleRow: [] }, noRegions, false);
  return { csv, codes: problems.map(({ code, field }) => `${code} ${field}`) };
}

describe('A column of percentages', () => {
  const csv = '类别,占比\n甲,12.3\n乙,0.4\n丙,87.3\n';
  it('is taken as numbers, or as cells formatted as percentages', () => {
    expect(importOf([12.3, 0.4, 87.3], false)).toEqual({ csv, codes: [] });
    expect(importOf([0.123, 0.004, 0.873], true)).toEqual({ csv, codes: [] });
  });
  it('is not taken as fractions', () => expect(importOf([0.123, 0.004, 0.873], false).codes).toEqual(['column-fraction 占比']));
});
