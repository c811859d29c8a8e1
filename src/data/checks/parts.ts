import type { RuleOf } from '../../model/check/checkRule';
import type { Comparison } from '../../model/check/comparison';
import { evaluate, type Cells } from '../../model/formula/evaluate';
import type { Table } from '../../model/table/table';
import { compare } from '../comparison/compare';
import { referenceTo } from '../../model/table/cellName';
import { cellAt, fieldOf, rowsOf } from '../comparison/operand';

/** Are the 其中 rows of a row together no more than that row? */
export function checkParts(cells: Cells, table: Table, { fields, rows }: RuleOf<'parts'>): Comparison[] {
  return fields.flatMap((name) => {
    const field = fieldOf(table, name);
    return rowsOf(cells, table, rows, field).flatMap((row) => {
      const parts = table.rows.filter((each) => each.kind === 'part' && each.group === row.key);
      const cell = cellAt(table, row, field);
      const own = parts.filter((part) => part.cells[name]).map((part) => part.key);
      if (!cell || own.length === 0) return [];
      const expected = evaluate(cells, `sum(${referenceTo(table, own.join('|'), name)})`);
      return compare({
        kind: 'within',
        cell,
        expected,
        test: 'at least',
        versus: ` ≥ ${own.join('、')}`,
        how: `其中${own.join('、')}${own.length > 1 ? '之和' : ''}`,
      });
    });
  });
}
