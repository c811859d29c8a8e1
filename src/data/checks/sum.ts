import type { RuleOf } from '../../model/check/checkRule';
import type { Comparison } from '../../model/check/comparison';
import { evaluate, selectRows, type Cells } from '../../model/formula/evaluate';
import type { Field, Row, Table } from '../../model/table/table';
import { compare } from '../comparison/compare';
import { referenceTo, rowName } from '../../model/table/cellName';
import { cellAt, fieldOf, fillIn, isFormula } from '../comparison/operand';

/** Do the parts add up to the printed total? */
export function checkSum(cells: Cells, table: Table, { total, of, fields, why }: RuleOf<'sum'>): Comparison[] {
  return fields.flatMap((name) => {
    const field = fieldOf(table, name);
    return totalRows(cells, table, total).flatMap((row) => {
      const cell = cellAt(table, row, field);
      if (!cell) return [];
      const source = fillIn(isFormula(of) ? of : referenceTo(table, of, name), row, field);
      return compare({
        kind: 'sum',
        cell,
        expected: evaluate(cells, `sum(${source})`),
        how: isFormula(of) ? `sum(${source})` : addends(cells, table, fillIn(of, row, field), field),
        why,
      });
    });
  });
}

/** Rows that total something: `{group}/合计` stands for the row of that name in every group that has one. */
export function totalRows(cells: Cells, table: Table, total: string): Row[] {
  if (!total.includes('{group}')) return selectRows(cells, table, total);
  const groups = new Set(table.rows.map((row) => row.group).filter(Boolean));
  return table.rows.filter((row) => groups.has(row.group) && row.key === total.replaceAll('{group}', row.group));
}

function addends(cells: Cells, table: Table, selector: string, field: Field): string {
  const labels = selectRows(cells, table, selector).map((row) => (field.key ? rowName(row, field) : row.label));
  return labels.length <= 4 ? `${labels.join('、')}之和` : `${labels.slice(0, 3).join('、')}等 ${labels.length} 行之和`;
}
