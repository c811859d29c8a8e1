import type { RuleOf } from '../../model/check/checkRule';
import type { Comparison } from '../../model/check/comparison';
import type { Cells } from '../../model/formula/evaluate';
import type { Table } from '../../model/table/table';
import { compareWords } from '../comparison/compare';
import { cellAt, fieldOf } from '../comparison/operand';

/** Does a list’s numbering run 1, 2, 3 … without gap or repetition? */
export function checkSequence(_cells: Cells, table: Table, { field: name, within }: RuleOf<'sequence'>): Comparison[] {
  const field = fieldOf(table, name);
  const counted = new Map<string, number>();
  return table.rows.flatMap((row) => {
    const cell = cellAt(table, row, field);
    if (!cell) return [];
    const list = within === undefined ? '' : (row.cells[within]?.text ?? '');
    const place = (counted.get(list) ?? 0) + 1;
    counted.set(list, place);
    return compareWords('sequence', cell, {
      expected: String(place),
      how: `${list || '名单'}的第 ${place} 行`,
      passes: cell.number?.value === place,
    });
  });
}
