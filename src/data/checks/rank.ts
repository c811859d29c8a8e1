import type { RuleOf } from '../../model/check/checkRule';
import type { Comparison } from '../../model/check/comparison';
import type { Cells } from '../../model/formula/evaluate';
import type { Table } from '../../model/table/table';
import { compareWords } from '../comparison/compare';
import { cellsOfRule, operandAt } from '../comparison/operand';

/** Does the printed place follow from the values? Values that may be equal once rounding is undone may stand in either order. */
export function checkRank(cells: Cells, table: Table, { field, by, among }: RuleOf<'rank'>): Comparison[] {
  const ranked = cellsOfRule(cells, table, among, field).flatMap((cell) => {
    const value = operandAt(cells, cell, by);
    return value ? [{ cell, ...value }] : [];
  });
  return ranked.map(({ cell, quantity, source }) => {
    const best = 1 + ranked.filter((other) => other.quantity.low > quantity.high + 1e-9).length;
    const worst = ranked.filter((other) => other.quantity.high + 1e-9 >= quantity.low).length;
    const place = cell.number!.value;
    return compareWords('rank', cell, {
      expected: `${best === worst ? best : `${best} 至 ${worst}`} 位`,
      how: `${source} 在 ${ranked.length} 行中从大到小的名次`,
      passes: place >= best && place <= worst,
      unit: '位',
    });
  });
}
