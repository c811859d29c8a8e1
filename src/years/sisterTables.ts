import type { Report } from '../model/report';
import type { Table } from '../model/table/table';
import { yearless } from './yearless';

/** Share of heads that two tables of one number must have in common where their titles differ, and of two with other numbers. */
const ALIKE = 0.5;
const THE_SAME = 0.8;

const known = new WeakMap<Report, WeakMap<Report, ReadonlyMap<string, Table>>>();

/**
 * The same table in another edition, by its id here: a table keeps its number and its title or half of its heads; or it was given another
 * number and keeps its title; or all but its number and title changed little (heads and rows). A table without a sister is left out.
 */
export function sisterTables(from: Report, to: Report): ReadonlyMap<string, Table> {
  const ofFrom = known.get(from) ?? new WeakMap<Report, ReadonlyMap<string, Table>>();
  known.set(from, ofFrom);
  const made = ofFrom.get(to) ?? findSisters(from, to);
  ofFrom.set(to, made);
  return made;
}

function findSisters(from: Report, to: Report): Map<string, Table> {
  const found = new Map<string, Table>();
  const free = new Map(to.tables);
  const pair = (isSame: (table: Table, other: Table) => boolean) => {
    for (const table of from.tables.values()) {
      if (found.has(table.id)) continue;
      const candidates = [...free.values()].filter((other) => isSame(table, other));
      if (candidates.length !== 1) continue;
      found.set(table.id, candidates[0]!);
      free.delete(candidates[0]!.id);
    }
  };
  pair((table, other) => table.id === other.id && (sameTitle(table, other) || shared(heads(table), heads(other)) >= ALIKE));
  pair(sameTitle);
  pair((table, other) => shared(heads(table), heads(other)) >= THE_SAME && shared(keys(table), keys(other)) >= THE_SAME);
  return found;
}

const sameTitle = (a: Table, b: Table): boolean => yearless(a.title) === yearless(b.title);

const heads = (table: Table): string[] => table.fields.map(({ name }) => yearless(name));
const keys = (table: Table): string[] => table.rows.map(({ key }) => yearless(key));

/** How much of two lists is in both: 1 where they hold the same, 0 where nothing; lists of nothing have nothing in common. */
function shared(a: readonly string[], b: readonly string[]): number {
  const [one, other] = [new Set(a), new Set(b)];
  const both = [...one].filter((each) => other.has(each)).length;
  return both / Math.max(1, one.size + other.size - both);
}
