import { comparisonAtCell, type Comparison } from '../model/check/comparison';
import { quantityOf } from '../model/formula/evaluate';
import { growth, isSignedNothing, meets } from '../model/number/interval';
import { writeNumber } from '../model/number/rounding';
import { unitNamed } from '../model/number/unit';
import { memoize } from '../model/memoize';
import type { Report } from '../model/report';
import { fieldNamed, type Field, type Row, type Table } from '../model/table/table';
import { dataOf, placedCell, quantityKey, type Datum } from './datum';
import { isRestated } from './isRestated';
import { sisterTables } from './sisterTables';
import { yearless } from './yearless';

/** A printed growth, the value that grew, and what the edition before printed of that value. */
export interface Grown {
  table: Table;
  row: Row;
  growth: Field;
  amount: Field;
  before: Datum;
}

/**
 * Growth that the edition before can vouch for: of the columns that a table declares as a value and its growth (`backcast`), where the
 * table itself prints no value of the year before. Columns said to be restated are left out.
 */
export const grownSince = memoize(
  (report: Report): Grown[] => {
    const { before, tables } = report;
    return before ? [...tables.values()].flatMap((table) => grownIn(report, before, table)) : [];
  },
  ({ tables, before }) => [tables, before?.name],
);

function grownIn(report: Report, before: Report, table: Table): Grown[] {
  const sister = sisterTables(report, before).get(table.id);
  if (!sister) return [];
  const last = Map.groupBy(
    dataOf(before, sister).filter(({ year }) => year === report.info.covers - 1),
    quantityKey,
  );
  const now = new Map(dataOf(report, table).map((datum) => [`${datum.row.id} ${datum.field.id}`, datum]));
  return pairsOf(table).flatMap(([amount, growth]) =>
    table.rows.flatMap((row): Grown[] => {
      const datum = now.get(`${row.id} ${amount.id}`);
      const printed = datum?.year === report.info.covers ? last.get(quantityKey(datum)) : undefined;
      return row.cells[growth.name]?.number && printed?.length === 1 && !isRestated({ table, row, field: growth })
        ? [{ table, row, growth, amount, before: printed[0]! }]
        : [];
    }),
  );
}

/** Columns declared as a value and its growth. */
function pairsOf(table: Table): [amount: Field, growth: Field][] {
  const named = new Map(
    table.checks.flatMap((rule) => ('backcast' in rule ? [[rule.backcast.growth, rule.backcast.amount]] : [])) as [string, string][],
  );
  return [...named].flatMap(([growth, amount]) => {
    const fields = [fieldNamed(table, amount), fieldNamed(table, growth)];
    return fields[0] && fields[1] ? [[fields[0], fields[1]] as [Field, Field]] : [];
  });
}

/** Is every growth that the edition before can vouch for what the two editions’ values make it? */
export const grownComparisons = (report: Report): Comparison[] => grownSince(report).flatMap(grownAgainst);

/** A growth as it stands now against the values of both editions; nothing where a cell is blank. */
export function grownAgainst({ table, row, growth: field, amount, before }: Grown): Comparison[] {
  const [rate, value] = [row.cells[field.name], row.cells[amount.name]];
  if (!rate?.number || !value?.number || before.value === 0) return [];
  const printed = quantityOf({ ...rate, table, row, field });
  const grown = quantityOf({ ...value, table, row, field: amount });
  const expected = growth(quantityOf(placedCell(before)), grown);
  const { scale } = unitNamed(rate.unit);
  const told = grown.value / before.value - 1;
  const { title, year } = before.report.info;
  return [
    {
      ...comparisonAtCell('edition', { table, row, field }),
      printed: `${rate.text} ${rate.unit}`,
      expected: `${writeNumber(told / scale, rate.number.decimals)} ${rate.unit}`,
      how: `${value.text} ÷ ${before.cell.text} − 1，后一个数见《${title} ${year}》${before.table.label}的“${yearless(before.row.key)}”`,
      passes: meets(printed, expected) && !isSignedNothing(rate.text, expected),
      printedInterval: { low: printed.low, high: printed.high },
      expectedInterval: expected,
      expectedValue: told,
    },
  ];
}
