import { comparisonAtCell, type Comparison } from '../model/check/comparison';
import { rowName } from '../model/table/cellName';
import { quantityOf } from '../model/formula/evaluate';
import { meets } from '../model/number/interval';
import { memoize } from '../model/memoize';
import { withUnit } from '../model/number/unit';
import { yearless } from './yearless';
import type { Report } from '../model/report';
import { placedCell, type Datum } from './datum';
import { isRestated } from './isRestated';
import { printedTwice, type Revision } from './revisions';
import { sisterTables } from './sisterTables';

/** Numbers of earlier years that the edition before printed too, save in columns said to be restated. */
export const carriedOver = memoize(
  (report: Report): Revision[] => {
    const { before, tables } = report;
    return before ? [...tables.keys()].flatMap((id) => carriedIn(report, before, id)) : [];
  },
  ({ tables, before }) => [tables, before?.name],
);

function carriedIn(report: Report, before: Report, id: string): Revision[] {
  const table = report.tables.get(id)!;
  const sister = sisterTables(report, before).get(id);
  if (!sister) return [];
  return printedTwice({ report: before, table: sister }, { report, table }).filter(({ after }) => !isRestated(after));
}

/** Is what the edition before printed printed again? */
export const carriedComparisons = (report: Report): Comparison[] =>
  carriedOver(report).flatMap(({ before, after }) => heldAgainst(before, after));

/** A cell as it stands now against what the edition before printed of the same year; nothing where it is blank. */
export function heldAgainst(before: Datum, { table, row, field }: Pick<Datum, 'table' | 'row' | 'field'>): Comparison[] {
  const cell = row.cells[field.name];
  if (!cell?.number) return [];
  const printed = quantityOf({ ...cell, table, row, field });
  const expected = quantityOf(placedCell(before));
  const isFiner = before.cell.number!.decimals !== cell.number.decimals || before.cell.unit !== cell.unit;
  return [
    {
      ...comparisonAtCell('edition', { table, row, field }),
      printed: withUnit(cell.text, cell.unit),
      expected: withUnit(before.cell.text, before.cell.unit),
      how: `《${before.report.info.title} ${before.report.info.year}》${before.table.label}的“${yearless(rowName(before.row, before.field))}”，${before.field.name}`,
      // Where one gives more digits the two must only meet.
      passes: isFiner ? meets(printed, expected) : cell.number.value === before.cell.number!.value,
      printedInterval: { low: printed.low, high: printed.high },
      expectedInterval: { low: expected.low, high: expected.high },
      expectedValue: before.value,
    },
  ];
}
