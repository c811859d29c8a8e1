import type { Regions } from '../../model/region/region';
import type { PackedCells } from '../index/passages';
import type { Asking } from '../../model/searchWords';

/**
 * The numbers of an edition, and what answering needs beside them and the passages: how the columns are named in formulas, the
 * numbers of the text tables, which city is of which kind, readers’ words, and which cells the errata doubt.
 */
export interface AnswerData {
  /** Year the data are of. */
  covers: number;
  cells: PackedCells;
  /** By table: the name of each column, and a letter for the kind of each row, and the word over them. */
  tables: Record<string, { fields: string[]; kinds: string; head?: string }>;
  /** Rows of the tables whose numbers stand in the text alone: section, what, number, unit; packed. */
  texts: Record<string, string>;
  /** Their ids are their names, spelt. */
  cities: Omit<Regions['cities'][number], 'id'>[];
  measures: PackedMeasure[];
  asking: Omit<Asking, 'examples'>;
  /** By table, its cells that errata name: row, column, erratum, each by its place; `!` where the erratum doubts it: `12.3.40! 13.3.40`. */
  doubts: Record<string, string>;
}

/** A measure that no column holds: computed for each province. */
export type PackedMeasure = [
  id: string,
  title: string,
  formula: string,
  unit: string,
  decimals: number,
  years: number[],
  members?: { table: string; field: string; fold: Record<string, string> },
];

/** Letters for the kinds of rows. */
export const ROW_KINDS = { member: 'm', part: 'p', subtotal: 's', total: 't' } as const;

const LISTS = ['flows', 'quantities', 'scopes', 'kinds', 'names', 'measures'] as const;
type Lists = Pick<Asking, (typeof LISTS)[number]>;

/** The same as it is sent: `words` has a line for each word of the book that readers have others for: list, word, theirs, parted by tabs. */
export type PackedAnswers = Omit<AnswerData, 'asking'> & { asking: Omit<AnswerData['asking'], keyof Lists>; words: string };

/** Packs readers’ words. */
export const packWords = (asking: Lists): string =>
  LISTS.flatMap((list) => Object.entries(asking[list]).map(([word, theirs]) => [list, word, ...theirs].join('\t'))).join('\n');

/** Unpacks what was sent. */
export function unpackAnswers({ words, ...packed }: PackedAnswers): AnswerData {
  const lists: Lists = { flows: {}, quantities: {}, scopes: {}, kinds: {}, names: {}, measures: {} };
  for (const line of words ? words.split('\n') : []) {
    const [list, word, ...theirs] = line.split('\t') as [keyof Lists, string, ...string[]];
    lists[list][word] = theirs;
  }
  return { ...packed, asking: { ...packed.asking, ...lists } };
}
