import type { Table } from '../../model/table/table';

/** The tables before and after one in the book’s order: by part, text tables after the printed ones of the part. */
export function tableNeighbours(tables: ReadonlyMap<string, Table>, id: string): { before?: Table | undefined; after?: Table | undefined } {
  const ordered = orderedTables(tables);
  const at = ordered.findIndex((table) => table.id === id);
  return { before: ordered[at - 1], after: ordered[at + 1] };
}

/** All tables as the index lists them: part by part, numbers of the prose at the end of their part. */
export function orderedTables(tables: ReadonlyMap<string, Table>): Table[] {
  const isText = (table: Table) => Number(table.id.startsWith('text-'));
  return [...tables.values()].sort((a, b) => a.part - b.part || isText(a) - isText(b));
}
