import { parseFormula, referencesOf } from '../../model/formula/formula';
import type { Report } from '../../model/report';
import { tableIdOf } from '../../model/table/table';
import type { PlaceRows } from '../place/placeRows';

/** A province’s rows, those first whose tables the edition’s measures are worked out from; the rest apart. */
export function measuredFirst({ measures }: Pick<Report, 'measures'>, extracts: PlaceRows[]): [first: PlaceRows[], rest: PlaceRows[]] {
  // {place} and {year} stand for names, which a formula may hold as they are.
  const formulas = measures.flatMap(({ formula }) => (formula ? [formula.replaceAll(/[{}]/g, '')] : []));
  const measured = new Set(formulas.flatMap((formula) => referencesOf(parseFormula(formula)).map(({ table }) => tableIdOf(table))));
  return [extracts.filter(({ table }) => measured.has(table.id)), extracts.filter(({ table }) => !measured.has(table.id))];
}
