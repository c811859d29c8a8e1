import type { CheckKind, Comparison } from '../check/comparison';
import { round } from '../number/rounding';
import { unitNamed } from '../number/unit';
import type { Cell } from '../table/table';
import { cellsOf, evaluateFormula, quantityOf, type Cells, type PlacedCell, type Quantity } from './evaluate';
import { parseFormula, type Formula } from './formula';

/** Kinds of check that say what a cell is, not only what it may be. */
const TELLING: ReadonlySet<CheckKind> = new Set(['share', 'growth', 'average', 'equal', 'same']);

/**
 * Values known more finely than they are printed, in base units, by cell: a printed share of 5.25 % whose amounts give 5.2454 is 5.2 %,
 * not 5.3 %; an amount printed 49.95 here and 49.9 there is below 49.95. Only where the finer value rounds to what is printed; where it
 * does not, the book contradicts itself.
 */
export function finestValues(cells: Cells, comparisons: readonly Comparison[]): Map<string, number> {
  const narrowest = new Map<string, { value: number; width: number }>();
  for (const comparison of comparisons) {
    const finer =
      TELLING.has(comparison.kind) && comparison.passes ? (finerCell(cells, comparison) ?? finerSource(cells, comparison)) : null;
    if (finer && finer.width < (narrowest.get(finer.key)?.width ?? Infinity)) narrowest.set(finer.key, finer);
  }
  return new Map(Array.from(narrowest, ([key, { value }]) => [key, value]));
}

interface Finer {
  key: string;
  value: number;
  width: number;
}

/** The cell on trial, where what the others say of it is narrower than its printed digits. */
function finerCell(cells: Cells, { table, row, field, expectedValue, expectedInterval, printedInterval }: Comparison): Finer | null {
  const cell = cells.tables.get(table)?.rows.find((each) => each.key === row)?.cells[field];
  if (!cell?.number || expectedValue === undefined || !expectedInterval || !printedInterval) return null;
  const width = expectedInterval.high - expectedInterval.low;
  if (width >= printedInterval.high - printedInterval.low || !roundsTo(expectedValue, cell)) return null;
  return { key: keyOf(table, row, field), value: expectedValue, width };
}

/** The other cell, where the one on trial, printed with fewer decimals, tells on which side of a half it lies. */
function finerSource(cells: Cells, { table, row, field, expectedFormula, expectedInterval, printedInterval }: Comparison): Finer | null {
  const formula = expectedFormula === undefined ? undefined : parseFormula(expectedFormula);
  const source = formula && onlyCell(cells, formula);
  const cell = cells.tables.get(table)?.rows.find((each) => each.key === row)?.cells[field];
  if (!source?.number || !cell?.number || !expectedInterval || !printedInterval) return null;
  const known = quantityOf(source).value;
  if (source.number.decimals <= cell.number.decimals || roundsTo(known, cell)) return null;
  const low = Math.max(expectedInterval.low, printedInterval.low);
  const high = Math.min(expectedInterval.high, printedInterval.high);
  const value = (low + high) / 2;
  return roundsTo(value, cell) && roundsTo(value, source)
    ? { key: keyOf(source.table.id, source.row.key, source.field.name), value, width: high - low }
    : null;
}

/** Does a value in base units read as the cell is printed? */
const roundsTo = (value: number, { number, unit }: Cell): boolean =>
  round(value / unitNamed(unit).scale, number!.decimals) === number!.value;

const keyOf = (table: string, row: string, field: string): string => `${table} ${row} ${field}`;

/** The finest value of a printed cell, in base units; `undefined` where nothing tells more than its digits. */
const finestOf = (cells: Cells, { table, row, field }: PlacedCell): number | undefined =>
  cells.finest?.get(keyOf(table.id, row.key, field.name));

/**
 * What a formula gives, to be rounded for the reader: of a single cell the finest value there is. The one way from cells to a number
 * that is shown, in prose, figures and maps alike.
 */
export function evaluateToShow(cells: Cells, formula: Formula): Quantity {
  const quantity = evaluateFormula(cells, formula);
  const only = onlyCell(cells, formula);
  const value = only && finestOf(cells, only);
  return value === undefined ? quantity : { ...quantity, value: Math.sign(quantity.value) * Math.abs(value) };
}

/** The cell a formula merely shows, perhaps without its sign, or picks as the largest or the smallest. */
function onlyCell(cells: Cells, formula: Formula): PlacedCell | undefined {
  if (formula.kind === 'negate') return onlyCell(cells, formula.of);
  if (formula.kind === 'call') {
    const [arg, ...more] = formula.args;
    if (formula.name === 'abs') return onlyCell(cells, arg!);
    const isPick = (formula.name === 'max' || formula.name === 'min') && arg?.kind === 'reference' && more.length === 0;
    if (!isPick) return undefined;
    const { value } = evaluateFormula(cells, formula);
    return cellsOf(cells, arg.reference).find((cell) => quantityOf(cell).value === value);
  }
  return formula.kind === 'reference' ? cellsOf(cells, formula.reference)[0] : undefined;
}
