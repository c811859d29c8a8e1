import type { Alphabet } from '../text/letters';
import { isKnown as isKnownIn, makeTerm } from './makeTerm';
import type { SearchIndex } from '../index/searchIndex';
import { splitWord, withoutAsking, withoutFiller } from '../text/splitWord';
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

/** Ways to understand the words, the closest to what was typed first; none where a word is unknown however it is read. */
export function* readWords(words: string[], index: SearchIndex, alphabet: Alphabet | undefined): Generator<Reading> {
  const knows = new Map<string, boolean>();
  const isKnown = (word: string) => {
    if (!knows.has(word)) knows.set(word, isKnownIn(word, index));
    return knows.get(word)!;
  };
  const readAs: string[] = [];
  /** The word as the edition may write it: several where letters spell several; `null` where it is unknown. */
  const mended = (word: string): string[] | null => {
    if (isKnown(word)) return [word];
    if (!mends.has(word)) mends.set(word, mend(word));
    const right = mends.get(word) ?? null;
    if (right) readAs.push(...right);
    return right;
  };
  const mends = new Map<string, string[] | null>();
  const mend = (word: string): string[] | null => {
    if (!alphabet) return null;
    if (/^[a-z']+$/.test(word)) {
      const spelt = alphabet.spelt(word, index);
      if (spelt.length > 0) return spelt;
    }
    const right = alphabet.mend(word, index);
    return right ? [right] : null;
  };
  const term = (alternatives: string[]): Term => {
    const [first = ''] = alternatives;
    const made = makeTerm(first, index);
    return { ...made, any: [...new Set([...made.any, ...alternatives])] };
  };
  const weaken = (terms: Term[]): Term[] =>
    terms.length > 1
      ? terms.map((each) => (each.any[0]!.length === 1 && !each.number ? { ...each, isWeak: true } : each))
      : terms.map((each) => ({ ...each, isWeak: false }));
  const isNumber = (word: string) => Boolean(makeTerm(word, index).number);

  const han = words.join('');
  const asked = words.flatMap(withoutAsking);
  const isQuestion = asked.join('') !== han;
  const runs = asked.flatMap((word) =>
    isKnown(word) || isNumber(word) ? [word] : (word.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? [word]),
  );

  if (words.length > 1 && words.every((word) => isKnown(word) || isNumber(word))) {
    yield { terms: weaken(words.map((word) => makeTerm(word, index))), readAs: [], mayBePartly: false, mayBeAddedTo: false };
  }
  const cut = (longest: number, takeFiller: boolean): Term[] | null => {
    readAs.length = 0;
    const terms: Term[] = [];
    for (const run of takeFiller ? runs.flatMap((word) => (isKnown(word) ? [word] : withoutFiller(word))) : runs) {
      if (isNumber(run)) terms.push(makeTerm(run, index));
      else {
        const pieces = isKnown(run) && longest >= 12 ? [run] : splitWord(run, isKnown, longest);
        const alone = (pieces?.filter((piece) => piece.length === 1).length ?? 0) > 1;
        if (pieces && !alone) terms.push(...pieces.map((piece) => makeTerm(piece, index)));
        else {
          const right = mended(run);
          if (!right) return null;
          terms.push(term(right));
        }
      }
    }
    return terms.length > 0 ? weaken(terms) : null;
  };
  if (words.length === 1 && !isNumber(words[0]!) && isKnown(words[0]!))
    yield { terms: [makeTerm(words[0]!, index)], readAs: [], mayBePartly: false, mayBeAddedTo: false };
  const whole = words.length === 1 && !isQuestion ? mendedWhole(words[0]!, mended, term) : null;
  if (whole) yield { terms: whole, readAs: [...readAs], mayBePartly: false, mayBeAddedTo: false };
  for (const [longest, takeFiller] of [
    [12, false],
    [12, true],
    [4, true],
    [3, true],
    [2, true],
  ] as const) {
    const terms = cut(longest, takeFiller);
    if (terms)
      yield {
        terms,
        readAs: [...readAs],
        mayBeAddedTo: isQuestion || words.length === 1,
        mayBePartly: longest === 3 && (isQuestion || han.length >= 8 || terms.length >= 4),
      };
  }
}

/** A single unknown word that is a slip or spelt in letters; not one that merely joins known words. */
function mendedWhole(word: string, mended: (word: string) => string[] | null, term: (alternatives: string[]) => Term): Term[] | null {
  const right = mended(word);
  return right && right[0] !== word ? [term(right)] : null;
}
