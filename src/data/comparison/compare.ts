import { comparisonAtCell, type CheckKind, type Comparison } from '../../model/check/comparison';
import { quantityOf, type PlacedCell, type Quantity } from '../../model/formula/evaluate';
import { FormulaError } from '../../model/formula/formula';
import { isSignedNothing, meets, type Interval } from '../../model/number/interval';
import { writeNumber } from '../../model/number/rounding';
import { isCountOf, mayShowAs, printDimension, unitNamed, withUnit } from '../../model/number/unit';

/** What a check holds against a printed cell. */
export interface Expectation {
  kind: CheckKind;
  cell: PlacedCell;
  expected: Quantity;
  how: string;
  /** Added to the id where a cell is compared with several others: ` = 附表5[合计,2020年合同数]`. */
  versus?: string;
  /** The same quantity elsewhere, as a formula. */
  formula?: string;
  /** `equal`: the intervals must meet; the others bound the cell on one side. */
  test?: 'equal' | 'at most' | 'at least';
  why?: string | undefined;
}

const TESTS: Record<NonNullable<Expectation['test']>, { word: string; holds: (printed: Interval, expected: Interval) => boolean }> = {
  equal: { word: '', holds: meets },
  'at most': { word: '至多 ', holds: (printed, expected) => meets(printed, { low: -Infinity, high: expected.high }) },
  'at least': { word: '至少 ', holds: (printed, expected) => meets(printed, { low: expected.low, high: Infinity }) },
};

/** Holds a printed cell against what other cells say; it passes unless the two intervals do not meet, or a minus stands before what is exactly nothing. Throws `FormulaError` where units do not fit. */
export function compare({ kind, cell, expected, how, versus = '', formula, test = 'equal', why }: Expectation): Comparison {
  const printed = quantityOf(cell);
  const unit = unitNamed(cell.unit);
  const place = comparisonAtCell(kind, cell, versus);
  const countsThings = unit.isCount && Object.keys(expected.dimension).length === 0 && /\b(count|rank|above)\(/.test(how);
  // Counts of different things may bound each other, where the rule says why: every seller has a contract.
  const boundsThings = test !== 'equal' && why !== undefined && unit.isCount && isCountOf(expected.dimension);
  if (!countsThings && !boundsThings && !mayShowAs(expected.dimension, cell.unit)) {
    throw new FormulaError(`${place.cell} 的单位是“${cell.unit || '无'}”，而用来校核它的算式得出${printDimension(expected.dimension)}。`);
  }
  const { word, holds } = TESTS[test];
  const { low, high } = expected;
  const decimals = cell.number!.decimals;
  const write = (value: number, more = 0) => writeNumber(value / unit.scale, decimals + more);
  // A value that fails by less than the last printed digit is shown with the digit that tells the two apart.
  const shown =
    [0, 1, 2].map((more) => write(expected.value, more)).find((text) => Number(text) !== cell.number!.value) ?? write(expected.value);
  const range = [write(low, 1), write(high, 1)];
  const passes = holds(printed, expected) && !isSignedNothing(cell.text, expected);
  return {
    ...place,
    printed: withUnit(cell.text, cell.unit),
    expected: word + withUnit(passes && test === 'equal' ? write(expected.value) : shown, cell.unit),
    how: `${how}${range[0] !== range[1] && Number.isFinite(high - low) ? `（计入取舍，为 ${range.join(' 至 ')}）` : ''}${why ? `。${why}` : ''}`,
    passes,
    printedInterval: { low: printed.low, high: printed.high },
    expectedInterval: { low, high },
    ...(test === 'equal' && { expectedValue: expected.value }),
    ...(formula && { expectedFormula: formula }),
  };
}

/** A comparison of words or places rather than of measured values. */
export function compareWords(
  kind: CheckKind,
  cell: PlacedCell,
  { expected, how, passes, unit = '' }: { expected: string; how: string; passes: boolean; unit?: string },
): Comparison {
  return { ...comparisonAtCell(kind, cell), printed: withUnit(cell.text, unit), expected, how, passes };
}

/** A value in the unit its cells are printed in, for the words of a computation: `2087.85 亿元`. */
export function printQuantity({ value, unit, dimension }: Quantity): string {
  const name = unit || ('元' in dimension && dimension['元'] === 1 && Object.keys(dimension).length === 1 ? '亿元' : '');
  return withUnit(String(Number((value / unitNamed(name).scale).toPrecision(9))), name);
}
