/** All values a number may stand for, from `low` to `high`, both included. */
export interface Interval {
  low: number;
  high: number;
}

/** The interval of a value known exactly. */
export const exactly = (value: number): Interval => ({ low: value, high: value });

export const add = (a: Interval, b: Interval): Interval => ({ low: a.low + b.low, high: a.high + b.high });

/** How many standard deviations a sum of rounded numbers may be off: one sum in some fifteen thousand is farther. */
const DEVIATIONS = 4;

/**
 * Sum of numbers each rounded by itself. Their errors partly cancel: a sum of thirty is off by six halves of the last digit at most, not by
 * thirty, as good as ever (errors evenly spread over the last digit; never more than all of them together).
 */
export function addRounded(parts: readonly Interval[]): Interval {
  const all = parts.reduce(add, exactly(0));
  const spread = DEVIATIONS * Math.sqrt(parts.reduce((sum, { low, high }) => sum + ((high - low) / 2) ** 2 / 3, 0));
  if (!Number.isFinite(all.high - all.low) || spread >= (all.high - all.low) / 2) return all;
  const middle = (all.low + all.high) / 2;
  return { low: middle - spread, high: middle + spread };
}

export const negate = (a: Interval): Interval => ({ low: -a.high, high: -a.low });

export const subtract = (a: Interval, b: Interval): Interval => add(a, negate(b));

export function multiply(a: Interval, b: Interval): Interval {
  const products = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
  return { low: Math.min(...products), high: Math.max(...products) };
}

/** Quotient of two intervals; a divisor that may be 0 gives the whole line. */
export function divide(a: Interval, b: Interval): Interval {
  if (b.low <= 0 && b.high >= 0) return { low: -Infinity, high: Infinity };
  return multiply(a, { low: 1 / b.high, high: 1 / b.low });
}

/** Growth from one value to a later one, as a ratio. */
export const growth = (before: Interval, after: Interval): Interval => subtract(divide(after, before), exactly(1));

/**
 * Do the two intervals share a value? A hair's breadth (1e-9 of the size) forgives binary fractions. Two that only touch share none:
 * what lies between 28251.51 and 28251.52 is printed as one of them, not as both. A value known exactly may lie on the edge.
 */
export function meets(a: Interval, b: Interval): boolean {
  const hair = 1e-9 * Math.max(1, ...[a.low, a.high, b.low, b.high].filter(Number.isFinite).map(Math.abs));
  const isExact = a.high - a.low <= 2 * hair || b.high - b.low <= 2 * hair;
  const slack = isExact ? hair : -hair;
  return a.low <= b.high + slack && b.low <= a.high + slack;
}

/** Is it printed with a minus, and exactly nothing? “-0.00” is said of a little less than nothing. */
export const isSignedNothing = (text: string, { low, high }: Interval): boolean => text.startsWith('-') && low === 0 && high === 0;
