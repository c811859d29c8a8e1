import type { RuleOf } from '../../model/check/checkRule';
import type { Comparison } from '../../model/check/comparison';
import type { Cells } from '../../model/formula/evaluate';
import { divide } from '../../model/number/interval';
import type { Table } from '../../model/table/table';
import { combine } from '../../model/number/unit';
import { compare, printQuantity } from '../comparison/compare';
import { cellsOfRule, operandAt } from '../comparison/operand';

/** Is the printed average the amount divided by the count? */
export function checkAverage(cells: Cells, table: Table, { fields, amount, count, rows }: RuleOf<'average'>): Comparison[] {
  return cellsOfRule(cells, table, rows, fields).flatMap((cell) => {
    const sum = operandAt(cells, cell, amount);
    const number = operandAt(cells, cell, count);
    if (!sum || !number) return [];
    const { quantity } = sum;
    const expected = {
      value: quantity.value / number.quantity.value,
      ...divide(quantity, number.quantity),
      dimension: combine(quantity.dimension, number.quantity.dimension, -1),
      unit: '',
    };
    return compare({
      kind: 'average',
      cell,
      expected,
      how: `${sum.source} ÷ ${number.source}，即 ${printQuantity(quantity)} ÷ ${printQuantity(number.quantity)}`,
    });
  });
}
