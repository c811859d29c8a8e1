import { memoize } from '../model/memoize';
import type { Report } from '../model/report';
import { dataOf, differ, quantityKey, type Datum } from './datum';
import type { Sister } from './sisters';
import { sisterTables } from './sisterTables';

/** A number of one year that two editions print differently. */
export interface Revision<R extends Report = Report> {
  before: Datum<R>;
  after: Datum<R>;
}

/** Every number of a year that the newer of two editions prints otherwise than the older, in the newer’s order. */
export const revisionsBetween = <R extends Report>(older: R, newer: R): Revision<R>[] =>
  [...newer.tables.values()].flatMap((table) => {
    const sister = sisterTables(newer, older).get(table.id);
    return sister ? revisionsOfTable({ report: older, table: sister }, { report: newer, table }) : [];
  });

/** The same of one table and its sister in the newer edition. */
export const revisionsOfTable = <R extends Report>(older: Sister<R>, newer: Sister<R>): Revision<R>[] =>
  printedTwice(older, newer).filter(({ before, after }) => differ(before, after));

/** What the newer edition prints of the older one’s years, number by number, alike or not. */
export function printedTwice<R extends Report>(older: Sister<R>, newer: Sister<R>): Revision<R>[] {
  const printed = byYear(older);
  return dataOf(newer.report, newer.table).flatMap((after) => {
    const before = printed.get(yearKey(after));
    return before ? [{ before, after }] : [];
  });
}

const yearKey = (datum: Datum): string => `${quantityKey(datum)}\t${datum.year}`;

/** The numbers of a table by what they are and their year; what would stand for two is left out. */
const byYear = memoize(
  ({ report, table }: Sister) =>
    new Map(
      [...Map.groupBy(dataOf(report, table), yearKey)].flatMap(([key, same]) => (same.length === 1 ? [[key, same[0]!] as const] : [])),
    ),
  ({ table }) => [table],
) as <R extends Report>(sister: Sister<R>) => Map<string, Datum<R>>;
