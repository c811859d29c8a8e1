import type { Alphabet } from '../text/letters';
import type { SearchIndex } from '../index/searchIndex';
import { splitWord, withoutAsking, withoutFiller } from '../text/splitWord';
import { KnownWords } from './knownWords';
import type { Term } from './term';

/** One way to understand a query’s words. */
export interface Reading {
  terms: Term[];
  /** Words put in the place of those typed. */
  readAs: string[];
  /** A question or a long query: records that answer most of it are better than none. */
  mayBePartly: boolean;
  /** Cut up by guess: what the next reading finds may stand below. */
  mayBeAddedTo: boolean;
}

/** Longest pieces that words are cut into, one try after another, and whether small words (的, 和) are taken out before. */
const CUTS: readonly { longest: number; takesFiller: boolean }[] = [
  { longest: 12, takesFiller: false },
  { longest: 12, takesFiller: true },
  { longest: 4, takesFiller: true },
  { longest: 3, takesFiller: true },
  { longest: 2, takesFiller: true },
];

/** Ways to understand the words, the closest to what was typed first; none where a word is unknown however it is read. */
export function* readWords(words: string[], index: SearchIndex, alphabet: Alphabet | undefined): Generator<Reading> {
  const known = new KnownWords(index, alphabet);
  const asked = words.flatMap(withoutAsking);
  const typed = words.join('');
  const isQuestion = asked.join('') !== typed;
  yield* asTyped(words, isQuestion, known);
  const runs = asked.flatMap((word) =>
    known.has(word) || known.isNumber(word) ? [word] : (word.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? [word]),
  );
  for (const { longest, takesFiller } of CUTS) {
    const pieces = takesFiller ? runs.flatMap((word) => (known.has(word) ? [word] : withoutFiller(word))) : runs;
    const cut = cutUp(pieces, longest, known);
    if (!cut) continue;
    const mayBePartly = longest === 3 && (isQuestion || typed.length >= 8 || cut.terms.length >= 3);
    yield { ...cut, mayBePartly, mayBeAddedTo: isQuestion || words.length === 1 };
  }
}

/** Several words that are all known; one that is; one that is a slip or spelt in letters, not one that merely joins known words. */
function* asTyped(words: string[], isQuestion: boolean, known: KnownWords): Generator<Reading> {
  const sure = (terms: Term[], readAs: string[] = []): Reading => ({ terms, readAs, mayBePartly: false, mayBeAddedTo: false });
  const [only] = words;
  if (words.length > 1 && words.every((word) => known.has(word) || known.isNumber(word)))
    yield sure(weaken(words.map((word) => known.term([word]))), known.readAs(words));
  if (only === undefined || words.length > 1) return;
  if (!known.isNumber(only) && known.has(only)) yield sure([known.term([only, ...known.shortened(only)])], known.readAs([only]));
  const right = isQuestion ? null : known.mended(only);
  if (right && right[0] !== only) yield sure([known.term(right)], right);
}

/** Runs cut into known pieces, mended where they cannot be; `null` where one is unknown however it is read. */
function cutUp(runs: string[], longest: number, known: KnownWords): Pick<Reading, 'terms' | 'readAs'> | null {
  const terms: Term[] = [];
  const readAs: string[] = [];
  for (const run of runs) {
    const isWhole = known.isNumber(run) || (longest >= 12 && known.has(run));
    const pieces = isWhole ? [run] : splitWord(run, (piece) => known.has(piece), longest);
    const lone = pieces?.filter((piece) => piece.length === 1).length ?? 0;
    if (pieces && (isWhole || lone <= 1)) {
      terms.push(...pieces.map((piece) => known.term([piece])));
      readAs.push(...known.readAs(pieces));
      continue;
    }
    const right = known.mended(run);
    const end = right ? null : known.mendedEnd(run);
    const mended = end && cutUp([end.join('')], longest, known);
    if (right) {
      terms.push(known.term(right));
      if (right[0] !== run) readAs.push(...right);
    } else if (mended) {
      terms.push(...mended.terms);
      readAs.push(end[1]);
    } else return null;
  }
  return terms.length > 0 ? { terms: weaken(onceEach(terms)), readAs } : null;
}

/** A word pasted a hundred times is looked for once. */
const onceEach = (terms: Term[]): Term[] => [...new Map(terms.map((term) => [term.any.join(' '), term])).values()];

/** A lone character beside other words adds weight but is not asked for. */
const weaken = (terms: Term[]): Term[] =>
  terms.length > 1
    ? terms.map((each) => (each.any[0]!.length === 1 && !each.number ? { ...each, isWeak: true } : each))
    : terms.map((each) => ({ ...each, isWeak: false }));
