import type { Alphabet } from '../text/letters';
import { isKnown, makeTerm } from './makeTerm';
import type { SearchIndex } from '../index/searchIndex';
import type { Term } from './term';

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
    if (!this.#known.has(word)) this.#known.set(word, isKnown(word, this.#index));
    return this.#known.get(word)!;
  }

  isNumber(word: string): boolean {
    return Boolean(makeTerm(word, this.#index).number);
  }

  /** The word as the edition may write it: several where letters spell several; `null` where it is unknown. */
  mended(word: string): string[] | null {
    if (this.has(word)) return [word];
    if (!this.#mended.has(word)) this.#mended.set(word, this.#mend(word));
    return this.#mended.get(word) ?? null;
  }

  /** Any of several words as one term. */
  term(alternatives: string[]): Term {
    const made = makeTerm(alternatives[0] ?? '', this.#index);
    return { ...made, any: [...new Set([...made.any, ...alternatives])] };
  }

  #mend(word: string): string[] | null {
    const alphabet = this.#alphabet;
    if (!alphabet) return null;
    const spelt = /^[a-z']+$/.test(word) ? alphabet.spelt(word, this.#index) : [];
    if (spelt.length > 0) return spelt;
    const right = alphabet.mend(word, this.#index);
    return right ? [right] : null;
  }
}
