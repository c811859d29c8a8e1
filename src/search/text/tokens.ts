import { fold } from './fold';

/** Is it a Han character? */
export const isHan = (char: string): boolean => /\p{Script=Han}/u.test(char);

/**
 * Cuts a folded text into tokens: pairs of neighbouring Han characters (a lone one by itself), Latin words and numbers
 * whole.
 */
export function bigrams(folded: string): string[] {
  return (folded.match(/\p{Script=Han}+|[^\p{Script=Han}\s]+/gu) ?? []).flatMap((run) => {
    const chars = [...run];
    if (!isHan(chars[0]!) || chars.length === 1) return [run];
    return chars.slice(1).map((char, i) => chars[i]! + char);
  });
}

/**
 * A token as an ASCII word that every tool cuts alike and none stems: its characters in base 36, closed by `q` so that no
 * token is the beginning of another.
 */
export const asciiToken = (token: string): string =>
  `${[...token].map((char) => char.codePointAt(0)!.toString(36).padStart(4, '0')).join('')}q`;

/** A text as the words Pagefind indexes and is asked for; the one analyzer of the build and the browser. */
export const analyze = (text: string, convert?: ReadonlyMap<string, string>): string[] => bigrams(fold(text, convert)).map(asciiToken);
