import type { Comparison } from '../../model/check/comparison';
import type { Cells } from '../../model/formula/evaluate';
import { referenceTo } from '../../model/table/cellName';
import type { Table } from '../../model/table/table';
import { cellAt } from '../comparison/operand';

/** What no ratio can be, by how its column is named: nothing falls by more than all of it, no part is less than nothing or more than the whole. */
const BOUNDS = [
  { name: /增长$/, low: -100, high: Infinity, says: '不低于 -100 %', how: '再少，也只是减到没有' },
  { name: /占比$/, low: 0, high: 100, says: '在 0 与 100 % 之间', how: '部分不小于零，也不大于整体' },
];

/** Are all growths and shares of a column such as can be? Needs no rule. */
export function checkBounds(_cells: Cells, table: Table): Comparison[] {
  return table.fields.flatMap((field) => {
    const bounds = field.unit === '%' ? BOUNDS.find(({ name }) => name.test(field.name)) : undefined;
    if (!bounds) return [];
    const { low, high, says, how } = bounds;
    const odd = table.rows.filter((row) => {
      const value = cellAt(table, row, field)?.number?.value ?? low;
      return value < low || value > high;
    });
    const reference = referenceTo(table, '*', field.name);
    return {
      id: `within ${reference} ${says}`,
      kind: 'within',
      cell: reference,
      table: table.id,
      row: '',
      field: field.name,
      printed: odd.length === 0 ? says : odd.map((row) => `${row.key} ${row.cells[field.name]!.text} %`).join('、'),
      expected: says,
      how,
      passes: odd.length === 0,
    };
  });
}
