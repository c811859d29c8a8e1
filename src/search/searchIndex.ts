import { fold } from './fold';
import type { SearchRecord } from './record';

/** A record with its texts folded. */
export interface IndexedRecord {
  record: SearchRecord;
  title: string;
  names: string[];
  context: string;
  passages: string[];
  /** Han characters of its passages: numbers may come later, and must not move it. */
  length: number;
  /** All of it in one text, parts apart. */
  all: string;
}

/** The memory store: every record folded, and what is known of the whole. */
export interface SearchIndex {
  records: IndexedRecord[];
  /** Everything folded in one text: is a word known at all? */
  corpus: string;
  characters: ReadonlySet<string>;
  /** Groups of words that mean the same, folded. */
  synonyms: string[][];
}

const UNITS = /(?<=\d)(?:亿元|万元|项次|人次|项|家|次)|第\d+位/g;

/** Folds all records; some ten milliseconds for an edition. */
export function makeIndex(records: SearchRecord[], synonyms: string[][] = []): SearchIndex {
  const indexed = records.map((record): IndexedRecord => {
    const title = fold(record.title);
    const names = record.names.map((name) => fold(name));
    const context = `${fold(record.label)}\n${fold(record.context)}`;
    const passages = record.passages.map((passage) => fold(passage));
    const length = passages
      .join('')
      .replace(UNITS, '')
      .replace(/[^\p{Script=Han}]/gu, '').length;
    return { record, title, names, context, passages, length, all: [title, ...names, context, ...passages].join('\n') };
  });
  const corpus = indexed.map((each) => each.all).join('\n');
  return { records: indexed, corpus, characters: new Set(corpus), synonyms: synonyms.map((group) => group.map((word) => fold(word))) };
}
