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

/** Numerals that are no digits but would become some by `normalize('NFKC')`: ② would be 2, ½ a 1 and a 2. */
export const ODD_NUMERAL = /\p{No}/u;

const PLAIN = /^-?\d+(?:\.(\d+))?$/;

/** Reads `28251.51`; `null` where the text is not a plain number (separators, letters, full-width digits). */
export function readNumber(text: string): PrintedNumber | null {
  const match = PLAIN.exec(text);
  return match && { text, value: Number(text), decimals: match[1]?.length ?? 0 };
}

/** What a printed number stands for: ± half of its last printed digit (a count stands for itself). */
export function intervalOf(number: PrintedNumber, isCount = false): Interval {
  const half = isCount ? 0 : 0.5 * 10 ** -number.decimals;
  return { low: number.value - half, high: number.value + half };
}
