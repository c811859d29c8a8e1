import type { Erratum } from './erratum';
import { cellsOf, type PlacedCell } from '../formula/evaluate';
import { FormulaError, parseFormula, referencesOf } from '../formula/formula';
import { withUnit } from '../number/unit';
import { memoize } from '../memoize';
import type { Report } from '../report';

type Verdict = Erratum['readings'][number]['verdict'];

const keyOf = ({ table, row, field }: Pick<PlacedCell, 'table' | 'row' | 'field'>) => `${table.id} ${row.key} ${field.name}`;

/** Which errata touch which cells. */
export interface ErratumCells {
  /** Errata that name one of these cells, with that verdict if one is given. */
  of(cells: readonly Pick<PlacedCell, 'table' | 'row' | 'field'>[], verdict?: Verdict): Erratum[];
}

/** Looks up, once for a report, the cells its errata name. Readings that name no cell are left out. */
export const erratumCells = memoize(
  (report: Pick<Report, 'tables' | 'regions' | 'errata'>): ErratumCells => {
    const byCell = new Map<string, { erratum: Erratum; verdict: Verdict }[]>();
    for (const erratum of report.errata) {
      for (const { cell, verdict } of erratum.readings) {
        for (const placed of cell ? cellsNamed(report, cell) : []) {
          const key = keyOf(placed);
          byCell.set(key, [...(byCell.get(key) ?? []), { erratum, verdict }]);
        }
      }
    }
    return {
      of: (cells, verdict) => [
        ...new Set(
          cells.flatMap((cell) =>
            (byCell.get(keyOf(cell)) ?? []).filter((each) => !verdict || each.verdict === verdict).map((each) => each.erratum),
          ),
        ),
      ],
    };
  },
  ({ errata }) => [errata],
);

/** The printed cells a reading names; none where its reference cannot be read (the check of the errata reports that). */
export function cellsNamed(report: Pick<Report, 'tables' | 'regions'>, source: string): PlacedCell[] {
  try {
    return referencesOf(parseFormula(source)).flatMap((reference) => cellsOf(report, reference));
  } catch (error) {
    if (error instanceof FormulaError) return [];
    throw error;
  }
}

/** What is printed there, with units: `26.7 %`. */
export const printedAt = (report: Pick<Report, 'tables' | 'regions'>, source: string): string[] =>
  cellsNamed(report, source).map(({ text, unit }) => withUnit(text, unit));
