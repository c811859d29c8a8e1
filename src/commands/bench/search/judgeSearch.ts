import { readFileSync } from 'node:fs';
import type { Edition } from '../../../editions';
import { searchFiles } from '../../../components/search/searchFiles';
import type { Answer } from '../../../search/answer/answer';
import { makeAnswerEdition } from '../../../search/answer/edition';
import { findAnswer } from '../../../search/answer/findAnswer';
import { withAnswer } from '../../../search/reading/withAnswer';
import { findRecords } from '../../../search/reading/findRecords';
import { fold } from '../../../search/text/fold';
import { readLetters, type Alphabet } from '../../../search/text/letters';
import { recordsOf } from '../../../search/index/recordsOf';
import { makeIndex, withNumbers, type SearchIndex } from '../../../search/index/searchIndex';
import { atOnce } from '../../../search/index/inSlices';
import { asksNumber, readQuery } from '../../../search/reading/readQuery';

/** A query with the places it may land on: fragments, or the page’s path within the edition. None: the word is absent. */
export interface Judged {
  q: string;
  kind: string;
  expect: string[];
}

/** How well queries land. Shares are of the queries that have an answer. */
export interface Judgement {
  queries: number;
  hit1: number;
  hit3: number;
  any: number;
  /** Queries for absent words, and those of them that find something. */
  absent: number;
  noise: string[];
  /** Queries whose place is not among the first three. */
  missed: string[];
}

/** The memory store as the browser would have it, made from an edition, and what answers questions. */
export interface JudgedStore {
  index: SearchIndex;
  /** The same with its numbers: what a query is looked for in that asks for one. */
  numbered: SearchIndex;
  alphabet: Alphabet;
  answer: (typed: string) => Answer | null;
}

export function storeOf(edition: Edition): JudgedStore {
  const { names, texts, letters, answers } = searchFiles(edition);
  const index = makeIndex(recordsOf({ ...names, ...texts }, answers), names.synonyms);
  const numbered = atOnce(withNumbers(index, answers.cells));
  const alphabet = readLetters(letters);
  const ready = makeAnswerEdition(names, answers, texts);
  return { index, numbered, alphabet, answer: (typed) => findAnswer(ready, typed, alphabet.simplified, alphabet.translate(typed, index)) };
}

/** The index that the memory store would look in. */
const indexFor = ({ index, numbered }: Pick<JudgedStore, 'index' | 'numbered'>, query: string): SearchIndex =>
  asksNumber(readQuery(query)) ? numbered : index;

/** Reads judged queries or questions, one a line; a line may say what the set is (`about`). */
export const readJudged = <Line extends { q: string } = Judged>(file: string): Line[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
    .filter((line) => 'q' in line);

/** Addresses of the results in the order of the search page’s links: each result, then the row under it. */
export function landings({ alphabet, answer, ...store }: JudgedStore, query: string): string[] {
  const index = indexFor(store, query);
  return withAnswer(findRecords(index, query, alphabet), answer(query), index)
    .results.flatMap(({ hit, rows }) => [hit, ...rows.slice(0, 1)])
    .map(({ indexed }) => indexed.record.address);
}

/** The part of an address that judged queries name: its fragment, or its path within the edition. */
const placeOf = (address: string): string => address.split('#')[1] ?? address.slice(address.indexOf('/') + 1);

/** Judges the memory store by queries. */
export function judge(store: JudgedStore, judged: Judged[]): Judgement {
  const asked = judged.filter((each) => each.expect.length > 0);
  const ranks = asked.map((each) =>
    landings(store, each.q)
      .map(placeOf)
      .findIndex((place) => each.expect.includes(place)),
  );
  const share = (test: (rank: number) => boolean) => ranks.filter(test).length / asked.length;
  const absent = judged.filter((each) => each.expect.length === 0);
  return {
    queries: asked.length,
    hit1: share((rank) => rank === 0),
    hit3: share((rank) => rank >= 0 && rank < 3),
    any: share((rank) => rank >= 0),
    absent: absent.length,
    noise: absent.filter((each) => landings(store, each.q).length > 0).map((each) => each.q),
    missed: asked.filter((_, i) => ranks[i]! < 0 || ranks[i]! >= 3).map((each) => each.q),
  };
}

/** Shares of pieces of the text that find where they come from, and of results that hold the piece. */
export interface Recall {
  pieces: number;
  found: number;
  precision: number;
  lost: string[];
  /** Pieces that find nothing at all. */
  silent: string[];
}

/** Searches `count` pieces of 2 to 14 characters cut from the text by `random` (0 to 1). */
export function recall(store: JudgedStore, count: number, random: () => number): Recall {
  const texts = store.index.records.flatMap(({ record }) => [record.title, ...record.passages].map((text) => ({ record, text })));
  const lengths = texts.map(({ text }) => text.length);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const lost: string[] = [];
  const silent: string[] = [];
  let right = 0;
  let shown = 0;
  for (let i = 0; i < count; i++) {
    let at = Math.floor(random() * total);
    const from = lengths.findIndex((length) => (at -= length) < 0);
    const { record, text } = texts[from]!;
    const start = at + lengths[from]!;
    const piece = wholeNumbers(text, start, start + 2 + Math.floor(random() * 13))
      .split('\n')[0]!
      .trim();
    const folded = fold(piece);
    if (folded.length < 2) {
      i--;
      continue;
    }
    const { hits } = findRecords(indexFor(store, piece), piece, store.alphabet);
    if (!hits.some((hit) => hit.indexed.record === record)) lost.push(piece);
    if (hits.length === 0) silent.push(piece);
    const first = hits.slice(0, 20);
    shown += first.length;
    right += first.filter((hit) => hit.indexed.all.includes(folded)).length;
  }
  return { pieces: count, found: 1 - lost.length / count, precision: right / Math.max(1, shown), lost, silent };
}

/** The text from `start` to `end`, moved outwards where a number would be cut. */
function wholeNumbers(text: string, start: number, end: number): string {
  let [from, to] = [start, end];
  while (from > 0 && /[\d.]/.test(text[from]!) && /[\d.]/.test(text[from - 1]!)) from--;
  while (to < text.length && /[\d.]/.test(text[to - 1]!) && /[\d.%]/.test(text[to]!)) to++;
  return text.slice(from, to);
}
