import { nearest } from '../../model/nearest';
import type { Regions } from '../../model/region/region';
import type { Row, Table } from '../../model/table/table';
import type { Head } from './matchHead';
import { plain, type SheetCell } from './sheet';

/** A row of a block and the row of the table it is; none where the label is not known. */
export interface MatchedRow {
  cells: readonly SheetCell[];
  /** Index in the block. */
  index: number;
  row: Row | undefined;
  /** Label as the sheet writes it, its group before it. */
  label: string;
}

const NOTE = /^(?:注|说明|资料来源|数据来源|来源|备注|单位)(?:[:：\d]|$)/;

/** The rows under a head, up to the notes: each with the table's row of that label, whatever order they stand in. */
export function matchRows(table: Table, head: Head, rows: readonly (readonly SheetCell[])[], regions: Regions): MatchedRow[] {
  const keys = table.primaryKey.map((name) => head.columns.get(name));
  const names = new Map(regions.provinces.map(({ name, full }) => [plain(full), name]));
  const known = new Map(table.rows.map((row) => [row.key.split('/').map(plain).join('/'), row]));
  // A table that goes on over the page prints its head again.
  const heads = new Set(rows.slice(0, head.below).map(wordsOf));
  const matched: MatchedRow[] = [];
  let group = '';
  for (let index = head.below; index < rows.length; index++) {
    const cells = rows[index]!;
    const filled = cells.filter((cell) => cell.text);
    if (filled.length === 0) continue;
    if (NOTE.test(plain(filled[0]!.text))) break;
    if (heads.has(wordsOf(cells))) continue;
    const words = keys.map((column) => wordOf(column === undefined ? '' : (cells[column]?.text ?? ''), names));
    if (keys.length > 1) {
      // A group is printed once, over the rows that belong to it.
      if (words[0]) group = words[0];
      else words[0] = group;
    }
    const parts = words.filter(Boolean);
    const label = parts.join('/');
    const row = known.get(label) ?? rowOfLabel(table, words.at(-1)!, group);
    if (row && keys[0] === undefined && keys.length > 1) group = plain(row.key.split('/')[0]!);
    // Words in one cell that name no row are a heading or a note between the rows.
    if (!row && (filled.length < 2 || parts.length === 0)) continue;
    matched.push({ cells, index, row, label });
  }
  return matched;
}

const wordsOf = (cells: readonly SheetCell[]): string => cells.map(({ text }) => plain(text)).join('|');

/** A label as the table writes it: no “其中：”, a province by its short name. */
function wordOf(text: string, names: ReadonlyMap<string, string>): string {
  const word = plain(text).replace(/^(?:其中:?|#|\d+[.、](?=\D)|[一二三四五六七八九十]+、)/, '');
  return names.get(word) ?? word;
}

/** In a sheet without a column of groups: the only row of that label, or the one in the group that the rows above opened. */
function rowOfLabel(table: Table, label: string, group: string): Row | undefined {
  const rows = table.rows.filter((row) => plain(row.label) === label || plain(row.key) === label || plain(row.key) === `${label}/合计`);
  return rows.length === 1 ? rows[0] : rows.find((row) => plain(row.key).startsWith(`${group}/`) && plain(row.label) === label);
}

/** Rows of the table that the sheet lacks, each with the closest label that found no row. */
export function missingRows(table: Table, matched: readonly MatchedRow[]): { row: Row; closest: string | undefined }[] {
  const found = new Set(matched.map(({ row }) => row));
  const strangers = matched.filter(({ row }) => !row).map(({ label }) => label);
  return table.rows.filter((row) => !found.has(row)).map((row) => ({ row, closest: nearest(row.key, strangers) }));
}
