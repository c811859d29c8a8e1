import { cellsOf, type Cells, type PlacedCell } from '../model/formula/evaluate';
import { evaluateToShow } from '../model/formula/finest';
import { FormulaError, parseFormula, referencesOf } from '../model/formula/formula';
import { formulaFor, groupsOf, type Measure } from '../model/measure';
import { writeNumber } from '../model/number/rounding';
import { tableIdOf } from '../model/table/table';
import { unitNamed } from '../model/number/unit';

/** What a measure says of one place in one year. */
export interface Measured {
  place: string;
  /** In the measure's unit, unrounded. */
  value: number;
  /** As the reader sees it, plain digits: a single cell as printed, a computed value with the measure's decimals. */
  text: string;
  /** Printed cells it comes from. */
  cells: PlacedCell[];
  /** Computed by us, not printed. */
  computed: boolean;
}

/**
 * Value of a measure for a row label (`广东`, `港澳台`, `合计`) in a year; `undefined` where a cell is blank. Throws `FormulaError`
 * where a table, row or column is unknown.
 */
export function measurePlace(cells: Cells, measure: Measure, place: string, year?: number): Measured | undefined {
  if (measure.members) return countMembers(cells, measure.members, place);
  const formula = parseFormula(formulaFor(measure, place, year));
  const placed = referencesOf(formula).map((reference) => cellsOf(cells, reference));
  if (placed.some((found) => found.length === 0)) return undefined;
  const quantity = evaluateToShow(cells, formula);
  const value = quantity.value / unitNamed(measure.unit).scale;
  const own = formula.kind === 'reference' ? placed[0]![0]! : undefined;
  const shownAsPrinted = own !== undefined && own.unit === measure.unit;
  return {
    place,
    value,
    text: shownAsPrinted ? own.text : writeNumber(value, measure.decimals ?? 1),
    cells: placed.flat(),
    computed: !own,
  };
}

/** The same, and `undefined` where the table has no such row: 表 3-1 has none for 港澳台. */
export function measureIfAny(cells: Cells, measure: Measure, place: string, year?: number): Measured | undefined {
  try {
    return measurePlace(cells, measure, place, year);
  } catch (error) {
    if (error instanceof FormulaError) return undefined;
    throw error;
  }
}

function countMembers(cells: Cells, members: NonNullable<Measure['members']>, place: string): Measured | undefined {
  const table = cells.tables.get(tableIdOf(members.table) ?? '');
  const field = table?.fields.find((each) => each.name === members.field);
  if (!table || !field) throw new FormulaError(`没有“${members.table}[…,${members.field}]”。`);
  if (!cells.regions.provinces.some((province) => province.name === place)) return undefined;
  const groups = groupsOf(cells, members, place);
  const placed = table.rows.flatMap((row) => {
    const cell = groups.includes(row.group) ? row.cells[field.name] : undefined;
    return cell ? [{ ...cell, table, row, field }] : [];
  });
  return { place, value: placed.length, text: String(placed.length), cells: placed, computed: true };
}
