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

/** What an import of these rows gives; `newRows` where the table takes the sheet's. */
function importRows(body: readonly SheetCell[][], newRows = false) {
  const rows = [[words('类别'), words('占比')], ...body];
  const sheet = { source: '甲.xlsx「附表 3」', name: '附表 3', rows, lines: rows.map((_, index) => index + 1), hidden: [] };
  const { csv, problems } = importTable({ table, sheet, from: 0, to: rows.length, title: '', titleRow: [] }, noRegions, newRows);
  return { csv, codes: problems.map(({ code, field }) => `${code} ${field}`) };
}

/** What an import of a column of these numbers gives. */
function importOf(values: readonly number[], percent: boolean) {
  const cells = values.map((value): SheetCell => ({ text: String(value), number: { value, decimals: 1, percent } }));
  return importRows(['甲', '乙', '丙'].map((name, index) => [words(name), cells[index]!]));
}

describe('A column of percentages', () => {
  const csv = '类别,占比\n甲,12.3\n乙,0.4\n丙,87.3\n';
  it('is taken as numbers, or as cells formatted as percentages', () => {
    expect(importOf([12.3, 0.4, 87.3], false)).toEqual({ csv, codes: [] });
    expect(importOf([0.123, 0.004, 0.873], true)).toEqual({ csv, codes: [] });
  });
  it('is not taken as fractions', () => expect(importOf([0.123, 0.004, 0.873], false).codes).toEqual(['column-fraction 占比']));
});

describe('A mark of a footnote', () => {
  it.each(['1②2.3', '①12.3', '12²3', '12½', '₂12.3'])('that could be read as a digit is told: %s', (text) => {
    const rows = [
      ['甲', text],
      ['乙', '0.4'],
      ['丙', '87.3'],
    ].map((row) => row.map(words));
    const { csv, codes } = importRows(rows, true);
    expect(codes).toEqual(['cell 占比']);
    expect(csv).toBeUndefined();
  });
  it('behind a number or in the label of a new row is not taken', () =>
    expect(
      importRows(
        [
          ['甲①', '12.3②'],
          ['丁④', '87.7*'],
          ['戊', '−0.1[3]'],
        ].map((row) => row.map(words)),
        true,
      ).csv,
    ).toBe('类别,占比\n甲,12.3\n丁,87.7\n戊,-0.1\n'));

  it.each(['②', '²', '₂', '⓪', '㉑', '⑴', '⒈', '❷'])('%s is taken from behind a number only', (mark) => {
    const rows = [`12.3${mark}`, `1${mark}2.3`, `${mark}12.3`].map((text, index) => [words('甲乙丙'[index]!), words(text)]);
    expect(importRows(rows.slice(0, 1), true)).toEqual({ csv: '类别,占比\n甲,12.3\n', codes: [] });
    expect(importRows(rows)).toEqual({ csv: undefined, codes: ['cell 占比', 'cell 占比'] });
  });

  it.each(['12½', '½', '12Ⅳ', 'Ⅳ', '12㏠'])('is not what ends in a fraction, a Roman numeral or a day: %s', (text) =>
    expect(importRows([[words('甲'), words(text)]], true).codes).toEqual(['cell 占比']),
  );
});
