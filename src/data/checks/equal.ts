import type { RuleOf } from '../../model/check/checkRule';
import type { Comparison } from '../../model/check/comparison';
import { evaluate, type Cells } from '../../model/formula/evaluate';
import { FormulaError } from '../../model/formula/formula';
import { measuredFields, type Table } from '../../model/table/table';
import { compare } from '../comparison/compare';
import { against, cellsOfRule, fieldOf } from '../comparison/operand';

/** Is a single cell what a formula over other cells gives? For the numbers that only prose states. */
export function checkEqual(cells: Cells, table: Table, { cells: rows, field: name, why }: RuleOf<'equal'>): Comparison[] {
  const [only, ...others] = measuredFields(table);
  const field = name === undefined ? only : fieldOf(table, name);
  if (!field || (name === undefined && others.length > 0)) throw new FormulaError(`${table.label} 有多列数值，请用 field 写明是哪一列。`);
  return Object.entries(rows).flatMap(([row, formula]) =>
    cellsOfRule(cells, table, row, field.name).map((cell) =>
      compare({ kind: 'equal', cell, expected: evaluate(cells, formula), versus: against('=', formula), formula, how: formula, why }),
    ),
  );
}
