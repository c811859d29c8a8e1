import { dsvFormat } from 'd3-dsv';
import { unguarded } from '../../model/table/spreadsheetGuard';

/** Rows of a CSV text, whichever of `,` `;` tab stands between its cells; the byte order mark and empty lines at the end are no rows, the guards of our downloads no text. */
export function csvRows(text: string): string[][] {
  const plain = text.replace(/^\uFEFF/, '');
  const [head = ''] = plain.split('\n', 1);
  const between = [',', '\t', ';'].find((each) => head.includes(each)) ?? ',';
  const rows = dsvFormat(between).parseRows(plain);
  while (rows.length > 0 && rows.at(-1)!.every((cell) => cell.trim() === '')) rows.pop();
  return rows.map((row) => row.map(unguarded));
}

/** Rows as we keep them in `content/`: UTF-8, a line feed after each, quotes only where a cell needs them. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`).join('');
