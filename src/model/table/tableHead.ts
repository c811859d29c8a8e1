import type { Field, Table } from './table';

/** A cell of a table's head. */
export interface HeadCell {
  text: string;
  /** Unit printed under the words; empty where there is none, or where the whole table shares one. */
  unit: string;
  columns: number;
  rows: number;
  /** The column it heads; absent over a group of columns. */
  field?: Field;
}

/** Words over a column: its title, the head the book prints over the labels, or its name. */
export function fieldTitle(table: Pick<Table, 'head' | 'fields'>, field: Field): string {
  if (field.title) return field.title;
  const isFirstLabel = table.fields.find((each) => each.role === 'label') === field;
  return isFirstLabel && table.head ? table.head : field.name;
}

/** `2020 年 成交额`: the column named wholly, for where no head stands above it. */
export const fieldFullTitle = (table: Pick<Table, 'head' | 'fields'>, field: Field): string =>
  [field.group, fieldTitle(table, field)].filter((word, index, words) => word && word !== words[index - 1]).join(' ');

/** The one unit that every measured column is printed in; empty where they differ or rows have units of their own. Ranks have none. */
export function commonUnit(table: Pick<Table, 'fields'>): string {
  const measured = table.fields.filter((field) => field.type !== 'string' && !field.role);
  const units = new Set(measured.map((field) => field.unit ?? ''));
  return units.size === 1 && measured.length > 1 ? [...units][0]! : '';
}

/** Unit shown in the head of a column. A rank’s 位 goes without saying. */
const headUnit = (table: Pick<Table, 'fields'>, field: Field): string =>
  field.role === 'rank' || commonUnit(table) ? '' : (field.unit ?? '');

/**
 * The head over these columns, one or two rows: neighbours with the same `group` share a cell above their titles, and columns
 * without a group reach over both rows.
 */
export function tableHead(table: Pick<Table, 'head' | 'fields'>, fields: readonly Field[] = table.fields): HeadCell[][] {
  const cellOf = (field: Field, rows: number): HeadCell => ({
    text: fieldTitle(table, field),
    unit: headUnit(table, field),
    columns: 1,
    rows,
    field,
  });
  if (!fields.some((field) => field.group)) return [fields.map((field) => cellOf(field, 1))];
  const above: HeadCell[] = [];
  const below: HeadCell[] = [];
  fields.forEach((field, index) => {
    if (!field.group) {
      above.push(cellOf(field, 2));
      return;
    }
    const last = above.at(-1);
    if (last && !last.field && fields[index - 1]?.group === field.group) last.columns += 1;
    else above.push({ text: field.group, unit: '', columns: 1, rows: 1 });
    below.push(cellOf(field, 1));
  });
  return [above, below];
}
