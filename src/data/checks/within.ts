import type { RuleOf } from '../../model/check/checkRule';
import type { Comparison } from '../../model/check/comparison';
import type { Cells } from '../../model/formula/evaluate';
import type { Table } from '../../model/table/table';
import { compare } from '../comparison/compare';
import { against, cellsOfRule, operandAt } from '../comparison/operand';

/** Is a part no more than its whole, or a value within its bounds? */
export function checkWithin(cells: Cells, table: Table, { fields, atMost, atLeast, rows, why }: RuleOf<'within'>): Comparison[] {
  const bounds = [
    { test: 'at most', sign: '≤', bound: atMost },
    { test: 'at least', sign: '≥', bound: atLeast },
  ] as const;
  return cellsOfRule(cells, table, rows, fields).flatMap((cell) =>
    bounds.flatMap(({ test, sign, bound }) => {
      const limit = bound === undefined ? null : operandAt(cells, cell, bound);
      return limit
        ? compare({ kind: 'within', cell, expected: limit.quantity, test, versus: against(sign, limit.source), how: limit.source, why })
        : [];
    }),
  );
}
