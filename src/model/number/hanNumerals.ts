const DIGITS = '零一二三四五六七八九';
const STEPS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const SCALES: Record<string, number> = { 万: 1e4, 亿: 1e8 };

/** 1 → 一, 12 → 十二, 20 → 二十: how the book numbers its parts and sections (up to 99). */
export function hanNumeral(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS[ones] : ''}`;
}

/** A number written in Han numerals, as digits: 二十二点四 → 22.4, 五十五万 → 55万 (the last scale stays a unit); `null` where it is none. */
export function hanNumber(text: string): string | null {
  const match = /^([零〇一二两三四五六七八九十百千]+)(?:点([零〇一二三四五六七八九]+))?(万亿|万|亿)?$/.exec(text);
  if (!match) return null;
  const [, whole = '', part = '', scale = ''] = match;
  const digit = (char: string) => DIGITS.indexOf(char === '〇' ? '零' : char === '两' ? '二' : char);
  let value = 0;
  let pending = -1;
  const spelt = [...whole].some((char) => char in STEPS);
  if (spelt) {
    for (const char of whole) {
      if (char in STEPS) {
        value += (pending < 0 ? 1 : pending) * STEPS[char]!;
        pending = -1;
      } else pending = digit(char);
    }
    value += Math.max(pending, 0);
  }
  const integer = spelt ? String(value) : [...whole].map(digit).join('');
  return `${integer}${part && `.${[...part].map(digit).join('')}`}${scale}`;
}

/** Replaces the Han numerals of a text that stand before a unit, a scale or after 百分之. */
export function withDigits(text: string): string {
  const numeral = '[零〇一二两三四五六七八九十百千]+(?:点[零〇一二三四五六七八九]+)?';
  return text
    .replace(new RegExp(`百分之(${numeral})`, 'g'), (whole, words: string) => (hanNumber(words) ? `${hanNumber(words)}%` : whole))
    .replace(new RegExp(`(${numeral})(?=万|亿|元|项|家|人|月|日|号|年|位|%)`, 'g'), (whole, words: string) => hanNumber(words) ?? whole);
}

/** 万, 亿 and their products as numbers: 万亿 → 1e12; 1 for no scale. */
export const scaleOf = (scale: string): number => [...scale].reduce((product, char) => product * (SCALES[char] ?? STEPS[char] ?? 1), 1);
