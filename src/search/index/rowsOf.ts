import { isMeasured, type PackedTable } from './passages';
import type { RowValue } from './record';

/** One line of a packed table: a table of two lists gives two for each printed line. */
export interface PackedRow {
  /** Steps of its key: [专利, 合计]. */
  steps: string[];
  values: RowValue[];
  /** In a second list, the id of the column its rows are addressed by: the amount. */
  column?: string | undefined;
  /** Cells of words that are not its key: an institution’s name. */
  words: string[];
}

/** Rows of a packed table, every list of it. A blank cell is a value with its head and an empty text. */
export function rowsOf(table: PackedTable): PackedRow[] {
  const lists = [0, ...new Set(table.fields.flatMap(([, , , , of]) => (of ? [of] : [])))];
  const lines = linesOf(table);
  const unitAt = table.fields.findIndex((field) => field[3] === 'u');
  return lists.flatMap((list) =>
    lines.flatMap((line) => {
      const steps = (list === 0 ? table.key : [list - 1]).map((at) => line[at]!).filter(Boolean);
      if (steps.length === 0) return [];
      const values: RowValue[] = [];
      const words: string[] = [];
      table.fields.forEach((field, at) => {
        const [title, group, unit, role, of = 0] = field;
        const text = line[at]!;
        if (of !== list || table.key.includes(at)) return;
        if (role === 'w' && text) words.push(text);
        if (!isMeasured(field)) return;

        values.push({ group, title, text, unit: unit || (unitAt < 0 || role === 'r' ? '' : line[unitAt]!), ranks: role === 'r' });
      });
      const columns = table.fields.filter((field) => list > 0 && field[4] === list && isMeasured(field));
      return [{ steps, values, words, column: (columns.find(([title]) => /额/.test(title)) ?? columns[0])?.[5] }];
    }),
  );
}

/** Texts of all cells, line by line, in the order of the columns. */
export const linesOf = ({ rows }: PackedTable): string[][] => (rows ? rows.split('\n').map((line) => line.split('\t')) : []);

/** A cell as one reads it aloud: 4306.3 亿元, 第 1 位, 22.4%; — where the book is blank. */
export const printValue = ({ text, unit, ranks }: RowValue): string =>
  !text ? '—' : ranks ? `第 ${text} 位` : unit === '%' ? `${text}%` : unit ? `${text} ${unit}` : text;

/** Words a row is found by: its values with their heads. */
export const rowText = (row: PackedRow): string =>
  [...row.words, ...row.values.map((value) => `${value.group}${value.title === value.group ? '' : value.title} ${printValue(value)}`)].join(
    '\n',
  );
