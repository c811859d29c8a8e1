/** All values a number may stand for, from `low` to `high`, both included. */
export interface Interval {
  low: number;
  high: number;
}

/** The interval of a value known exactly. */
export const exactly = (value: number): Interval => ({ low: value, high: value });

export const add = (a: Interval, b: Interval): Interval => ({ low: a.low + b.low, high: a.high + b.high });

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
