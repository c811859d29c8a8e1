import type { Row, Table } from './table';
import { fieldFullTitle } from './tableHead';

/** Head and first rows of a table, and its first columns, as they are printed. */
export interface TableTop {
  head: string[];
  rows: string[][];
}

/** The first `rows` and `columns` of a table, its label first; a group has no column. Where every column is a year, the last of them. */
export function tableTop(table: Table, rows: number, columns: number): TableTop {
  const shown = table.fields.filter((field) => field.role !== 'group');
  const labels = shown.filter((field) => field.role === 'label');
  const words = [...labels, ...shown.filter(({ role }) => role === 'unit')];
  const values = shown.filter((field) => !words.includes(field));
  const areYears = values.every(({ name }) => /^\d{4}年$/.test(name));
  const fields = [...words, ...(areYears ? values.slice(-(columns - words.length)) : values)].slice(0, columns);
  return {
    head: fields.map((field) => fieldFullTitle(table, field)),
    rows: table.rows
      .slice(0, rows)
      .map((row) => fields.map((field) => (field === labels[0] ? named(row) : (row.cells[field.name]?.text ?? '')))),
  };
}

/** A row’s label; that of a subtotal says of what. */
const named = ({ kind, group, label }: Row): string => (kind === 'subtotal' && group ? `${group}${label}` : label);
