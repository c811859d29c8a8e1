import type { RuleOf } from '../../model/check/checkRule';
import type { Comparison } from '../../model/check/comparison';
import { evaluate, type Cells } from '../../model/formula/evaluate';
import type { Table } from '../../model/table/table';
import { compare } from '../comparison/compare';
import { against, cellsOfRule, fillIn } from '../comparison/operand';

/** Is the same quantity printed alike in two tables (or what another table’s cells make of it)? */
export function checkSame(cells: Cells, table: Table, { cells: columns, rows, why }: RuleOf<'same'>): Comparison[] {
  return Object.entries(columns).flatMap(([name, formula]) =>
    cellsOfRule(cells, table, rows, name).map((cell) => {
      const source = fillIn(formula, cell.row, cell.field);
      return compare({
        kind: 'same',
        cell,
        expected: evaluate(cells, source),
        versus: against('=', source),
        formula: source,
        how: source,
        why,
      });
    }),
  );
}
