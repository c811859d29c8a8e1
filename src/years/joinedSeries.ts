import type { Report } from '../model/report';
import type { Table } from '../model/table/table';
import { dataOf, differ, quantityKey, type Datum } from './datum';
import { sistersOf } from './sisters';

/** A quantity over the years that several editions print. */
export interface JoinedSeries<R extends Report = Report> {
  /** Name of the row and of the column, without years. */
  place: string;
  measure: string;
  unit: string;
  /** A number of it in the table asked for. */
  own: Datum<R>;
  /** By year, the earliest first. */
  points: JoinedPoint<R>[];
}

interface JoinedPoint<R extends Report = Report> {
  year: number;
  /** As the newest edition prints it that prints this year. */
  datum: Datum<R>;
  /** As other editions print it, where they differ: it was revised. */
  others: Datum<R>[];
}

/**
 * The courses that editions make together of a table’s quantities: rows and columns named alike (but for years) in sister tables and in
 * units of one kind. Quantities that no other edition adds a year to are left out, and those whose name stands for two.
 */
export function joinedSeries<R extends Report>(editions: readonly R[], report: R, table: Table): JoinedSeries<R>[] {
  const cached = known.get(table);
  if (cached?.editions.length === editions.length && editions.every((each, index) => each === cached.editions[index]))
    return cached.series as JoinedSeries<R>[];
  const series = joinSeries(editions, report, table);
  known.set(table, { editions, series });
  return series;
}

const known = new WeakMap<Table, { editions: readonly Report[]; series: readonly JoinedSeries[] }>();

function joinSeries<R extends Report>(editions: readonly R[], report: R, table: Table): JoinedSeries<R>[] {
  const sisters = sistersOf(editions, report, table);
  if (sisters.length < 2) return [];
  const all = sisters.flatMap((sister) => dataOf(sister.report, sister.table).filter(({ field }) => field.role !== 'rank'));
  return [...Map.groupBy(all, quantityKey).values()].flatMap((data) => {
    const own = data.filter((datum) => datum.table === table);
    const perEdition = Map.groupBy(data, (datum) => `${datum.report.name} ${datum.year}`);
    const years = new Set(data.map(({ year }) => year));
    if (own.length === 0 || years.size === new Set(own.map(({ year }) => year)).size) return [];
    if ([...perEdition.values()].some((same) => same.length > 1)) return [];
    const points = [...Map.groupBy(data, ({ year }) => year)]
      .toSorted(([a], [b]) => a - b)
      .map(([year, [datum, ...rest]]) => ({ year, datum: datum!, others: rest.filter((other) => differ(datum!, other)) }));
    const [{ place, measure, cell }] = own as [Datum<R>];
    return [{ place, measure, unit: cell.unit, own: own[0]!, points }];
  });
}
