/** Number of classes on a map: more are not told apart by eye. */
export const CLASSES = 5;

/** How many places of the ranking a limit may be off for the sake of roundness: none for 40, one for 250, more for 240 and 2431. */
function unroundness(limit: number): number {
  const digits = String(Math.abs(limit))
    .replace('.', '')
    .replace(/^0+|0+$/g, '');
  if (digits.length <= 1) return 0;
  return digits.length === 2 && digits.endsWith('5') ? 0.8 : 2 * (digits.length - 1);
}

/**
 * Limits of classes for values of one sign or of no direction: ascending, one fewer than classes; class i holds limit ≤ value < next
 * limit. They lie near the quintiles, on round numbers, and never between two equal values.
 */
export function breaksFor(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const breaks: number[] = [];
  for (let k = 1; k < CLASSES; k++) {
    const limit = bestBreak(sorted, (sorted.length * k) / CLASSES);
    if (limit !== undefined && limit > (breaks.at(-1) ?? -Infinity)) breaks.push(limit);
  }
  return breaks;
}

/**
 * Limits for values that diverge from `neutral`, which is one of them: no class holds rise and fall. The outer ones are mirror images about 0;
 * about 1 (ratios) each other's inverse.
 */
export function divergingBreaks(values: readonly number[], neutral: number): number[] {
  const ratio = neutral === 1;
  const sizes = values.map((value) => (ratio ? Math.max(value, 1 / value) : Math.abs(value - neutral))).sort((a, b) => a - b);
  const limits = (far: number) => (ratio ? [1 / far, 1, far] : [neutral - far, neutral, neutral + far]);
  // An outer class that holds nobody costs two places of the ranking.
  const emptiness = (far: number) => {
    const breaks = limits(far);
    return [1, breaks.length + 1].every((end) => values.some((value) => classAmong(breaks, value) === end)) ? 0 : 2;
  };
  return limits((ratio ? bestInverse : bestBreak)(sizes, sizes.length * 0.55, emptiness)!);
}

/** Class of a value, 1-based, among ascending limits. */
export const classAmong = (breaks: readonly number[], value: number): number => 1 + breaks.filter((limit) => value >= limit).length;

/** Round number that parts the sorted values best after about `ideal` of them. */
function bestBreak(sorted: readonly number[], ideal: number, extraCost = (_limit: number): number => 0): number | undefined {
  const candidates = sorted.flatMap((high, index) => {
    const low = sorted[index - 1];
    if (low === undefined || low === high) return [];
    const limit = roundest(low, high);
    return [{ limit, cost: Math.abs(index - ideal) + unroundness(limit) + extraCost(limit) }];
  });
  return candidates.sort((a, b) => a.cost - b.cost)[0]?.limit;
}

/** Roundest number in (low, high]: the fewest digits, then the nearest to the middle. */
function roundest(low: number, high: number): number {
  for (let power = Math.ceil(Math.log10(Math.max(Math.abs(low), Math.abs(high)))); ; power--) {
    for (const step of [10 ** power, 10 ** power / 2]) {
      const middle = Math.round((low + high) / 2 / step) * step;
      const inside = [middle, middle - step, middle + step].find((each) => each > low && each <= high);
      if (inside !== undefined) return Number(inside.toPrecision(12));
    }
  }
}

/** Ratios whose inverse is as short as they are. */
const INVERTIBLE = [1.25, 1.6, 2, 2.5, 4, 5, 10, 20, 50, 100];

const bestInverse = (sizes: readonly number[], ideal: number, extraCost: (limit: number) => number): number =>
  INVERTIBLE.map((limit) => ({ limit, cost: Math.abs(sizes.filter((size) => size < limit).length - ideal) + extraCost(limit) })).sort(
    (a, b) => a.cost - b.cost,
  )[0]!.limit;
