import type { Erratum } from '../../model/check/erratum';
import { erratumCells } from '../../model/check/erratumCells';
import type { Report } from '../../model/report';
import type { Row, Table } from '../../model/table/table';

/** A table with those of its rows that are about a province: its own, and those of its cities. */
export interface PlaceRows {
  table: Table;
  rows: Row[];
}

/** Cities declared for a province, and parts of it that a table lists under it: 深圳, 新疆兵团. */
export const citiesOf = ({ regions }: Pick<Report, 'regions'>, province: string): string[] =>
  regions.cities.filter((city) => city.province === province).map((city) => city.name);

/** All rows of the book’s tables that are about a province, in the book’s order; lists of institutions are left out. */
export function placeRows(report: Pick<Report, 'tables' | 'regions'>, province: string): PlaceRows[] {
  const own = [province, ...citiesOf(report, province)];
  return [...report.tables.values()]
    .map((table) => ({ table, rows: table.rows.filter((row) => own.includes(row.key) || (row.kind === 'part' && row.group === province)) }))
    .filter(({ table, rows }) => rows.length > 0 && !table.id.startsWith('text-'));
}

/** Errata that name a cell of a province’s rows. */
export const provinceErrata = (report: Pick<Report, 'tables' | 'regions' | 'errata'>, province: string): Erratum[] =>
  erratumCells(report).of(
    placeRows(report, province).flatMap(({ table, rows }) => rows.flatMap((row) => table.fields.map((field) => ({ table, row, field })))),
  );

/** Tables whose columns are headed alike (表 4-2, 4-6, 4-7), to be shown as one: in the order of the first of each. */
export function alikeTables(extracts: readonly PlaceRows[]): PlaceRows[][] {
  const headOf = ({ fields }: Table) =>
    fields
      .filter(({ role }) => role !== 'label' && role !== 'group')
      .map(({ group, title, name, unit }) => [group, title ?? name, unit].join())
      .join('|');
  return [...Map.groupBy(extracts, ({ table }) => headOf(table)).values()];
}
