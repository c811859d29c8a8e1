import { csvParseRows } from 'd3-dsv';
import { unguarded } from '../../model/table/spreadsheetGuard';

/** Rows of a CSV text; the byte order mark and empty lines at the end are no rows, the guards of our downloads no text. */
export function csvRows(text: string): string[][] {
  const rows = csvParseRows(text.replace(/^\uFEFF/, ''));
  while (rows.length > 0 && rows.at(-1)!.every((cell) => cell.trim() === '')) rows.pop();
  return rows.map((row) => row.map(unguarded));
}

/** Rows as we keep them in `content/`: UTF-8, a line feed after each, quotes only where a cell needs them. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`).join('');
