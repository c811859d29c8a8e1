import type { Table } from './table';
import { fieldFullTitle } from './tableHead';

/** Head and first rows of a table, and its first columns, as they are printed. */
export interface TableTop {
  head: string[];
  rows: string[][];
}

/** The first `rows` and `columns` of a table, its label first; a group has no column. */
export function tableTop(table: Table, rows: number, columns: number): TableTop {
  const shown = table.fields.filter((field) => field.role !== 'group');
  const labels = shown.filter((field) => field.role === 'label');
  const fields = [...labels, ...shown.filter((field) => !labels.includes(field))].slice(0, columns);
  return {
    head: fields.map((field) => fieldFullTitle(table, field)),
    rows: table.rows
      .slice(0, rows)
      .map((row) => fields.map((field) => row.cells[field.name]?.text ?? (field === labels[0] ? row.label : ''))),
  };
}
