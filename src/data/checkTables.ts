import type { CheckRule, RuleName, RuleOf } from '../model/check/checkRule';
import type { Comparison } from '../model/check/comparison';
import type { Cells } from '../model/formula/evaluate';
import { FormulaError } from '../model/formula/formula';
import type { Problem } from '../model/check/problem';
import { namesWaiting } from '../model/check/waiting';
import { anchor } from '../model/address/address';
import { tablesReadIn, type Table } from '../model/table/table';
import { checkAverage } from './checks/average';
import { checkBackcast } from './checks/backcast';
import { checkBounds } from './checks/bounds';
import { checkEqual } from './checks/equal';
import { checkGrowth } from './checks/growth';
import { checkParts } from './checks/parts';
import { checkPrecision } from './checks/precision';
import { checkRank } from './checks/rank';
import { checkSame } from './checks/same';
import { checkSequence } from './checks/sequence';
import { checkShare } from './checks/share';
import { checkSum } from './checks/sum';
import { checkUnique } from './checks/unique';
import { checkWhole } from './checks/whole';
import { checkWithin } from './checks/within';

const CHECKS: { [Name in RuleName]: (cells: Cells, table: Table, rule: RuleOf<Name>) => Comparison[] } = {
  sum: checkSum,
  growth: checkGrowth,
  whole: checkWhole,
  share: checkShare,
  rank: checkRank,
  average: checkAverage,
  parts: checkParts,
  within: checkWithin,
  same: checkSame,
  equal: checkEqual,
  backcast: checkBackcast,
  sequence: checkSequence,
  unique: checkUnique,
};

/** Makes the comparisons of one declared check; throws `FormulaError` where it names what is not there. */
export function runCheck(cells: Cells, table: Table, rule: CheckRule): Comparison[] {
  const [name, detail] = Object.entries(rule)[0] as [RuleName, never];
  return CHECKS[name](cells, table, detail);
}

/** Runs every check the tables declare. `folder` is where problems say the tables lie. */
export function checkTables(cells: Cells, folder: string): Checked {
  const checked = [...cells.tables.values()].map((table) => checkTable(cells, table, folder));
  return { comparisons: checked.flatMap(({ comparisons }) => comparisons), problems: checked.flatMap(({ problems }) => problems) };
}

/** Comparisons made. Problems: a check that cannot be made, or that is made twice. */
export interface Checked {
  comparisons: Comparison[];
  problems: Problem[];
}

/** Runs the checks one table declares. */
export function checkTable(cells: Cells, table: Table, folder: string): Checked {
  const problems: Problem[] = [];
  const byId = new Map<string, Comparison>();
  const file = `${folder}/${descriptorOf(table)}`;
  const keep = (made: Comparison[], field: string) => {
    for (const comparison of made) {
      if (byId.has(comparison.id)) {
        problems.push({
          code: 'check-twice',
          file,
          field,
          says: `校核“${comparison.id}”声明了两次。`,
          try: '删去其中一次，或用 rows 把各行分开。',
        });
      }
      byId.set(comparison.id, comparison);
    }
  };
  keep([...checkPrecision(cells, table), ...checkBounds(cells, table)], 'fields');
  table.checks.forEach((rule, index) => {
    if (table.status === 'waiting' || namesWaiting(cells, JSON.stringify(rule))) return;
    const field = `checks.${index}.${Object.keys(rule)[0]}`;
    try {
      keep(runCheck(cells, table, rule), field);
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      problems.push({
        code: 'check-broken',
        file,
        field,
        says: `这项校核做不了：${error.message}`,
        try: '改正校核里的行名、列名或公式；写法见 EDITING.md。',
        missing: error.missing,
      });
    }
  });
  return { comparisons: [...byId.values()], problems };
}

/** Ids of the tables whose cells a table’s checks read, its own among them. */
export function tablesReadBy(table: Table): Set<string> {
  return new Set([table.id, ...tablesReadIn(JSON.stringify(table.checks))]);
}

const descriptorOf = ({ id }: Table): string => `${anchor.table(id)}.yaml`;
