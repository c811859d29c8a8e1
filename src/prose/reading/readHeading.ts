import { hanNumber } from '../../model/number/hanNumerals';

/**
 * The section number a printed heading has: under part 2 `七、…` is `2-7` (level 2), then `1. …` is `2-7-1` (level 3), then
 * `（1）…` is `2-7-1-1` (level 4). `before` is the number of the section above it. `null` where the heading has no number.
 */
export function readHeading(text: string, part: number, before: string): { number: string; level: 2 | 3 | 4 } | null {
  const above = before.split('-');
  const chinese = /^(十?[一二三四五六七八九]|十)、/.exec(text);
  if (chinese) return { number: `${part}-${hanNumber(chinese[1]!)}`, level: 2 };
  const arabic = /^(\d+)\s*[.．]/.exec(text);
  if (arabic) return { number: [...above.slice(0, 2), arabic[1]].join('-'), level: 3 };
  const bracketed = /^[（(](\d+)[）)]/.exec(text);
  if (bracketed) return { number: [...above.slice(0, 3), bracketed[1]].join('-'), level: 4 };
  return null;
}

/** The words of a heading without its printed number. */
export const withoutNumber = (text: string): string => text.replace(/^(十?[一二三四五六七八九十]、|\d+\s*[.．]|[（(]\d+[）)])\s*/, '');
