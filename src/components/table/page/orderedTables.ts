import type { Table } from '../../../model/table/table';

/** All tables as the index lists them: part by part, numbers of the prose at the end of their part. */
export function orderedTables(tables: ReadonlyMap<string, Table>): Table[] {
  const isText = (table: Table) => Number(table.id.startsWith('text-'));
  return [...tables.values()].sort((a, b) => a.part - b.part || isText(a) - isText(b));
}
