/** The English of questions, as the grammar of questions says it; words of a language, none of an edition. Empty: says nothing. */
const GRAMMAR: Readonly<Record<string, string>> = {
  哪个: 'which, what, who, where',
  什么时候: 'when',
  多少: 'how many, how much',
  多少项: 'how many contracts, how many technology contracts',
  项数最多: 'most contracts, most technology contracts',
  项数最少: 'fewest contracts, fewest technology contracts',
  最高: 'highest, most, largest, biggest, top, maximum, best, first, leading',
  最低: 'lowest, least, smallest, fewest, minimum, last, worst',
  最快: 'fastest',
  增长率: 'growth rate, growth, increase, increased, grew, rise, change',
  下降: 'decline, decrease, fell, drop, decreased, declined, falling, negative growth',
  占比: 'share, proportion, percentage, percent, ratio',
  排名: 'rank, ranking, rankings, ranked',
  平均每项: 'average, mean, per contract',
  全国: 'china, national, nationwide, total, country',
  省份: 'province, provinces, provincial',
  城市: 'city, cities',
  区域: 'region, regions, regional',
  超过: 'over, more than, above, exceeding, greater than',
  低于: 'under, less than, below',
  比: 'than, versus, vs, compared with',
  和: 'and',
  或: 'or',
  历年: 'by year, over the years, trend, annual',
  '': 'the, of, in, by, for, to, from, a, an, is, are, was, were, did, does, do, with, has, have, at, on, its, s, their, list, show, me, data, statistics',
};

/** Words of a phrase, as they are looked up: small letters, `&` a word of its own no more. */
const plain = (phrase: string): string =>
  phrase
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/\btop[\s-]+(\d+|three|five|ten|twenty)\b/g, (_, count: string) => ` 前${TOP[count] ?? count}名 `)
    .replace(/[-–—/.,;:!?"“”]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const TOP: Readonly<Record<string, number>> = { three: 3, five: 5, ten: 10, twenty: 20 };

/** English phrases with what they are called here, from lists of a name and its other names; names that are not Latin are passed over. */
export function dictionaryOf(called: readonly (readonly string[])[]): ReadonlyMap<string, string> {
  const dictionary = new Map<string, string>();
  for (const [name, phrases] of Object.entries(GRAMMAR)) for (const phrase of phrases.split(', ')) dictionary.set(phrase, name);
  for (const [name = '', ...others] of called) for (const phrase of others) if (/^[a-z]/i.test(phrase)) dictionary.set(plain(phrase), name);
  return dictionary;
}

/** An English query in the words of the edition. */
export interface Translation {
  said: string;
  /** Its words that are unknown. */
  leftOut: string[];
}

/** Most words of a phrase. */
const LONGEST = 6;

/** A phrase of a query: what it is called here, `''` where it says nothing, `null` where it is unknown. */
interface Phrase {
  name: string | null;
  length: number;
  /** `word` stays as it was typed, `spelt` is pinyin. */
  is: 'english' | 'spelt' | 'word';
}

/**
 * An English query in the words of the edition, cut into phrases so that the fewest words are unknown, longest phrases first: `technology exports of
 * Beijing` → 输出 北京; what is Chinese or a number stays. `spelt` reads a single word as pinyin; of pinyin alone (`hebei shuchu`) there must be two
 * words, for one may be a name half typed. `null` where fewer words are known than unknown: then something else is asked for.
 */
export function translate(
  typed: string,
  dictionary: ReadonlyMap<string, string>,
  spelt: (word: string) => string | undefined,
): Translation | null {
  const words = plain(typed.normalize('NFKC')).match(/[a-z][a-z&]*|[^a-z\s]+/g) ?? [];
  if (words.length > 24 || !words.some((word) => /^[a-z]/.test(word))) return null;
  const phrases = phrasesOf(words, dictionary, spelt);
  const leftOut = phrases.flatMap(({ word, name }) => (name === null ? [word] : []));
  const named = phrases.filter(({ name, is }) => name && is !== 'word');
  const known = named.reduce((sum, { length }) => sum + length, 0);
  if (leftOut.length > 0 && leftOut.length >= known) return null;
  const isEnglish = named.some(({ is }) => is === 'english');
  return isEnglish || named.length > 1 ? { said: phrases.flatMap(({ name }) => name || []).join(' '), leftOut } : null;
}

/** The phrases of a query, each with its first word. */
function phrasesOf(
  words: readonly string[],
  dictionary: ReadonlyMap<string, string>,
  spelt: (word: string) => string | undefined,
): (Phrase & { word: string })[] {
  const best: { cost: number; phrase: Phrase }[] = [];
  const costFrom = (at: number) => best[at]?.cost ?? 0;
  for (let at = words.length - 1; at >= 0; at--) {
    const costs = phrasesAt(words, at, dictionary, spelt).map((phrase) => ({
      cost: costFrom(at + phrase.length) + (phrase.name === null ? UNKNOWN : 1),
      phrase,
    }));
    best[at] = costs.reduce((least, each) => (each.cost < least.cost ? each : least));
  }
  const phrases: (Phrase & { word: string })[] = [];
  for (let at = 0; at < words.length; at += best[at]!.phrase.length) phrases.push({ ...best[at]!.phrase, word: words[at]! });
  return phrases;
}

/** What an unknown word costs, beside a phrase: more than any known ones. */
const UNKNOWN = 100;

/** The phrases that may begin at a word, longest first. */
function phrasesAt(
  words: readonly string[],
  at: number,
  dictionary: ReadonlyMap<string, string>,
  spelt: (word: string) => string | undefined,
): Phrase[] {
  const word = words[at]!;
  if (!/^[a-z]/.test(word)) return [{ name: word, length: 1, is: 'word' }];
  const phrases: Phrase[] = [];
  for (let length = Math.min(LONGEST, words.length - at); length > 0; length--) {
    const name = nameOf(words.slice(at, at + length).join(' '), dictionary);
    if (name !== undefined) phrases.push({ name, length, is: 'english' });
  }
  return phrases.some(({ length }) => length === 1) ? phrases : [...phrases, { name: spelt(word) ?? null, length: 1, is: 'spelt' }];
}

/** What a phrase is called here, in the plural too. */
const nameOf = (phrase: string, dictionary: ReadonlyMap<string, string>): string | undefined =>
  [phrase, phrase.replace(/ies$/, 'y'), phrase.replace(/s$/, ''), phrase.replace(/es$/, '')]
    .map((form) => dictionary.get(form))
    .find((each) => each !== undefined);
