import type { RuleOf } from '../../model/check/checkRule';
import type { Comparison } from '../../model/check/comparison';
import type { Cells } from '../../model/formula/evaluate';
import { divide } from '../../model/number/interval';
import type { Table } from '../../model/table/table';
import { compare, printQuantity } from '../comparison/compare';
import { cellsOfRule, operandAt, totalAt } from '../comparison/operand';

/** Is the printed share that of the part in the whole? */
export function checkShare(cells: Cells, table: Table, { field, of, total, rows, why }: RuleOf<'share'>): Comparison[] {
  return cellsOfRule(cells, table, rows, field).flatMap((cell) => {
    const part = operandAt(cells, cell, of);
    const whole = totalAt(cells, cell, of, total);
    if (!part || !whole) return [];
    const expected = {
      value: part.quantity.value / whole.quantity.value,
      ...divide(part.quantity, whole.quantity),
      dimension: {},
      unit: '',
    };
    return compare({
      kind: 'share',
      cell,
      expected,
      how: `${part.source} ÷ ${whole.source}，即 ${printQuantity(part.quantity)} ÷ ${printQuantity(whole.quantity)}`,
      why,
    });
  });
}
