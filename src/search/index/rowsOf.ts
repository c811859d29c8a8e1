import { isMeasured, type PackedCells, type PackedField, type PackedTable } from './passages';
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

/**
 * Rows of a packed table, every list of it. A blank cell, and every cell before the file of cells has come, is a value with its
 * head and an empty text, so that words find the same rows early and late.
 */
export function rowsOf(table: PackedTable, cells?: PackedCells): PackedRow[] {
  const lists = [0, ...new Set(table.fields.flatMap(([, , , , of]) => (of ? [of] : [])))];
  const numbers = cells?.[table.id]?.split('\n');
  const lines = (table.rows ? table.rows.split('\n') : []).map((line, i) => {
    const words = line.split('\t');
    const measured = numbers?.[i]?.split('\t') ?? [];
    return table.fields.map((field) => (isMeasured(field) && !isKey(table, field) ? measured.shift() : words.shift()) ?? '');
  });
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

const isKey = (table: PackedTable, field: PackedField): boolean => table.key.includes(table.fields.indexOf(field));

/** A cell as one reads it aloud: 4306.3 亿元, 第 1 位, 22.4%; — where the book is blank. */
export const printValue = ({ text, unit, ranks }: RowValue): string =>
  !text ? '—' : ranks ? `第 ${text} 位` : unit === '%' ? `${text}%` : unit ? `${text} ${unit}` : text;

/** Words a row is found by: its values with their heads. */
export const rowText = (row: PackedRow): string =>
  [...row.words, ...row.values.map((value) => `${value.group}${value.title === value.group ? '' : value.title} ${printValue(value)}`)].join(
    '\n',
  );
