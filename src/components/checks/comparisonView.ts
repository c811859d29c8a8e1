import type { Edition } from '../../editions';
import type { Comparison } from '../../model/check/comparison';
import { rowWords } from '../../model/table/cellName';
import { fieldNamed } from '../../model/table/table';
import { fieldFullTitle } from '../../model/table/tableHead';
import { cellAddress } from '../link/addresses';

/** A comparison for the reader: the cell on trial with its address, what is printed, what it should be, and why. */
export interface ComparisonView {
  /** `江苏 · 输出技术 增长`; the reference itself where the whole column, or no table, is on trial. */
  cell: string;
  address?: string;
  printed: string;
  expected: string;
  how: string;
  passes: boolean;
}

/** A comparison as the page of a table lists it. */
export function comparisonView(edition: Edition, comparison: Comparison): ComparisonView {
  const { cell, printed, expected, how, passes } = comparison;
  const table = edition.tables.get(comparison.table);
  const field = table && fieldNamed(table, comparison.field);
  const row = table?.rows.find((each) => each.key === comparison.row);
  if (!table || !field || !row) return { cell, printed, expected, how, passes };
  const hasAddress = row.cells[field.name] && field.type !== 'string' && field.role !== 'label';
  return {
    cell: [rowWords(table, row.key), fieldFullTitle(table, field)].join(' · '),
    ...(hasAddress && { address: cellAddress(edition, { table, row, field }) }),
    printed,
    expected,
    how,
    passes,
  };
}
