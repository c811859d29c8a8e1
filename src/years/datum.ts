import { rowName } from '../model/table/cellName';
import type { PlacedCell } from '../model/formula/evaluate';
import { memoize } from '../model/memoize';
import type { Report } from '../model/report';
import { measuredFields, type Cell, type Field, type Row, type Table } from '../model/table/table';
import { unitNamed } from '../model/number/unit';
import { yearless, yearNamed } from './yearless';

/** A printed number with what it says: how much, of what, in which year. */
export interface Datum<R extends Report = Report> {
  report: R;
  table: Table;
  row: Row;
  field: Field;
  cell: Cell;
  /** Name of the row, and head of the column, without their years. */
  place: string;
  measure: string;
  /** Year it is of: the column’s, the row’s, or the year the edition covers. */
  year: number;
  /** In base units. */
  value: number;
}

/** The cell a number was read from, with its place. */
export const placedCell = ({ cell, table, row, field }: Datum): PlacedCell => ({ ...cell, table, row, field });

/** Every number of a table that measures or ranks, with the year it is of. */
export const dataOf = memoize(readData, (_, table) => [table]) as <R extends Report>(report: R, table: Table) => Datum<R>[];

function readData(report: Report, table: Table): Datum[] {
  const fields = measuredFields(table).filter((field) => !table.primaryKey.includes(field.name));
  return table.rows.flatMap((row) =>
    fields.flatMap((field) => {
      const cell = row.cells[field.name];
      if (!cell?.number) return [];
      const key = rowName(row, field);
      return {
        report,
        table,
        row,
        field,
        cell,
        place: yearless(key),
        measure: yearless(field.name),
        year: yearNamed(field.name) ?? yearNamed(key) ?? report.info.covers,
        value: cell.number.value * unitNamed(cell.unit).scale,
      };
    }),
  );
}

/** What a datum measures, whatever its year: two data of sister tables with the same key are one quantity in several years. */
export const quantityKey = ({ place, measure, cell }: Datum): string =>
  `${place}\t${measure}\t${Object.keys(unitNamed(cell.unit).dimension).join('·')}`;

/** Do two prints of one number differ, beyond the digits that only one of them gives? */
export function differ(a: Datum, b: Datum): boolean {
  const half = (datum: Datum) => 0.5 * 10 ** -datum.cell.number!.decimals * unitNamed(datum.cell.unit).scale;
  const allowed = a.cell.unit === b.cell.unit && half(a) === half(b) ? half(a) : Math.max(half(a), half(b));
  return Math.abs(a.value - b.value) > allowed * (1 + 1e-9);
}
