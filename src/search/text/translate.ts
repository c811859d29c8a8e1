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

/**
 * An English query in the words of the edition, longest phrases first: `technology exports of Beijing` → 输出 北京; what is Chinese or a number stays.
 * `spelt` reads a single word as pinyin; of pinyin alone (`hebei shuchu`) there must be two words, for one may be a name half typed. `null` where
 * fewer words are known than unknown: then something else is asked for.
 */
export function translate(
  typed: string,
  dictionary: ReadonlyMap<string, string>,
  spelt: (word: string) => string | undefined,
): Translation | null {
  const words = plain(typed.normalize('NFKC')).match(/[a-z][a-z&]*|[^a-z\s]+/g) ?? [];
  if (words.length > 24 || !words.some((word) => /^[a-z]/.test(word))) return null;
  const said: string[] = [];
  const leftOut: string[] = [];
  let isEnglish = false;
  let spelled = 0;
  let known = 0;
  for (let at = 0; at < words.length;) {
    const word = words[at]!;
    if (!/^[a-z]/.test(word)) {
      said.push(word);
      at += 1;
      continue;
    }
    const phrase = phraseAt(words, at, dictionary);
    const name = phrase?.name ?? spelt(word);
    if (name === undefined) leftOut.push(word);
    else if (name) said.push(name);
    if (name && !phrase) spelled += 1;
    isEnglish ||= Boolean(phrase?.name);
    if (name) known += phrase?.length ?? 1;
    at += phrase?.length ?? 1;
  }
  if (leftOut.length > 0 && leftOut.length >= known) return null;
  return isEnglish || spelled > 1 ? { said: said.join(' '), leftOut } : null;
}

function phraseAt(words: string[], at: number, dictionary: ReadonlyMap<string, string>): { name: string; length: number } | null {
  for (let length = Math.min(LONGEST, words.length - at); length > 0; length--) {
    const phrase = words.slice(at, at + length).join(' ');
    const name = [phrase, phrase.replace(/ies$/, 'y'), phrase.replace(/s$/, ''), phrase.replace(/es$/, '')]
      .map((form) => dictionary.get(form))
      .find((each) => each !== undefined);
    if (name !== undefined) return { name, length };
  }
  return null;
}
