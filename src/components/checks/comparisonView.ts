import type { Edition } from '../../editions';
import type { Comparison } from '../../model/check/comparison';
import { rowWords } from '../../model/table/cellName';
import { fieldNamed } from '../../model/table/table';
import { fieldFullTitle } from '../../model/table/tableHead';
import { cellAddress } from '../link/addresses';

/** What a reader sees of a comparison: which cell is on trial, what is printed, what it should be, and why. */
type ComparisonView = Pick<Comparison, 'cell' | 'printed' | 'expected' | 'how' | 'passes'> & { address?: string };

/** A comparison as the page of a table lists it: `江苏 · 输出技术 增长`; as it is where the whole column, or no table, is on trial. */
export function comparisonView(edition: Edition, comparison: Comparison): ComparisonView {
  const table = edition.tables.get(comparison.table);
  const field = table && fieldNamed(table, comparison.field);
  const row = table?.rows.find((each) => each.key === comparison.row);
  if (!table || !field || !row) return comparison;
  const hasAddress = row.cells[field.name] && field.type !== 'string' && field.role !== 'label';
  return {
    ...comparison,
    cell: [rowWords(table, row.key), fieldFullTitle(table, field)].join(' · '),
    ...(hasAddress && { address: cellAddress(edition, { table, row, field }) }),
  };
}
