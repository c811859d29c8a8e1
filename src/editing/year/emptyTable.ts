import type { TableDescriptor } from '../../model/table/table';

type Field = TableDescriptor['fields'][number];

/** Does a column say what a row is (and stay from year to year), or does it say what this year’s book prints there? */
export function isHead(table: Pick<TableDescriptor, 'fields' | 'primaryKey'>, field: Field): boolean {
  if (['group', 'label', 'unit'].includes(field.role ?? '') || table.primaryKey.includes(field.name)) return true;
  if (table.fields.some((each) => each.key === field.name)) return true;
  // Beside labels and units of the rows (the numbers of a part’s prose), words say where the row belongs: its section.
  return field.type === 'string' && table.fields.some((each) => each.role === 'unit');
}

/** The rows of a table’s CSV, the head first, with every cell blank that this year’s book has yet to fill. */
export function emptyTable(table: Pick<TableDescriptor, 'fields' | 'primaryKey'>, rows: readonly (readonly string[])[]): string[][] {
  const [head = [], ...body] = rows;
  const stays = head.map((name) => {
    const field = table.fields.find((each) => each.name === name);
    return field !== undefined && isHead(table, field);
  });
  return [[...head], ...body.map((row) => row.map((cell, column) => (stays[column] ? cell : '')))];
}
