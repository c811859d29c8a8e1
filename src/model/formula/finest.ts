import type { CheckKind, Comparison } from '../check/comparison';
import { round } from '../number/printedNumber';
import { unitNamed } from '../number/unit';
import type { Table } from '../table/table';
import { cellsOf, evaluateFormula, type Cells, type PlacedCell, type Quantity } from './evaluate';
import type { Formula } from './formula';

/** Kinds of check that say what a cell is, not only what it may be. */
const TELLING: ReadonlySet<CheckKind> = new Set(['share', 'growth', 'average', 'equal', 'same']);

/**
 * Values known more finely than they are printed, in base units, by `keyOfCell`: a printed share of 5.25 % whose amounts give 5.2454 is
 * 5.2 %, not 5.3 %. Only where the finer value rounds to what is printed; where it does not, the book contradicts itself.
 */
export function finestValues(tables: ReadonlyMap<string, Table>, comparisons: readonly Comparison[]): Map<string, number> {
  const narrowest = new Map<string, { value: number; width: number }>();
  for (const { kind, passes, table, row, field, expectedValue, expectedInterval, printedInterval } of comparisons) {
    if (!TELLING.has(kind) || !passes || expectedValue === undefined || !expectedInterval || !printedInterval) continue;
    const cell = tables.get(table)?.rows.find((each) => each.key === row)?.cells[field];
    const width = expectedInterval.high - expectedInterval.low;
    const key = keyOf(table, row, field);
    const known = narrowest.get(key)?.width ?? printedInterval.high - printedInterval.low;
    if (!cell?.number || !(width < known)) continue;
    if (round(expectedValue / unitNamed(cell.unit).scale, cell.number.decimals) !== cell.number.value) continue;
    narrowest.set(key, { value: expectedValue, width });
  }
  return new Map(Array.from(narrowest, ([key, { value }]) => [key, value]));
}

const keyOf = (table: string, row: string, field: string): string => `${table} ${row} ${field}`;

/** The finest value of a printed cell, in base units; `undefined` where nothing tells more than its digits. */
export const finestOf = (cells: Cells, { table, row, field }: PlacedCell): number | undefined =>
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

/** The cell a formula merely shows, perhaps without its sign. */
function onlyCell(cells: Cells, formula: Formula): PlacedCell | undefined {
  if (formula.kind === 'negate') return onlyCell(cells, formula.of);
  if (formula.kind === 'call') return formula.name === 'abs' ? onlyCell(cells, formula.args[0]!) : undefined;
  return formula.kind === 'reference' ? cellsOf(cells, formula.reference)[0] : undefined;
}
