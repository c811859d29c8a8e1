import { fold } from '../text/fold';
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

const OTHERS = /[^\u4e00-\u9fff]+/g;
const UNITS = /(\d)(?:亿元|万元|项次|人次|项|家|次)|第\d+位/g;

/** Folds all records; some ten milliseconds for an edition. */
export function makeIndex(records: SearchRecord[], synonyms: string[][] = []): SearchIndex {
  // Rows of a table share most of their context.
  const contexts = new Map<string, string>();
  const foldContext = (text: string) => {
    const known = contexts.get(text);
    if (known !== undefined) return known;
    const folded = fold(text);
    contexts.set(text, folded);
    return folded;
  };
  const indexed = records.map((record): IndexedRecord => {
    const title = fold(record.title);
    const names = record.names.map((name) => fold(name));
    const context = `${foldContext(record.label)}\n${foldContext(record.context)}`;
    const passages = record.passages.map((passage) => fold(passage));
    const length = passages.join('').replace(UNITS, '$1').replace(OTHERS, '').length;
    return { record, title, names, context, passages, length, all: [title, ...names, context, ...passages].join('\n') };
  });
  const corpus = indexed.map((each) => each.all).join('\n');
  let characters: Set<string> | undefined;
  return {
    records: indexed,
    corpus,
    get characters() {
      return (characters ??= new Set(corpus));
    },
    synonyms: synonyms.map((group) => group.map((word) => fold(word))),
  };
}
