import { fold, foldAll } from '../text/fold';
import { atOnce } from './inSlices';
import type { PackedCells } from './passages';
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

/** The memory store: every record folded, and what is known of the whole. A mark stands for each number of its tables, until they have come. */
export interface SearchIndex {
  records: IndexedRecord[];
  /** Everything folded in one text: is a word known at all? */
  corpus: string;
  characters: ReadonlySet<string>;
  /** Groups of words that mean the same, folded. */
  synonyms: string[][];
}

const OTHERS = /[^\u4e00-\u9fff]+/g;
const UNITS = /([\d·])(?:亿元|万元|项次|人次|项|家|次)|第[\d·]+位/g;

/** Folds all records; some ten milliseconds for an edition. */
export const makeIndex = (records: SearchRecord[], synonyms: string[][] = []): SearchIndex => atOnce(indexing([records], synonyms));

/** The same, batch by batch, for who has something else to do between them. */
export function* indexing(batches: Iterable<SearchRecord[]>, synonyms: string[][] = []): Generator<undefined, SearchIndex> {
  const records: IndexedRecord[] = [];
  for (const batch of batches) {
    records.push(...foldRecords(batch));
    yield;
  }
  return indexOf(
    records,
    synonyms.map((group) => group.map((word) => fold(word))),
  );
}

/** Records whose numbers are put in between two pauses. */
const AT_A_TIME = 40;

/** The index with the numbers of its tables in their places: what is searched for a number. */
export function* withNumbers(index: SearchIndex, cells: PackedCells): Generator<undefined, SearchIndex> {
  const records: IndexedRecord[] = [];
  for (const each of index.records) {
    const { record, title, names, context } = each;
    records.push(record.folded ? indexed(record, title, names, context, record.folded(cells)) : each);
    if (records.length % AT_A_TIME === 0) yield;
  }
  return indexOf(records, index.synonyms);
}

function indexOf(records: IndexedRecord[], synonyms: string[][]): SearchIndex {
  const corpus = records.map((each) => each.all).join('\n');
  let characters: Set<string> | undefined;
  return {
    records,
    corpus,
    get characters() {
      return (characters ??= new Set(corpus));
    },
    synonyms,
  };
}

function foldRecords(records: SearchRecord[]): IndexedRecord[] {
  // Rows of a table share most of their context.
  const shared = [...new Set(records.flatMap(({ label, context }) => [label, context]))];
  const contexts = new Map(foldAll(shared).map((folded, i) => [shared[i]!, folded]));
  const texts = foldAll(records.flatMap((record) => [record.title, ...record.names, ...(record.folded ? [] : record.passages)]));
  let at = 0;
  const take = (count: number) => texts.slice(at, (at += count));
  return records.map((record): IndexedRecord => {
    const [title = ''] = take(1);
    const names = take(record.names.length);
    const passages = record.folded?.() ?? take(record.passages.length);
    return indexed(record, title, names, `${contexts.get(record.label)!}\n${contexts.get(record.context)!}`, passages);
  });
}

function indexed(record: SearchRecord, title: string, names: string[], context: string, passages: string[]): IndexedRecord {
  let length = -1;
  return {
    record,
    title,
    names,
    context,
    passages,
    // Few records are ever asked for it.
    get length() {
      return (length = length < 0 ? passages.join('').replace(UNITS, '$1').replace(OTHERS, '').length : length);
    },
    all: [title, ...names, context, ...passages].join('\n'),
  };
}
