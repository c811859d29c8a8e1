import { anchor } from '../model/address/address';
import type { Table } from '../model/table/table';
import { guarded } from '../model/table/spreadsheetGuard';

/** Name of a table's CSV: `table-3-1.csv`, `text-1.csv`. */
export const csvName = (id: string): string => `${anchor.table(id)}.csv`;

/** Tables that can be downloaded: the lost ones have no cells. */
export const isDownloadable = (table: Table): boolean => table.status !== 'lost';

/**
 * A table as CSV: one head row of column names, one line a row in the book's order, numbers as printed with thousands closed up,
 * blanks empty. With the byte order mark, for Excel would else read the UTF-8 as the local code page.
 */
export function tableCsv(table: Table): string {
  const names = table.fields.map((field) => field.name);
  return writeCsv([names, ...table.rows.map((row) => names.map((name) => row.cells[name]?.text ?? ''))]);
}

/** Rows of texts as CSV (RFC 4180: CRLF, quotes doubled), with byte order mark; no cell of it becomes a formula or a day in a spreadsheet. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return `\uFEFF${rows.map((row) => `${row.map((text) => cell(guarded(text))).join(',')}\r\n`).join('')}`;
}
