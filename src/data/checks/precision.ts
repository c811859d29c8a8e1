import { comparisonAt, type Comparison } from '../../model/check/comparison';
import type { Cells } from '../../model/formula/evaluate';
import type { Table } from '../../model/table/table';
import { cellAt } from '../comparison/operand';

/** Are all numbers of a column printed with as many decimals as the descriptor says, save those it lists as irregular? Needs no rule. */
export function checkPrecision(_cells: Cells, table: Table): Comparison[] {
  return table.fields.flatMap((field) => {
    const decimals = field.decimals ?? (field.type === 'integer' ? 0 : undefined);
    if (decimals === undefined) return [];
    const odd = table.rows.filter((row) => (cellAt(table, row, field)?.number?.decimals ?? decimals) !== decimals).map((row) => row.key);
    const listed = table.irregular.filter((each) => each.field === field.name).map((each) => each.row);
    const [strange = '', ...others] = odd.filter((row) => !listed.includes(row));
    return {
      ...comparisonAt('precision', table, { rows: '*', row: others.length === 0 ? strange : '', field: field.name }),
      printed: odd.length === 0 ? `全列 ${decimals} 位小数` : `${odd.join('、')}不是 ${decimals} 位小数`,
      expected: listed.length === 0 ? `全列 ${decimals} 位小数` : `${listed.join('、')}不是 ${decimals} 位小数`,
      how: '逐格数小数位数，与说明文件的 decimals、irregular 对照',
      passes: odd.length === listed.length && odd.every((row) => listed.includes(row)),
    };
  });
}
