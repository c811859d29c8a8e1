import type { Report } from '../model/report';
import type { Table } from '../model/table/table';
import { sisterTables } from './sisterTables';

/** A table of some edition. */
export interface Sister<R extends Report = Report> {
  report: R;
  table: Table;
}

/**
 * A table in every edition that has it, newest first, itself among them. `editions` come newest first; each is held against the next,
 * so that a table which was given another number twice is still known.
 */
export function sistersOf<R extends Report>(editions: readonly R[], report: R, table: Table): Sister<R>[] {
  const at = editions.indexOf(report);
  const follow = (way: readonly R[]): Sister<R>[] => {
    const found: Sister<R>[] = [];
    let last: Sister<R> = { report, table };
    for (const next of way) {
      const sister = sisterTables(last.report, next).get(last.table.id);
      if (!sister) break;
      last = { report: next, table: sister };
      found.push(last);
    }
    return found;
  };
  return [...follow(editions.slice(0, at).toReversed()).toReversed(), { report, table }, ...follow(editions.slice(at + 1))];
}
