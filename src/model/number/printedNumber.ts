import type { Interval } from './interval';

/**
 * A number as it is printed. `28251.5` and `28251.51` are different statements: the decimals are part of what is said.
 */
export interface PrintedNumber {
  /** Digits as printed, thousands closed up: `28251.51`, `-6.4`, `0.00`. */
  text: string;
  value: number;
  /** Number of printed decimals. */
  decimals: number;
}

const PLAIN = /^-?\d+(?:\.(\d+))?$/;

/** Reads `28251.51`; `null` where the text is not a plain number (separators, letters, full-width digits). */
export function readNumber(text: string): PrintedNumber | null {
  const match = PLAIN.exec(text);
  return match && { text, value: Number(text), decimals: match[1]?.length ?? 0 };
}

/**
 * Text in plain characters (`１２．５％` is `12.5%`), save numerals that are no digits of a number, such as ②, ², ⑴, ½, and signs such as ㎡:
 * those stay, so that `1②2.3` is not taken for 122.3.
 */
export const inPlainCharacters = (text: string): string => text.replace(/[^\p{No}\p{So}]+/gu, (run) => run.normalize('NFKC'));

/** What a printed number stands for: ± half of its last printed digit (a count stands for itself). */
export function intervalOf(number: PrintedNumber, isCount = false): Interval {
  const half = isCount ? 0 : 0.5 * 10 ** -number.decimals;
  return { low: number.value - half, high: number.value + half };
}
