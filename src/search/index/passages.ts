import type { EditionInfo } from '../../model/edition';

/**
 * The passages file of an edition: all its words, written at build, fetched once by the browser; the first results need nothing else.
 * Tuples and tab-separated tables, because the whole of it must stay under 37 kB compressed. Its numbers follow in a file of their own.
 */
export interface Passages {
  edition: string;
  /** Which part or table plays which role. */
  roles: EditionInfo['roles'];
  /** 全国技术市场统计年报 2021 */
  title: string;
  parts: PackedPart[];
  sections: PackedSection[];
  tables: PackedTable[];
  figures: PackedFigure[];
  events: PackedEvent[];
  /** Short name, id, full name, cities of it that the tables name. */
  provinces: [name: string, id: string, full: string, cities: string[]][];
  /** Name as 表 4-1 prints it, id, short name, who belongs to it. */
  regions: [name: string, id: string, short: string, definition: string, members: string[]][];
  terms: [id: string, term: string, also: string[], definition: string][];
  errata: [id: string, part: number, title: string][];
  pages: [address: string, title: string, words: string][];
  /** Readings of the characters that row keys are written with, as in addresses: [['bei', '北'], ['jing', '京精'] …]. */
  readings: [syllable: string, characters: string][];
  /** Ids of the steps of row keys that those readings do not give: 陕西 → shaanxi. */
  ids: Record<string, string>;
  /** Words that mean the same, as groups: [高校, 高等院校]. */
  synonyms: string[][];
}

type PackedPart = [number: number, id: string, title: string, paragraphs: string[], words: string[]];
type PackedSection = [number: string, title: string, paragraphs: string[], words: string[]];
export type PackedEvent = [id: string, date: string, end: string, title: string, text: string, words: string[]];
type PackedFigure = [id: string, part: number, section: string, title: string, text: string, words: string[]];

/** A table: what names its rows. Its numbers are `PackedCells`. */
export interface PackedTable {
  id: string;
  part: number;
  title: string;
  notes: string[];
  words: string[];
  fields: PackedField[];
  /** Positions of the columns that name a row. */
  key: number[];
  /** Cells that hold words, as printed, parted by tabs, rows by newlines. */
  rows: string;
}

/** The cells that hold numbers, by table, laid out like `PackedTable.rows`. Results can stand before they have come. */
export type PackedCells = Record<string, string>;

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

/** Does the column hold numbers? */
export const isMeasured = ([, , , role]: PackedField): boolean => role === '' || role === 'r';

/** Do its cells come with the words: words themselves, and numbers that name the row? */
export const isWord = ({ fields, key }: Pick<PackedTable, 'fields' | 'key'>, at: number): boolean =>
  !isMeasured(fields[at]!) || key.includes(at);
