import type { RuleOf } from '../../model/check/checkRule';
import type { Comparison } from '../../model/check/comparison';
import type { Cells, Quantity } from '../../model/formula/evaluate';
import { growth } from '../../model/number/interval';
import type { Table } from '../../model/table/table';
import { compare, printQuantity } from '../comparison/compare';
import { cellsOfRule, operandAt } from '../comparison/operand';

/** Does the printed growth follow from the values of the two years? */
export function checkGrowth(cells: Cells, table: Table, { field, from, to, rows, why }: RuleOf<'growth'>): Comparison[] {
  return cellsOfRule(cells, table, rows, field).flatMap((cell) => {
    const before = operandAt(cells, cell, from);
    const after = operandAt(cells, cell, to);
    if (!before || !after) return [];
    const how = `${after.source} ÷ ${before.source} − 1，即 ${printQuantity(after.quantity)} ÷ ${printQuantity(before.quantity)} − 1`;
    return compare({ kind: 'growth', cell, expected: growthOf(before.quantity, after.quantity), how, why });
  });
}

/** Growth between two quantities of one dimension, as a plain ratio. */
const growthOf = (before: Quantity, after: Quantity): Quantity => ({
  value: after.value / before.value - 1,
  ...growth(before, after),
  dimension: {},
  unit: '',
});
