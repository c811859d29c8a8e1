/**
 * A formula over cells, written like a spreadsheet's structured reference:
 *
 *     附表3[电子信息,金额]/附表3[合计,金额]
 *     sum(附表5[北京|广东|江苏,2020年合同数])
 *     rank(附表5[海南,成交额增长], 附表5[@省份,成交额增长])
 *     above(附表5[@省份,成交额增长], 50%)      how many of them are above
 *
 * A row is named by its label, or by group and label (`专利/合计`). Several rows: `a|b`, `@东部` (a region's members),
 * `@省份`, `专利/*` (the members of a group), `*` (all members of the table). The column may be left out where the table
 * has one column of values.
 */
export type Formula =
  | { kind: 'number'; value: number; percent: boolean }
  | { kind: 'reference'; reference: CellReference }
  | { kind: 'negate'; of: Formula }
  | { kind: 'operation'; operator: '+' | '-' | '*' | '/'; left: Formula; right: Formula }
  | { kind: 'call'; name: FunctionName; args: Formula[] };

export interface CellReference {
  /** Label of the table as written: 附表3. */
  table: string;
  /** Rows as written: 电子信息, @东部, 专利/*. */
  rows: string;
  field?: string | undefined;
}

const FUNCTIONS = ['sum', 'average', 'max', 'min', 'count', 'rank', 'abs', 'above'] as const;
type FunctionName = (typeof FUNCTIONS)[number];

/** A cell that a formula asks for and that is blank; without `field` a row that is not there. */
export interface Missing {
  /** Id of the table; absent where it is a place that regions.yaml does not know. */
  table?: string;
  /** Key of the row, as it was asked for. */
  row: string;
  field?: string;
  /** The row most like it, where there is no such row. */
  nearest?: string | undefined;
}

/** A formula that cannot be computed: why, as a sentence, and what it misses. */
export class FormulaError extends Error {
  readonly missing: Missing | undefined;

  constructor(says: string, missing?: Missing) {
    super(says);
    this.missing = missing;
  }
}

/** A formula that can be read, and has nothing to work on here: a row that is not there, a blank, a place that two share. */
export class NothingThere extends FormulaError {}

const parsed = new Map<string, Formula>();

/** Characters of the longest formula that is read: three times what the longest sentence needed, and no deeper than evaluation can follow. */
const LONGEST = 1000;

/** Parses a formula, once for each wording; throws `FormulaError` with a sentence where it cannot be read. */
export function parseFormula(source: string): Formula {
  const known = parsed.get(source);
  if (known) return known;
  if (source.length > LONGEST) throw new FormulaError(`公式长 ${source.length} 个字符，最多 ${LONGEST} 个：“${source.slice(0, 12)}……”。`);
  const formula = parse(source);
  parsed.set(source, formula);
  return formula;
}

function parse(source: string): Formula {
  let at = 0;
  const rest = () => source.slice(at);
  const skip = () => (at += /^\s*/.exec(rest())![0].length);
  const take = (pattern: RegExp): RegExpExecArray | null => {
    skip();
    const match = pattern.exec(rest());
    if (match) at += match[0].length;
    return match;
  };
  const fail = (wanted: string): never => {
    throw new FormulaError(`公式“${source}”第 ${at + 1} 个字符处应为${wanted}，实为“${rest().slice(0, 12) || '结尾'}”。`);
  };

  function expression(): Formula {
    let left = term();
    for (let match; (match = take(/^[+-]/));) {
      left = { kind: 'operation', operator: match[0] as '+' | '-', left, right: term() };
    }
    return left;
  }
  function term(): Formula {
    let left = factor();
    for (let match; (match = take(/^[*/]/));) {
      left = { kind: 'operation', operator: match[0] as '*' | '/', left, right: factor() };
    }
    return left;
  }
  function factor(): Formula {
    if (take(/^-/)) return { kind: 'negate', of: factor() };
    if (take(/^\(/)) {
      const inner = expression();
      if (!take(/^\)/)) fail('“)”');
      return inner;
    }
    const number = take(/^(\d+(?:\.\d+)?)(%?)/);
    if (number) return { kind: 'number', value: Number(number[1]), percent: number[2] === '%' };
    const call = take(/^([a-z]+)\s*\(/);
    if (call) return functionCall(call[1]!);
    const reference = take(/^([^\s[\]()+*/,]+)\[([^\],]+)(?:,([^\],]+))?\]/);
    if (reference) {
      return { kind: 'reference', reference: { table: reference[1]!, rows: reference[2]!.trim(), field: reference[3]?.trim() } };
    }
    return fail('数、函数或“表[行,列]”');
  }
  function functionCall(name: string): Formula {
    if (!FUNCTIONS.includes(name as FunctionName)) {
      throw new FormulaError(`没有名为“${name}”的函数；可用的有 ${FUNCTIONS.join('、')}。`);
    }
    const args = [expression()];
    while (take(/^,/)) args.push(expression());
    if (!take(/^\)/)) fail('“)”');
    return { kind: 'call', name: name as FunctionName, args };
  }

  const formula = expression();
  skip();
  if (at < source.length) fail('结尾');
  return formula;
}

/** All cell references of a formula, left to right. */
export function referencesOf(formula: Formula): CellReference[] {
  switch (formula.kind) {
    case 'number':
      return [];
    case 'reference':
      return [formula.reference];
    case 'negate':
      return referencesOf(formula.of);
    case 'operation':
      return [...referencesOf(formula.left), ...referencesOf(formula.right)];
    case 'call':
      return formula.args.flatMap(referencesOf);
  }
}

/** `附表3[电子信息,金额]`: how the reference is written. */
export const printReference = ({ table, rows, field }: CellReference): string =>
  `${table.replace(/\s/g, '')}[${rows}${field ? `,${field}` : ''}]`;
