import type { RuleOf } from '../../model/check/checkRule';
import { comparisonAt, type Comparison } from '../../model/check/comparison';
import { evaluate, quantityOf, selectRows, type Cells, type PlacedCell, type Quantity } from '../../model/formula/evaluate';
import { add, addRounded, divide, exactly, meets, type Interval } from '../../model/number/interval';
import type { Row, Table } from '../../model/table/table';
import { writeNumber } from '../../model/number/rounding';
import { unitNamed, withUnit } from '../../model/number/unit';
import { cellAt, fieldOf, fillIn, isFormula } from '../comparison/operand';
import { totalRows } from './sum';

/**
 * Do this year’s values, taken back by their growth, add up to the known total of the year before? It finds a wrong growth
 * where the book prints no value of that year. A row without growth had nothing the year before and counts nothing, unless it is named
 * `unknown`: then it may have had anything, as a row may that is down to nothing now (−100 %).
 */
export function checkBackcast(cells: Cells, table: Table, { amount, growth, of, total, unknown }: RuleOf<'backcast'>): Comparison[] {
  const field = fieldOf(table, amount);
  const rate = fieldOf(table, growth);
  const before = (row: Row): Quantity | null => {
    const value = cellAt(table, row, field);
    const change = cellAt(table, row, rate);
    return value && change && yearBefore(value, change);
  };
  const totals = isFormula(total) ? [undefined] : totalRows(cells, table, total);
  return totals.flatMap((row) => {
    const members = selectRows(cells, table, row ? fillIn(of, row, field) : of, field);
    const parts = members.flatMap((each) => before(each) ?? []);
    const known = row ? before(row) : evaluate(cells, total);
    if (!known) return [];
    const sum = addRounded([...parts, ...(unknown === undefined ? [] : [ANYTHING])]);
    const value = parts.reduce((all, part) => all + (Number.isFinite(part.high) ? part.value : 0), 0);
    const unit = members.map((each) => each.cells[amount]?.unit).find(Boolean) ?? '';
    const write = (number: number) => writeNumber(number / unitNamed(unit).scale, unitNamed(unit).isCount ? 0 : 2);
    const place = row ? { rows: row.key, row: row.key } : { rows: of, versus: ` = ${total}` };
    return {
      ...comparisonAt('backcast', table, { ...place, field: growth }),
      printed: `各行倒推上年之和 ${withUnit(Number.isFinite(sum.high) ? `${write(sum.low)} 至 ${write(sum.high)}` : `至少 ${write(sum.low)}`, unit)}`,
      expected: withUnit(known.high > known.low ? `${write(known.low)} 至 ${write(known.high)}` : write(known.value), unit),
      how: `每行 ${amount} ÷ (1 + ${growth}) 之和（${withUnit(write(value), unit)}）与${row ? `${row.key}倒推的上年数` : ` ${total}`}相比`,
      passes: meets(sum, known),
      printedInterval: sum,
      expectedInterval: { low: known.low, high: known.high },
    };
  });
}

/** What a row may have had the year before, where nothing tells. */
const ANYTHING: Interval = { low: 0, high: Infinity };

function yearBefore(value: PlacedCell, change: PlacedCell): Quantity {
  const now = quantityOf(value);
  const factor = add(quantityOf(change), exactly(1));
  const interval = factor.low <= 0 ? ANYTHING : divide(now, factor);
  return { ...now, value: now.value / (1 + quantityOf(change).value), ...interval };
}
