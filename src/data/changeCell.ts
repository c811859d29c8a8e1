import { readNumber } from '../model/number/printedNumber';
import type { Row, Table } from '../model/table/table';

/** The tables with one cell printed otherwise; all else is shared. For trials of the checks: nothing is written. */
export function changeCell(tables: ReadonlyMap<string, Table>, table: Table, row: Row, field: string, text: string): Map<string, Table> {
  const cells = { ...row.cells, [field]: { ...row.cells[field]!, text, number: readNumber(text)! } };
  const key = table.primaryKey.flatMap((name) => cells[name]?.text ?? []).join('/');
  const rows = table.rows.map((each) => (each === row ? { ...row, key, cells } : each));
  return new Map(tables).set(table.id, { ...table, rows });
}

/** `text` with the digit at `place` (0 is the first digit of it) replaced. */
export function changeDigit(text: string, place: number, digit: number): string {
  let seen = -1;
  return text.replace(/\d/g, (found) => (++seen === place ? String(digit) : found));
}
