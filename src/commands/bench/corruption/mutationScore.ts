import { checkErrata } from '../../../data/checkErrata';
import { changeCell, changeDigit } from '../../../data/changeCell';
import { checkTable, tablesReadBy } from '../../../data/checkTables';
import type { Edition } from '../../../editions';
import type { Field, Row, Table } from '../../../model/table/table';
import { checkClaim } from '../../../prose/checks/checkClaim';
import { seeded } from '../seeded';

/** One corrupted cell, and what noticed it. */
export interface Trial {
  table: Table;
  row: Row;
  field: Field;
  before: string;
  after: string;
  /** A check no longer holds, or an erratum no longer fits. */
  byChecks: boolean;
  /** A sentence no longer holds. */
  byClaims: boolean;
}

/**
 * Corrupts one random digit of one random numeric cell, `trials` times, each on the unchanged edition, and asks whether the
 * content check would report it. Same seed, same trials. The edition must be without problems.
 */
export function mutate(edition: Edition, trials: number, seed: number): Trial[] {
  const random = seeded(seed);
  const pick = (count: number) => Math.floor(random() * count);
  const numeric = [...edition.tables.values()].flatMap((table) =>
    table.rows.flatMap((row) => table.fields.flatMap((field) => (row.cells[field.name]?.number ? [{ table, row, field }] : []))),
  );
  const ofProse = edition.comparisons.filter((comparison) => comparison.table === '');
  // Only the checks that read the changed table can turn out otherwise.
  const unchanged = [...edition.tables.values()].map((table) => ({
    id: table.id,
    reads: tablesReadBy(table),
    checked: checkTable(edition, table, ''),
  }));
  const claimsOf = Map.groupBy(
    edition.prose.claims.flatMap((claim) => claim.cells.map((cell) => ({ claim, key: keyOf(cell) }))),
    ({ key }) => key,
  );
  const files = { tablesFolder: '', errataFile: '' };

  return Array.from({ length: trials }, () => {
    const { table, row, field } = numeric[pick(numeric.length)]!;
    const before = row.cells[field.name]!.text;
    const after = corrupt(before, pick);
    const cells = { tables: changeCell(edition.tables, table, row, field.name, after), regions: edition.regions };
    const checked = unchanged.map((each) => (each.reads.has(table.id) ? checkTable(cells, cells.tables.get(each.id)!, '') : each.checked));
    const comparisons = [...checked.flatMap((each) => each.comparisons), ...ofProse];
    const problems = [...checked.flatMap((each) => each.problems), ...checkErrata(cells, comparisons, edition.errata, files)];
    const claims = claimsOf.get(keyOf({ table, row, field })) ?? [];
    return {
      table,
      row,
      field,
      before,
      after,
      byChecks: problems.length > 0,
      byClaims: claims.some(({ claim }) => 'fault' in checkClaim(cells, claim)),
    };
  });
}

const keyOf = ({ table, row, field }: { table: Table; row: Row; field: Field }) => `${table.id} ${row.key} ${field.name}`;

/** Another digit at a random place; no number begins with a needless 0. */
function corrupt(text: string, pick: (count: number) => number): string {
  const digits = text.replace(/\D/g, '').length;
  for (;;) {
    const after = changeDigit(text, pick(digits), pick(10));
    if (after !== text && !/^-?0\d/.test(after)) return after;
  }
}
