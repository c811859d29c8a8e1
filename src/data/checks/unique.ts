import type { RuleOf } from '../../model/check/checkRule';
import type { Comparison } from '../../model/check/comparison';
import type { Cells } from '../../model/formula/evaluate';
import type { Table } from '../../model/table/table';
import { compareWords } from '../comparison/compare';
import { cellsOfRule } from '../comparison/operand';

/** Is each name, or each place of a ranking, printed once? */
export function checkUnique(cells: Cells, table: Table, { field, rows }: RuleOf<'unique'>): Comparison[] {
  const all = cellsOfRule(cells, table, rows, field);
  const byText = Map.groupBy(all, (cell) => cell.text);
  return all.map((cell) => {
    const others = byText
      .get(cell.text)!
      .filter((other) => other.row !== cell.row)
      .map((other) => other.row.key);
    return compareWords('unique', cell, {
      expected: others.length === 0 ? `只有这一行是“${cell.text}”` : `与 ${others.join('、')} 不同`,
      how: `${all.length} 行互不相同`,
      passes: others.length === 0,
    });
  });
}
