import type { Claim } from '../../model/chapter';
import { cellsOf, type Cells, type PlacedCell, type Quantity } from '../../model/formula/evaluate';
import { evaluateToShow } from '../../model/formula/finest';
import { FormulaError, parseFormula, printReference, referencesOf, type Formula, type Missing } from '../../model/formula/formula';
import { round, writeNumber } from '../../model/number/rounding';
import { isRatio, mayShowAs, printDimension, unitNamed } from '../../model/number/unit';
import { readClaimText } from '../readClaimText';

/** A claim that holds: what stands behind the words. */
export interface BoundClaim extends Claim {
  parsed: Formula;
  quantity: Quantity;
  /** The value in the unit the reader sees, unrounded. */
  value: number;
  unit: string;
  /** Every printed cell it was computed from. */
  cells: PlacedCell[];
  /** Is it a cell as printed (perhaps rounded), or computed by us from several? */
  origin: 'printed' | 'computed';
}

/** Why a claim does not hold: a stable code, what is wrong and what to do. */
export interface ClaimFault {
  code: 'claim-unreadable' | 'claim-glued' | 'claim-formula' | 'claim-unit' | 'claim-disagrees';
  says: string;
  try: string;
  /** The words the formula would have, in the decimals and the unit written, where they are other ones. */
  correct?: string;
  /** The row or cell its formula misses. */
  missing?: Missing | undefined;
}

/** Computes a claim’s formula, rounds it to the decimals written, and compares. */
export function checkClaim(cells: Cells, claim: Claim): { bound: BoundClaim } | { fault: ClaimFault } {
  const fault = (code: ClaimFault['code'], says: string, advice: string, missing?: Missing) => ({
    fault: { code, says, try: advice, missing },
  });
  const words = readClaimText(claim.text);
  if (!words) {
    return fault(
      'claim-unreadable',
      `“${claim.text}”不是一个带单位的数。`,
      '方括号里只写一个数和它的单位，数字不加分隔符：[6324.0 亿元](=附表3[电子信息,金额])。',
    );
  }
  let parsed: Formula;
  let quantity: Quantity;
  let placed: PlacedCell[];
  try {
    parsed = parseFormula(claim.formula);
    quantity = evaluateToShow(cells, parsed);
    placed = referencesOf(parsed).flatMap((reference) => cellsOf(cells, reference));
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    return fault(
      'claim-formula',
      `“${claim.text}”的公式算不出来：${error.message}`,
      `公式写作 =表名[行名,列名]；现为 =${shortened(claim.formula)}。`,
      error.missing,
    );
  }

  const unit = words.unit || quantity.unit;
  const place = ['位', '名'].includes(unit) && Object.keys(quantity.dimension).length === 0;
  const ratioAsCount = isRatio(quantity.unit) && !isRatio(unit) && counts(parsed);
  if (!place && !ratioAsCount && !mayShowAs(quantity.dimension, unit)) {
    return fault(
      'claim-unit',
      `“${claim.text}”的单位与公式不合：公式得出的是${printDimension(quantity.dimension)}。`,
      `改正单位或公式 =${claim.formula}。`,
    );
  }
  const value = place || ratioAsCount ? quantity.value : quantity.value / unitNamed(unit).scale;
  const { number } = words;
  if (round(value, number.decimals) !== number.value) {
    const printed =
      placed.length <= 4
        ? placed
            .map((cell) => `${printReference({ table: cell.table.label, rows: cell.row.key, field: cell.field.name })} = ${cell.text}`)
            .join('，')
        : '';
    const rounded = writeNumber(value, number.decimals);
    const exact = String(Number(value.toPrecision(10)));
    const written = claim.text.replace(/[+−-]?\d[\d.]*/, (old) => (old.startsWith('+') && value > 0 ? `+${rounded}` : rounded));
    const { fault: told } = fault(
      'claim-disagrees',
      `正文写作“${claim.text}”，公式得出 ${written}${exact === rounded ? '' : `（未取舍：${exact}）`}。`,
      `公式：=${claim.formula}${printed ? `；单元格：${printed}` : ''}。核对原书后，改正文、公式或表格中的一处。`,
    );
    return { fault: { ...told, correct: written } };
  }
  return { bound: { ...claim, parsed, quantity, value, unit, cells: placed, origin: isOneCell(parsed) ? 'printed' : 'computed' } };
}

const isOneCell = (formula: Formula): boolean =>
  formula.kind === 'reference' ||
  (formula.kind === 'negate' && isOneCell(formula.of)) ||
  (formula.kind === 'call' && formula.name === 'abs' && isOneCell(formula.args[0]!));

/** Does a formula count, or add what was counted? */
const counts = (formula: Formula): boolean =>
  (formula.kind === 'call' && ['count', 'rank', 'above'].includes(formula.name)) ||
  (formula.kind === 'operation' && '+-'.includes(formula.operator) && counts(formula.left) && counts(formula.right));

const shortened = (formula: string): string => (formula.length > 200 ? `${formula.slice(0, 60)}……` : formula);
