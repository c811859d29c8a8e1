import type { Comparison } from '../model/check/comparison';
import { referenceTo, rowName } from '../model/table/cellName';
import type { Datum } from './datum';

/** A cell that is held against the edition before. */
type Held = Pick<Datum, 'table' | 'row' | 'field'>;

/** Does the table say that this year’s book revises the cell? */
export const isRestated = ({ table, row, field }: Held): boolean =>
  table.restates.some((each) => each.field === field.name && (each.row === undefined || each.row === row.key));

/** What names a comparison with the edition before, and where it stands. */
export function placeOf({ table, row, field }: Held): Pick<Comparison, 'id' | 'kind' | 'cell' | 'table' | 'row' | 'field'> {
  const cell = referenceTo(table, rowName(row, field), field.name);
  return { id: `edition ${cell}`, kind: 'edition', cell, table: table.id, row: row.key, field: field.name };
}
