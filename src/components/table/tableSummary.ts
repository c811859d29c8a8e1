import { anchor } from '../../model/address/address';
import type { Table } from '../../model/table/table';

/** A list of hundreds, in groups, is summed up in its part: it has a page of its own. */
export const isSummarised = (table: Table): boolean => table.rows.length > 120 && table.rows.every((row) => row.group);

/** The groups of such a table, with the element id each has on the table’s own page, and how many rows it holds. */
export function tableSummary(table: Table): { group: string; id: string; count: number }[] {
  const groups = new Map<string, { group: string; id: string; count: number }>();
  for (const row of table.rows) {
    const known = groups.get(row.group);
    if (known) known.count += 1;
    else groups.set(row.group, { group: row.group, id: anchor.row(table.id, row.id.split('-')[0]!), count: 1 });
  }
  return [...groups.values()];
}
