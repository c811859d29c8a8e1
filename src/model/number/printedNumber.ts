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

/** What a printed number stands for: ± half of its last printed digit (a count stands for itself). */
export function intervalOf(number: PrintedNumber, isCount = false): Interval {
  const half = isCount ? 0 : 0.5 * 10 ** -number.decimals;
  return { low: number.value - half, high: number.value + half };
}

/** Rounds half away from zero, as statisticians do, without binary surprises: 2.345 → 2.35. */
export function round(value: number, decimals: number): number {
  const scaled = Number((Math.abs(value) * 10 ** decimals).toPrecision(12));
  return (Math.sign(value) * Math.round(scaled)) / 10 ** decimals;
}

/** `6323.99`, 1 decimal → `6324.0`: plain digits, as a reader may copy them. */
export const writeNumber = (value: number, decimals: number): string => {
  const text = round(value, decimals).toFixed(decimals);
  return /^-0(\.0*)?$/.test(text) ? text.slice(1) : text;
};

/** The digit groups of a number for display: five digits and more in threes (`28 251.5` → `['28', '251.5']`), four closed up. */
export function digitGroups(text: string): string[] {
  const match = /^([-−+]?)(\d+)(\.\d+)?$/.exec(text);
  if (!match || match[2]!.length < 5) return [text];
  const groups = match[2]!.replace(/\B(?=(\d{3})+$)/g, ' ').split(' ');
  groups[0] = match[1]! + groups[0]!;
  groups[groups.length - 1] += match[3] ?? '';
  return groups;
}
