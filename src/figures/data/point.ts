import { cellsOf, type Cells, type Quantity } from '../../model/formula/evaluate';
import { evaluateToShow } from '../../model/formula/finest';
import { parseFormula, printReference, referencesOf, type Formula } from '../../model/formula/formula';
import type { Interval } from '../../model/number/interval';
import { unitNamed } from '../../model/number/unit';

/** A printed cell a point comes from. */
interface PointCell {
  /** Table’s id: `a3`. */
  table: string;
  /** Row’s id in addresses. */
  row: string;
  /** As formulas write it: 附表3[电子信息,金额]. */
  name: string;
}

/** One number of a figure. */
export interface Point extends Interval {
  /** In `unit`; `null` where the source lost it. */
  value: number | null;
  /** Decimals it is known to: as printed, or as many as the interval allows. */
  decimals: number;
  unit: string;
  origin: 'printed' | 'derived' | 'lost';
  /** Empty for a lost one. */
  formula: string;
  cells: PointCell[];
}

export const lostPoint = (unit: string): Point => ({
  value: null,
  low: NaN,
  high: NaN,
  decimals: 0,
  unit,
  origin: 'lost',
  formula: '',
  cells: [],
});

/** Computes a formula into a point; throws `FormulaError`. `unit` is used where the formula’s cells do not tell one. */
export function pointOf(cells: Cells, source: string, unit = ''): Point {
  const formula = parseFormula(source);
  const quantity = evaluateToShow(cells, formula);
  const used = referencesOf(formula).flatMap((reference) => cellsOf(cells, reference));
  const printed = formula.kind === 'reference' ? used[0]!.number!.decimals : undefined;
  // A count or a rank refers to many cells and to none in particular.
  const counts = formula.kind === 'call' && ['count', 'rank', 'above'].includes(formula.name);
  return {
    ...inUnit(
      quantity,
      quantity.unit || unit,
      printed ?? (counts ? 0 : Math.max(unit === '%' || unit === '倍' ? 2 : 0, ...used.map((cell) => cell.number?.decimals ?? 0))),
      isSum(formula),
    ),
    origin: printed === undefined ? 'derived' : 'printed',
    formula: source,
    cells: counts
      ? []
      : used.map((cell) => ({
          table: cell.table.id,
          row: cell.row.id,
          name: printReference({ table: cell.table.label, rows: cell.row.key, field: cell.field.name }),
        })),
    ...(printed === undefined ? {} : { decimals: printed }),
  };
}

/** A sum is stated with the decimals of its parts, as the book does. */
const isSum = (formula: Formula): boolean => formula.kind === 'call' && formula.name === 'sum';

/** A quantity in the unit the reader sees, with the decimals its interval allows, `most` at most. */
function inUnit(
  quantity: Quantity,
  unit: string,
  most: number,
  keepsDecimals: boolean,
): Pick<Point, 'value' | 'low' | 'high' | 'decimals' | 'unit'> {
  const { scale } = unitNamed(unit);
  const low = quantity.low / scale;
  const high = quantity.high / scale;
  return { value: quantity.value / scale, low, high, decimals: keepsDecimals ? most : knownDecimals(low, high, most), unit };
}

/** Decimals to which a value between `low` and `high` is known: half a unit of the last one is no less than the doubt. */
function knownDecimals(low: number, high: number, most: number): number {
  const doubt = (high - low) / 2;
  if (doubt <= 0) return most;
  return Math.max(0, Math.min(most, Math.floor(-Math.log10(2 * doubt) + 1e-6)));
}

/** Computed by us and not exactly known. */
export const isGuess = (point: Point): boolean => point.origin === 'derived' && point.high > point.low;
