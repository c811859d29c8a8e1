import type { Cells } from '../../model/formula/evaluate';
import type { BesideSpec, PanelSpec, SeriesSpec } from '../../model/figure';
import { lostPoint, pointOf, type Point } from './point';

/** Runs a computation for one key of the specification; `undefined` where it failed and the failure was noted. */
export type Attempt = <T>(field: string, compute: () => T) => T | undefined;

/** The formula of a column’s number in the row of that key; `undefined` where the specification gives none. */
export function formulaOf(panel: PanelSpec, column: SeriesSpec | BesideSpec, key: string): string | undefined {
  if (column.formulas) return column.formulas[key];
  if (column.formula) return column.formula.replaceAll('{row}', key);
  return column.field === undefined ? undefined : `${panel.table ?? ''}[${key},${column.field}]`;
}

/** Computes formulas into points of one unit: `unit` where the cells of a formula tell none. */
export function columnPoints(cells: Cells, formulas: (string | undefined)[], unit: string, attempt: Attempt): Point[] {
  return alike(formulas.map((formula) => (formula && attempt(formula, () => pointOf(cells, formula, unit))) || lostPoint(unit)));
}

/** The unit the cells of the first formula that can be computed are printed in; empty where there is none. */
export function unitOf(cells: Cells, formulas: (string | undefined)[]): string {
  for (const formula of formulas) {
    try {
      const unit = formula && pointOf(cells, formula).unit;
      if (unit) return unit;
    } catch {
      // Told where the point itself is computed.
    }
  }
  return '';
}

/** Derived numbers of one column carry the same decimals: as many as the least known of them. */
function alike(points: Point[]): Point[] {
  const least = Math.min(...points.filter((point) => point.origin === 'derived').map((point) => point.decimals));
  return points.map((point) => (point.origin === 'derived' ? { ...point, decimals: least } : point));
}
