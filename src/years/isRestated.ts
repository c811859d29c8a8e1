import type { Datum } from './datum';

/** Does the table say that this year’s book revises the cell? */
export const isRestated = ({ table, row, field }: Pick<Datum, 'table' | 'row' | 'field'>): boolean =>
  table.restates.some((each) => each.field === field.name && (each.row === undefined || each.row === row.key));
