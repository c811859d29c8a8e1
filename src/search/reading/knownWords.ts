import type { Alphabet } from '../text/letters';
import { isKnown, makeTerm, numberIn } from './makeTerm';
import { institutionsOf } from '../index/names';
import type { SearchIndex } from '../index/searchIndex';
import { shortenedBy } from '../text/shortNames';
import type { Term } from './term';

/** A word that the edition writes less often may also be the short name of something. */
export const SELDOM = 6;

/** A slip is mended in three characters or more, beside a word in no run longer than people type. */
const SHORTEST_MENDED = 3;
const LONGEST_RUN = 16;

/** What the words of one query are to an edition: each looked up, and mended, once. */
export class KnownWords {
  #index: SearchIndex;
  #alphabet: Alphabet | undefined;
  #known = new Map<string, boolean>();
  #mended = new Map<string, string[] | null>();

  constructor(index: SearchIndex, alphabet: Alphabet | undefined) {
    this.#index = index;
    this.#alphabet = alphabet;
  }

  /** Does the edition write the word, or one that means the same? */
  has(word: string): boolean {
    if (!this.#known.has(word)) this.#known.set(word, isKnown(word, this.#index) || this.#written(word) !== null);
    return this.#known.get(word)!;
  }

  isNumber(word: string): boolean {
    return numberIn(word) !== null;
  }

  /** The word as the edition may write it: several where letters spell several; `null` where it is unknown. */
  mended(word: string): string[] | null {
    if (this.#index.corpus.includes(word)) return [word];
    if (this.has(word)) return this.#written(word) ?? [word];
    if (!this.#mended.has(word)) this.#mended.set(word, this.#mend(word));
    return this.#mended.get(word) ?? null;
  }

  /** A run of words whose last has a slip, and that word as it should be: 广东计化单列市 → 广东, 计划单列市. `null` where there is none. */
  mendedEnd(run: string): [before: string, right: string] | null {
    if (run.length > LONGEST_RUN) return null;
    for (let length = run.length - SHORTEST_MENDED; length >= 2; length--) {
      if (!this.has(run.slice(0, length)) || this.has(run.slice(length))) continue;
      const [right] = this.mended(run.slice(length)) ?? [];
      if (right) return [run.slice(0, length), right];
    }
    return null;
  }

  /** Any of several words as one term, in the edition’s own words. */
  term(alternatives: string[]): Term {
    const words = alternatives.flatMap((word) => (this.#index.corpus.includes(word) ? [word] : []).concat(this.#written(word) ?? []));
    const made = makeTerm(words[0] ?? alternatives[0] ?? '', this.#index);
    return { ...made, any: [...new Set([...made.any, ...words])] };
  }

  /** Institutions that a word the edition hardly writes shortens, beside what it means as it stands: 南理工. */
  shortened(word: string): string[] {
    return this.#index.corpus.split(word).length <= SELDOM ? shortenedBy(word, institutionsOf(this.#index)) : [];
  }

  /** What is said of words that were put in the place of those typed. */
  readAs(words: string[]): string[] {
    return words.flatMap((word) => (this.#index.corpus.includes(word) ? [] : (this.#written(word) ?? [])));
  }

  /** What the edition calls a word that it hardly writes; `null` for its own words, and for unknown ones. */
  #written(word: string): string[] | null {
    return this.#alphabet?.called.get(word) ?? null;
  }

  #mend(word: string): string[] | null {
    const short = shortenedBy(word, institutionsOf(this.#index));
    if (short.length > 0) return short;
    const alphabet = this.#alphabet;
    if (!alphabet) return null;
    const spelt = /^[a-z']+$/.test(word) ? alphabet.spelt(word, this.#index) : [];
    if (spelt.length > 0) return spelt;
    const right = alphabet.mend(word, this.#index);
    return right ? [right] : null;
  }
}
