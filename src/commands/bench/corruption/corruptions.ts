import type { Change, TrialCell, TrialCells } from '../../../localize/trialCells';

/** A whole number from 0, smaller than `count`. */
export type Pick = (count: number) => number;

const digitsOf = (text: string): number[] => [...text].flatMap((letter, at) => (/\d/.test(letter) ? [at] : []));
const put = (text: string, at: number, letters: string, count = 1): string => text.slice(0, at) + letters + text.slice(at + count);

/** What a typist makes of one number. */
const OF_TEXT: Record<string, (text: string, pick: Pick) => string> = {
  一个数字: (text, pick) => put(text, digitsOf(text)[pick(digitsOf(text).length)]!, String(pick(10))),
  相邻两个数字互换: (text, pick) => {
    const digits = digitsOf(text);
    const first = pick(Math.max(1, digits.length - 1));
    const [a, b] = [digits[first]!, digits[first + 1] ?? digits[first]!];
    return put(put(text, a, text[b]!), b, text[a]!);
  },
  漏一个数字: (text, pick) => put(text, digitsOf(text)[pick(digitsOf(text).length)]!, ''),
  重一个数字: (text, pick) => {
    const at = digitsOf(text)[pick(digitsOf(text).length)]!;
    return put(text, at, text[at]!.repeat(2));
  },
  小数点错位: (text, pick) => {
    const digits = text.replace('.', '');
    const at = text.indexOf('.') < 0 ? digits.length - 1 : text.indexOf('.') + (pick(2) === 0 ? -1 : 1);
    return at >= digits.length ? digits : put(digits, at, '.', 0);
  },
  正负号反了: (text) => (text.startsWith('-') ? text.slice(1) : `-${text}`),
  末位差一: (text, pick) => {
    const decimals = text.split('.')[1]?.length ?? 0;
    return (Number(text) + (pick(2) === 0 ? -1 : 1) / 10 ** decimals).toFixed(decimals);
  },
};

const textOf = (cell: TrialCell | undefined): string | undefined => (cell?.now?.number ? cell.now.text : undefined);

function below(trial: TrialCells, { table, row, field }: TrialCell): TrialCell | undefined {
  const next = table.rows[table.rows.indexOf(row) + 1];
  return next && trial.cellAt(next, field.name);
}

function right(trial: TrialCells, { table, row, field }: TrialCell): TrialCell | undefined {
  const next = table.fields[table.fields.indexOf(field) + 1];
  return next && next.role === undefined ? trial.cellAt(row, next.name) : undefined;
}

const exchange = (one: TrialCell, other: TrialCell | undefined): Change[] => {
  const [a, b] = [textOf(one), textOf(other)];
  return a === undefined || b === undefined
    ? []
    : [
        { cell: one, text: b },
        { cell: other!, text: a },
      ];
};

/** All numbers of a row with those below. */
const rowsOf = (trial: TrialCells, { table, row }: TrialCell): [TrialCell, TrialCell][] =>
  table.fields.flatMap((field): [TrialCell, TrialCell][] => {
    if (field.role !== undefined && field.role !== 'rank') return [];
    const cell = trial.cellAt(row, field.name);
    const under = cell && below(trial, cell);
    return cell && under && textOf(cell) !== undefined && textOf(under) !== undefined ? [[cell, under]] : [];
  });

const OF_CELLS: Record<string, (trial: TrialCells, cell: TrialCell) => Change[]> = {
  与下一格互换: (trial, cell) => exchange(cell, below(trial, cell)),
  与右边一格互换: (trial, cell) => exchange(cell, right(trial, cell)),
  抄成下一行: (trial, cell) => rowsOf(trial, cell).map(([own, under]) => ({ cell: own, text: textOf(under)! })),
  整行与下一行互换: (trial, cell) => rowsOf(trial, cell).flatMap(([own, under]) => exchange(own, under)),
};

/** The eleven ways in which a table is keyed in wrong. */
export const CORRUPTIONS: readonly string[] = [...Object.keys(OF_TEXT), ...Object.keys(OF_CELLS)];

/** Cells that such a slip at `cell` leaves otherwise; none where it cannot happen there, or changes nothing. */
export function corrupt(kind: string, trial: TrialCells, cell: TrialCell, pick: Pick): Change[] {
  const text = textOf(cell);
  if (text === undefined) return [];
  const changes = OF_TEXT[kind] ? [{ cell, text: OF_TEXT[kind](text, pick) }] : OF_CELLS[kind]!(trial, cell);
  const changed = changes.filter((change) => change.text !== textOf(change.cell));
  return changed.every((change) => /^-?(0|[1-9]\d*)(\.\d+)?$/.test(change.text)) ? changed : [];
}
