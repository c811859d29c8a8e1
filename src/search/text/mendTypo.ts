import { literal } from './literal';
import { namesOf } from '../index/names';
import type { SearchIndex } from '../index/searchIndex';

/** How characters sound and look. */
export interface Likeness {
  readingsOf: ReadonlyMap<string, string[]>;
  /** Characters by their blurred sound. */
  soundingLike: ReadonlyMap<string, string[]>;
  /** Groups of characters that are taken for one another by eye. */
  lookAlike: readonly string[];
  /** Latin words that are known besides those of the edition: huawei. */
  latin: readonly string[];
}

/**
 * The word of the edition that a mistyped one (three characters or more, folded, unknown) stands for, one slip away: a
 * character that sounds or looks like the right one, two exchanged, one too many, one missing. Not every neighbour is a slip
 * (股权交易 is not 产权交易): a wrong character must not make known words with its neighbours. `null` where there is none.
 */
export function mendTypo(word: string, index: SearchIndex, likeness: Likeness): string | null {
  const chars = [...word];
  const { corpus } = index;
  if (chars.length === 2) return mendName(chars, index, likeness);
  if (chars.length < 3 || chars.length > 24) return null;
  if (/^[a-z]+$/.test(word)) return mendLatin(word, [...(corpus.match(/[a-z]{4,}/g) ?? []), ...likeness.latin]);
  // The likelier the slip, the sooner: a wrong character, two exchanged, one missing, one too many.
  const slips: [string[], string[], string[], string[]] = [[], [], [], []];
  const joined = (...parts: string[][]) => parts.flat().join('');
  const isKnown = (pair: string) => corpus.includes(pair);
  // One slip breaks neighbouring pairs, three at most.
  const broken = chars.flatMap((char, i) => (i > 0 && !isKnown(chars[i - 1]! + char) ? [i] : []));
  if (broken.length === 0 || broken.at(-1)! - broken[0]! > 2) return null;

  for (let i = 0; i < chars.length; i++) {
    const [before, at, after] = [chars.slice(0, i), chars[i]!, chars.slice(i + 1)];
    const pairs = [chars[i - 1] && chars[i - 1] + at, chars[i + 1] && at + chars[i + 1]].filter((pair) => pair !== undefined);
    const makesWords = pairs.every(isKnown);
    if (!makesWords) {
      for (const other of alikeOf(at, likeness)) {
        if (corpus.includes(joined(before, [other], after))) slips[0].push(joined(before, [other], after));
      }
      const isInner = i > 0 && i < chars.length - 1;
      // 电子竞技 is no 电子技（术）: of four characters only one that was typed twice is too many.
      if (((chars.length >= 5 && isInner) || (chars.length >= 4 && at === chars[i - 1])) && corpus.includes(joined(before, after)))
        slips[3].push(joined(before, after));
    }
    const next = chars[i + 1];
    if (next !== undefined && next !== at && !isKnown(at + next)) {
      const swapped = joined(before, [next, at], chars.slice(i + 2));
      if (corpus.includes(swapped)) slips[1].push(swapped);
    }
    if (chars.length >= 4 && i > 0 && !isKnown(chars[i - 1]! + at)) {
      const missing = new RegExp(`${literal(joined(before))}(\\p{Script=Han})${literal(joined([at], after))}`, 'u').exec(corpus);
      if (missing) slips[2].push(missing[0]);
    }
  }
  const count = (candidate: string) => corpus.split(candidate).length;
  const candidates = slips.find((each) => each.length > 0) ?? [];
  return candidates.sort((a, b) => count(b) - count(a))[0] ?? null;
}

/**
 * 佰滕 → 佰腾: of two characters one that the edition never writes. It stands for one of the same sound, or, where its sound is not known, for
 * the only one that names have beside the other.
 */
function mendName(chars: string[], index: SearchIndex, { readingsOf }: Likeness): string | null {
  const at = chars.findIndex((char) => !index.characters.has(char));
  if (at < 0 || !chars.every((char) => /\p{Script=Han}/u.test(char))) return null;
  const beside = new RegExp(at === 0 ? `\\p{Script=Han}${chars[1]!}` : `${chars[0]!}\\p{Script=Han}`, 'gu');
  const words = [...new Set(namesOf(index).flatMap((name) => name.match(beside) ?? []))];
  const sounds = readingsOf.get(chars[at]!);
  if (!sounds) return words.length === 1 ? words[0]! : null;
  return words.find((word) => readingsOf.get([...word][at]!)?.some((sound) => sounds.includes(sound))) ?? null;
}

/** Characters of the edition that sound or look like this one. */
function alikeOf(char: string, { readingsOf, soundingLike, lookAlike }: Likeness): Set<string> {
  const alike = new Set((readingsOf.get(char) ?? []).flatMap((syllable) => soundingLike.get(blurred(syllable)) ?? []));
  for (const group of lookAlike) if (group.includes(char)) [...group].forEach((other) => alike.add(other));
  alike.delete(char);
  return alike;
}

/** Latin words of five letters or more, one edit away, beginning alike. */
function mendLatin(word: string, known: readonly string[]): string | null {
  if (word.length < 5) return null;
  return known.find((each) => each[0] === word[0] && Math.abs(each.length - word.length) <= 1 && isOneEdit(each, word)) ?? null;
}

function isOneEdit(a: string, b: string): boolean {
  if (a.length < b.length) return isOneEdit(b, a);
  let start = 0;
  while (start < b.length && a[start] === b[start]) start++;
  const rest = (text: string, from: number) => text.slice(from);
  if (a.length > b.length) return rest(a, start + 1) === rest(b, start);
  return (
    rest(a, start + 1) === rest(b, start + 1) ||
    (a[start] === b[start + 1] && a[start + 1] === b[start] && rest(a, start + 2) === rest(b, start + 2))
  );
}

/** A syllable as speakers hear it who do not tell apart zh/z, ch/c, sh/s, n/l, -ng/-n. */
export const blurred = (syllable: string): string =>
  syllable
    .replace(/^(z|c|s)h/, '$1')
    .replace(/^l/, 'n')
    .replace(/(a|e|i)ng$/, '$1n');
