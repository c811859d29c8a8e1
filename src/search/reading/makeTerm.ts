import { numberAsked, type NumberAsked } from './numberAsked';
import type { SearchIndex } from '../index/searchIndex';
import type { Term } from './term';

const YEAR = /^(?:19|20)\d\d年?$/;

/** The number that a word is; a year is none. */
export const numberIn = (word: string): NumberAsked | null => (/^\d/.test(word) && !YEAR.test(word) ? numberAsked(word) : null);

/** A word as a term, with what means the same and the weight its rarity gives it. */
export function makeTerm(word: string, index: SearchIndex): Term {
  const number = numberIn(word);
  if (number) return { any: [word], number, weight: 1 };
  const any = [word, ...synonymsOf(word, index)];
  return { any, weight: rarity(word, index), isWeak: YEAR.test(word) };
}

/** Is the word, or one that means the same, anywhere in the edition? */
export const isKnown = (word: string, index: SearchIndex): boolean => index.corpus.includes(word) || synonymsOf(word, index).length > 0;

/** The word with each synonym put in for what it means, where the edition has the result. */
function synonymsOf(word: string, { synonyms, corpus }: SearchIndex): string[] {
  return synonyms.flatMap((group) => {
    const own = group.filter((each) => word.includes(each)).sort((a, b) => b.length - a.length)[0];
    if (!own) return [];
    return group
      .filter((each) => each !== own)
      .map((each) => word.replace(own, each))
      .filter((each) => each !== word && !word.includes(each) && corpus.includes(each));
  });
}

/** 0.6 for what is everywhere, up to 1.6 for what is in one record. */
function rarity(word: string, index: SearchIndex): number {
  const known = rarities.get(index) ?? new Map<string, number>();
  rarities.set(index, known);
  const before = known.get(word);
  if (before !== undefined) return before;
  const { records } = index;
  const count = records.reduce((sum, { all }) => sum + (all.includes(word) ? 1 : 0), 0);
  const found = 0.6 + Math.log((records.length + 1) / (count + 1)) / Math.log(records.length + 1);
  known.set(word, found);
  return found;
}

/** Words recur with every key that is typed. */
const rarities = new WeakMap<SearchIndex, Map<string, number>>();
