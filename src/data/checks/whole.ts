import type { RuleOf } from '../../model/check/checkRule';
import type { Comparison } from '../../model/check/comparison';
import { quantityOf, type Cells } from '../../model/formula/evaluate';
import { writeNumber } from '../../model/number/rounding';
import type { Table } from '../../model/table/table';
import { compareWords } from '../comparison/compare';
import { cellsOfRule, operandAt } from '../comparison/operand';

/**
 * Can the printed growth of a count come from a whole number of things in the year before? 6047 contracts grown by 13.48 %
 * would need 5328.7 of them; 5328 gives 13.49 %, 5329 gives 13.47 %.
 */
export function checkWhole(cells: Cells, table: Table, { growth, of, rows }: RuleOf<'whole'>): Comparison[] {
  return cellsOfRule(cells, table, rows, growth).flatMap((cell) => {
    const count = operandAt(cells, cell, of);
    if (!count) return [];
    const { low, high, value } = quantityOf(cell);
    const { value: now } = count.quantity;
    const most = low <= -1 ? Infinity : Math.floor(now / (1 + low) + 1e-9);
    const passes = now === 0 || most >= Math.ceil(now / (1 + high) - 1e-9);
    const before = Math.floor(now / (1 + value));
    const rates = [before + 1, before]
      .filter((number) => number > 0)
      .map((number) => `${writeNumber((now / number - 1) * 100, cell.number!.decimals)} %`);
    return compareWords('whole', cell, {
      expected: passes ? `${cell.text} %` : rates.join(' 或 '),
      how: `上年须为整数，今年 ${count.source} 为 ${now}：上年 ${before} 或 ${before + 1} 时的增长率`,
      passes,
      unit: '%',
    });
  });
}
