import { evaluate, type Cells } from '../../model/formula/evaluate';
import { RuleError } from './fillNames';

const COMPARED: Record<string, (difference: number) => boolean> = {
  '>=': (difference) => difference >= -TINY,
  '<=': (difference) => difference <= TINY,
  '>': (difference) => difference > TINY,
  '<': (difference) => difference < -TINY,
  '=': (difference) => Math.abs(difference) <= TINY,
};

/** Less than any difference between printed numbers, more than what arithmetic loses. */
const TINY = 1e-9;

/** Do all comparisons hold? `附表5[广东,成交额增长] > 0 且 rank(…) <= 3`. Throws `FormulaError` where a cell is missing, `RuleError` where it cannot be read. */
export const holds = (cells: Cells, condition: string): boolean =>
  condition.split('且').every((comparison) => {
    const [, left, sign, right] = /^(.+?)\s(>=|<=|>|<|=)\s(.+)$/.exec(comparison.trim()) ?? [];
    if (!left || !sign || !right) throw new RuleError(`“${comparison.trim()}”不是一个比较；写作 公式 > 公式，两边各空一格。`);
    // Nought has no unit: an amount is compared with it as it is.
    return COMPARED[sign]!(evaluate(cells, right === '0' ? left : `(${left})-(${right})`).value);
  });
