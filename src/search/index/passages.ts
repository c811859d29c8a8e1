import type { EditionInfo } from '../../model/edition';

/**
 * What an edition names, written at build, fetched once by the browser: enough to answer a question with, once its numbers have come.
 * Tuples and tab-separated tables, because the whole of it must stay under 15 kB compressed.
 */
export interface Names {
  edition: string;
  /** Which part or table plays which role. */
  roles: EditionInfo['roles'];
  parts: [number: number, id: string, title: string][];
  sections: [number: string, title: string][];
  tables: PackedTable[];
  /** Short name, id, full name, cities of it that the tables name. */
  provinces: [name: string, id: string, full: string, cities: string[]][];
  /** Name as 表 4-1 prints it, id, short name, who belongs to it. */
  regions: [name: string, id: string, short: string, definition: string, members: string[]][];
  errata: [id: string, part: number, title: string][];
  /** Readings of the characters that names in addresses are written with: `bei北jing京精`. */
  readings: string;
  /** Ids of names that those readings do not give: 陕西 → shaanxi. */
  ids: Record<string, string>;
  /** Words that mean the same, as groups: [高校, 高等院校]. */
  synonyms: string[][];
}

/** Its text, in a file of its own: with the names all that words are found in. */
export interface Texts {
  /** What its parts and its sections say, in the order of their names. */
  partTexts: PackedText[];
  sectionTexts: PackedText[];
  tableTexts: PackedTableText[];
  figures: PackedFigure[];
  events: PackedEvent[];
  terms: [id: string, term: string, also: string[], definition: string][];
  pages: [address: string, title: string, words: string][];
}

/** All the words of an edition. */
export interface Passages extends Names, Texts {}

/** Notes, readers’ words and, of a list whose members a measure counts (the directory), the cells of its rows, packed. */
export type PackedTableText = [notes: string[], words: string[], rows: string];

type PackedText = [paragraphs: string[], words: string[]];
export type PackedEvent = [id: string, date: string, end: string, title: string, text: string, words: string[]];
type PackedFigure = [id: string, part: number, section: string, title: string, text: string, words: string[]];

/** A table: what names its rows. Its numbers are `PackedCells`, the rest `PackedTableText`. */
export interface PackedTable {
  id: string;
  part: number;
  title: string;
  fields: PackedField[];
  /** Positions of the columns that name a row. */
  key: number[];
  /** Cells that hold words, as printed, packed; empty where they come with the text. */
  rows: string;
}

/** The cells that hold numbers, by table, packed. Results can stand before they have come. */
export type PackedCells = Record<string, string>;

/** Packs cells, line by line, as text: column by column, for those of a column are alike; cells parted by tabs, columns by newlines. */
export const packLines = (lines: string[][]): string =>
  (lines[0] ?? []).map((_, at) => lines.map((line) => line[at]).join('\t')).join('\n');

/** The cells of such a text, line by line. */
export function unpackLines(packed: string): string[][] {
  const columns = packed ? packed.split('\n').map((column) => column.split('\t')) : [];
  return (columns[0] ?? []).map((_, line) => columns.map((column) => column[line]!));
}

/** Where the numbers are, once they have come. */
export interface Numbers {
  cells?: PackedCells;
}

/**
 * `role` is g(roup), l(abel), u(nit), w(ords), r(ank) or, for what is measured, empty; `of` is 1 + the position of the column
 * that labels this one, where the table holds two lists; `id` is then the column’s, for the rows of the second list have no address but
 * their cells’.
 */
export type PackedField = [title: string, group: string, unit: string, role: '' | 'g' | 'l' | 'u' | 'r' | 'w', of?: number, id?: string];

/** A table with its rows, wherever they came. */
export const withRows = (table: PackedTable, [, , rows]: PackedTableText): PackedTable => (rows ? { ...table, rows } : table);

/** Does the column hold numbers? */
export const isMeasured = ([, , , role]: PackedField): boolean => role === '' || role === 'r';

/** Do its cells come with the words: words themselves, and numbers that name the row? */
export const isWord = ({ fields, key }: Pick<PackedTable, 'fields' | 'key'>, at: number): boolean =>
  !isMeasured(fields[at]!) || key.includes(at);
