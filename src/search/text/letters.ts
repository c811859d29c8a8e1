import { fold } from './fold';
import { blurred, mendTypo } from './mendTypo';
import { knownPart, type KnownPart } from './knownPart';
import type { KnownWords } from '../reading/knownWords';
import { namesOf } from '../index/names';
import { pinyinWords, readsAs } from './pinyinWords';
import { dictionaryOf, translate, type Translation } from './translate';
import type { Query } from '../reading/readQuery';
import type { SearchIndex } from '../index/searchIndex';
import { suggest } from './suggest';

/** The second small file: how characters are read and which traditional ones they stand for. Fetched only when a query needs it. */
export interface Letters {
  /** [['bei', '北背备'], …]: every reading of every character of the edition, and of other common ones. */
  readings: [syllable: string, characters: string][];
  /** Traditional and simplified in turn: 術术體体. Only where the edition has the simplified one. */
  traditional: string;
  /** Groups of characters that look alike: 冀翼. */
  lookAlike: string[];
  /** A word of the edition with what readers call it, and its English: [计算机软件著作权, 软著, software copyright]. */
  called: string[][];
}

/** Letters ready for use, with what can be done by them; loaded together with the file, because few queries need either. */
export interface Alphabet {
  readingsOf: ReadonlyMap<string, string[]>;
  simplified: ReadonlyMap<string, string>;
  /** The edition’s words for a reader’s: 软著 → 计算机软件著作权. */
  called: ReadonlyMap<string, string[]>;
  /** An English query in the edition’s words, `null` where a word of it is unknown. */
  translate(typed: string, index: SearchIndex): string | null;
  /** The same where words of it may be unknown, which are told; `null` where more are unknown than known. */
  translatePart(typed: string, index: SearchIndex): Translation | null;
  /** What of words the edition knows, where it does not know all (see `knownPart`). */
  knownPart(words: string[], known: KnownWords, withoutFiller: (run: string) => string[]): KnownPart | null;
  /** Han words that a run of Latin letters spells. */
  spelt(letters: string, index: SearchIndex): string[];
  /** What else to try, where nothing was found. */
  suggest(query: Query, index: SearchIndex): string[];
  /** The word that a mistyped one stands for, or `null`. */
  mend(word: string, index: SearchIndex): string | null;
}

/** Unpacks the file. */
export function readLetters({ readings, traditional, lookAlike, called }: Letters): Alphabet {
  const readingsOf = new Map<string, string[]>();
  for (const [syllable, characters] of readings) {
    for (const char of characters) readingsOf.set(char, [...(readingsOf.get(char) ?? []), syllable]);
  }
  const soundingLike = new Map<string, string[]>();
  for (const [syllable, characters] of readings)
    soundingLike.set(blurred(syllable), [...(soundingLike.get(blurred(syllable)) ?? []), ...characters]);
  const pairs = [...traditional];
  const simplified = new Map<string, string>();
  for (let i = 0; i + 1 < pairs.length; i += 2) simplified.set(pairs[i]!, pairs[i + 1]!);
  const dictionary = dictionaryOf(called);
  const calledSo = new Map<string, string[]>();
  for (const [name = '', ...words] of called)
    for (const word of words.map((each) => fold(each))) calledSo.set(word, [...(calledSo.get(word) ?? []), fold(name)]);
  const latin = [...calledSo.keys()].filter((word) => /^[a-z]{5,}$/.test(word));
  const translatePart = (typed: string, index: SearchIndex) => {
    const spelt = (word: string) => {
      const [only, ...others] = pinyinWords(word, index, namesOf(index), readingsOf);
      // Half a word may become another; one of several words may be another.
      return only && others.length === 0 && readsAs([...only], word, readingsOf, true) ? only : undefined;
    };
    return translate(typed, dictionary, spelt);
  };
  return {
    called: calledSo,
    translate: (typed, index) => {
      const { said, leftOut } = translatePart(typed, index) ?? { said: null, leftOut: [] };
      return leftOut.length === 0 ? said : null;
    },
    translatePart,
    knownPart,
    readingsOf,
    simplified,
    spelt: (letters, index) => pinyinWords(letters, index, namesOf(index), readingsOf),
    suggest: (query, index) => suggest(index, query, namesOf(index)),
    mend: (word, index) => mendTypo(word, index, { readingsOf, soundingLike, lookAlike, latin }),
  };
}
