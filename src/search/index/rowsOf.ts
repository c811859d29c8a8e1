import { fold, joinFolded } from '../text/fold';
import { isMeasured, isWord, unpackLines, type Numbers, type PackedCells, type PackedTable } from './passages';
import type { RowValue } from './record';

/** One line of a packed table: a table of two lists gives two for each printed line. */
export interface PackedRow {
  table: string;
  /** Which line of the table it is, from 0. */
  line: number;
  /** Steps of its key: [专利, 合计]. */
  steps: string[];
  /** What its numbers measure; the same for all rows of a list. */
  columns: readonly Column[];
  /** Unit that the line names for those of its numbers whose column names none. */
  unit: string;
  /** In a second list, the id of the column its rows are addressed by: the amount. */
  column?: string | undefined;
  /** Cells of words that are not its key: an institution’s name. */
  words: string[];
}

/** A column that holds numbers. */
interface Column {
  /** Place among the numbers of a line. */
  at: number;
  group: string;
  title: string;
  unit: string;
  ranks: boolean;
  id: string | undefined;
  /** Its head as a row says it: 输出技术成交额; and folded. */
  head: string;
  folded: string;
}

/** Rows of a packed table, every list of it. */
export function rowsOf(table: PackedTable): PackedRow[] {
  const { fields, key, id } = table;
  const lists = [0, ...new Set(fields.flatMap(([, , , , of]) => (of ? [of] : [])))];
  const lines = linesOf(table);
  const unitAt = fields.findIndex((field) => field[3] === 'u');
  return lists.flatMap((list) => {
    const named = list === 0 ? key : [list - 1];
    const columns = columnsOf(table, list);
    const wordsAt = fields.flatMap(([, , , role, of = 0], at) => (role === 'w' && of === list && !key.includes(at) ? [at] : []));
    const column = list > 0 ? (columns.find(({ title }) => /额/.test(title)) ?? columns[0])?.id : undefined;
    const rows: PackedRow[] = [];
    lines.forEach((texts, line) => {
      const steps = named.map((at) => texts[at]!).filter(Boolean);
      if (steps.length === 0) return;
      const words = wordsAt.map((at) => texts[at]!).filter(Boolean);
      rows.push({ table: id, line, steps, columns, unit: unitAt < 0 ? '' : texts[unitAt]!, column, words });
    });
    return rows;
  });
}

function columnsOf(table: PackedTable, list: number): Column[] {
  const numbers = table.fields.map((_, at) => at).filter((at) => !isWord(table, at));
  return table.fields.flatMap((field, at): Column[] => {
    const [title, group, unit, role, of = 0, id] = field;
    if (of !== list || table.key.includes(at) || !isMeasured(field)) return [];
    const head = `${group}${title === group ? '' : title}`;
    return [{ at: numbers.indexOf(at), group, title, unit, ranks: role === 'r', id, head, folded: fold(head) }];
  });
}

/** Texts of all cells, line by line, in the order of the columns; without `cells`, those that hold numbers are empty. */
export function linesOf(table: PackedTable, cells?: PackedCells): string[][] {
  const areWords = table.fields.map((_, at) => isWord(table, at));
  const numbers = cells && numbersOf(cells, table.id);
  return unpackLines(table.rows).map((words, i) => {
    const measured = numbers?.[i];
    let word = 0;
    let number = 0;
    return areWords.map((isWord) => (isWord ? words[word++] : measured?.[number++]) ?? '');
  });
}

const split = new WeakMap<PackedCells, Map<string, string[][]>>();

/** The numbers of a table, line by line. */
function numbersOf(cells: PackedCells, table: string): string[][] | undefined {
  const known = split.get(cells) ?? new Map<string, string[][]>();
  split.set(cells, known);
  const before = known.get(table);
  if (before) return before;
  const lines = unpackLines(cells[table] ?? '');
  known.set(table, lines);
  return lines;
}

/** The numbers of a row, each with its head; a blank, and each before the numbers have come, is empty. */
export function valuesOf({ table, line, columns, unit }: PackedRow, { cells }: Numbers): RowValue[] {
  const texts = cells && numbersOf(cells, table)?.[line];
  return columns.map(({ at, group, title, unit: own, ranks }) => ({
    group,
    title,
    text: texts?.[at] ?? '',
    unit: own || (ranks ? '' : unit),
    ranks,
  }));
}

/** A cell as one reads it aloud: 4306.3 亿元, 第 1 位, 22.4%; — where the book is blank. */
export const printValue = ({ text, unit, ranks }: RowValue): string =>
  !text ? '—' : ranks ? `第 ${text} 位` : unit === '%' ? `${text}%` : unit ? `${text} ${unit}` : text;

/** Words a row is found by: its values with their heads; the heads alone before the numbers have come. */
export const rowText = (row: PackedRow, numbers: Numbers): string =>
  [
    ...row.words,
    ...valuesOf(row, numbers).map((value, i) => (numbers.cells ? `${row.columns[i]!.head} ${printValue(value)}` : row.columns[i]!.head)),
  ].join('\n');

/** Stands where a number will: no word that is searched for holds it. */
const UNKNOWN = '·';

/**
 * `fold(rowText(row))`, put together from the heads, which are folded once a table: an edition has thousands of cells. Without `cells` it has a mark
 * in the place of each number, so that a word without digits is found in the same rows.
 */
export function foldedText({ table, line, words, columns, unit }: PackedRow, cells?: PackedCells): string {
  const texts = cells && numbersOf(cells, table)?.[line];
  let all = '';
  for (const word of words) all += `${fold(word)}\n`;
  for (const { at, folded, ranks, unit: own } of columns)
    all += `${joinFolded(folded, foldedValue(cells ? (texts?.[at] ?? '') : UNKNOWN, own || (ranks ? '' : unit), ranks))}\n`;
  return all.slice(0, -1);
}

const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** `fold(printValue(value))` */
function foldedValue(text: string, unit: string, ranks: boolean): string {
  if (!text) return '';
  if (text !== UNKNOWN && !NUMBER.test(text)) return fold(printValue({ group: '', title: '', text, unit, ranks }));
  return ranks ? `第${text}位` : unit === '%' ? `${text}%` : joinFolded(text, fold(unit));
}
