import type { Field, Table } from '../model/table/table';

/** What a column of the CSV holds. One of counts in which the book prints a number with decimals (`337644.00`) holds numbers to its reader. */
export function columnType(table: Table, field: Field): Field['type'] {
  const hasDecimals = table.rows.some((row) => (row.cells[field.name]?.number?.decimals ?? 0) > 0);
  return field.type === 'integer' && hasDecimals ? 'number' : field.type;
}
