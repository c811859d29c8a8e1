import { comparisonAt, type Comparison } from '../../model/check/comparison';
import type { Cells } from '../../model/formula/evaluate';
import { isRatio, withUnit } from '../../model/number/unit';
import { measuredFields, type Cell, type Field, type Table } from '../../model/table/table';
import { cellAt } from '../comparison/operand';

/** What no number can be outside of. */
interface Bounds {
  low: number;
  high: number;
  says: string;
  how: string;
}

const GROWTH: Bounds = { low: -100, high: Infinity, says: '不低于 -100 %', how: '再少，也只是减到没有' };
const SHARE: Bounds = { low: 0, high: 100, says: '在 0 与 100 % 之间', how: '部分不小于零，也不大于整体' };
/** Columns of these names tell how far one amount is from another. */
const DIFFERENCE = /差|净|增减|增量|变动/;
const AMOUNT: Bounds = { low: 0, high: Infinity, says: '不小于 0', how: '数目和金额，再少也只是没有' };

/**
 * Are all numbers of a column such as can be? Nothing falls by more than all of it, no part is less than nothing or more than the whole,
 * as the column's name says what it is; no count and no amount is less than nothing, but for differences. Needs no rule.
 */
export function checkBounds(_cells: Cells, table: Table): Comparison[] {
  return measuredFields(table).flatMap((field) => {
    const bounds = boundsOf(table, field);
    if (!bounds) return [];
    const odd = table.rows.flatMap((row) => {
      const cell = cellAt(table, row, field);
      return cell && !isWithin(cell, bounds) && (bounds !== AMOUNT || isAmount(cell))
        ? [`${row.key} ${withUnit(cell.text, cell.unit)}`]
        : [];
    });
    return {
      ...comparisonAt('within', table, { rows: '*', field: field.name, versus: ` ${bounds.says}` }),
      printed: odd.length === 0 ? bounds.says : odd.join('、'),
      expected: bounds.says,
      how: bounds.how,
      passes: odd.length === 0,
    };
  });
}

function boundsOf(table: Table, { name, unit }: Field): Bounds | undefined {
  if (unit === '%') return /增长$/.test(name) ? GROWTH : /占比$/.test(name) ? SHARE : undefined;
  return !DIFFERENCE.test(name) && table.rows.some((row) => isAmount(row.cells[name])) ? AMOUNT : undefined;
}

const isAmount = (cell: Cell | undefined): boolean => cell?.number !== undefined && !isRatio(cell.unit);

/** A minus before a zero is one too many, where nothing is less. */
const isWithin = ({ number, text }: Cell, { low, high }: Bounds): boolean =>
  !number || (number.value >= low && number.value <= high && !(low === 0 && text.startsWith('-')));
