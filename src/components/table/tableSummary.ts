import { anchor } from '../../model/address/address';
import type { Table } from '../../model/table/table';

/** A list of hundreds, in groups, is summed up in its part: it has a page of its own. */
export const isSummarised = (table: Table): boolean => table.rows.length > 120 && table.rows.every((row) => row.group);

/** The groups of such a table, with the element id each has on the table’s own page, and how many rows it holds. */
export function tableSummary(table: Table): { group: string; id: string; count: number }[] {
  return [...Map.groupBy(table.rows, ({ group }) => group)].map(([group, [first, ...others]]) => ({
    group,
    id: anchor.row(table.id, first!.id.split('-')[0]!),
    count: 1 + others.length,
  }));
}
