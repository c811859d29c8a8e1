import { evaluate, quantityOf, selectRows, type Cells, type PlacedCell, type Quantity } from '../../model/formula/evaluate';
import { FormulaError } from '../../model/formula/formula';
import { referenceTo, rowName } from '../../model/table/cellName';
import { fieldNamed, type Field, type Row, type Table } from '../../model/table/table';

/** A value that a check computes with, and how it is written. */
export interface Operand {
  quantity: Quantity;
  /** 附表5[江苏,2020年成交额], or the formula. */
  source: string;
}

/** ` = 附表5[国外,成交额增长]`: what a cell is held against, for the id; of a long formula its beginning. */
export const against = (sign: '=' | '≤' | '≥', source: string): string =>
  ` ${sign} ${source.length <= 40 ? source : `${/^[^\]]*\]/.exec(source)?.[0] ?? source}…`}`;

/** Is it a formula, or the name of a column or row of the same table? */
export const isFormula = (text: string): boolean => text.includes('[');

/** A rule’s formula for one row and column: {row}, {group} and {field} filled in. */
export const fillIn = (template: string, row: Row, field: Field): string =>
  template
    .replaceAll('{row}', rowName(row, field))
    .replaceAll('{group}', row.group || row.key)
    .replaceAll('{field}', field.name);

/** The column of that name; throws `FormulaError` where there is none. */
export function fieldOf(table: Table, name: string): Field {
  const field = fieldNamed(table, name);
  if (!field) throw new FormulaError(`${table.label} 没有名为“${name}”的列。`);
  return field;
}

/** The printed cell at a row and column; `null` where the book left it blank. */
export function cellAt(table: Table, row: Row, field: Field): PlacedCell | null {
  const cell = row.cells[field.name];
  return cell ? { ...cell, table, row, field } : null;
}

/** The rows a rule is made for; all rows where it names none. */
export const rowsOf = (cells: Cells, table: Table, rows: string | undefined, field: Field): Row[] =>
  rows === undefined ? table.rows : selectRows(cells, table, rows, field);

/** Printed cells that a rule is made for, in a column or in several, one after another. */
export const cellsOfRule = (cells: Cells, table: Table, rows: string | undefined, columns: string | readonly string[]): PlacedCell[] =>
  [columns].flat().flatMap((name) => {
    const field = fieldOf(table, name);
    return rowsOf(cells, table, rows, field).flatMap((row) => cellAt(table, row, field) ?? []);
  });

/** What `operand` (a column of the table, or a formula) is for one row; `null` where the book left the cell blank. */
export function operandAt(
  cells: Cells,
  { table, row, field }: Pick<PlacedCell, 'table' | 'row' | 'field'>,
  operand: string,
): Operand | null {
  if (isFormula(operand)) {
    const source = fillIn(operand, row, field);
    return { quantity: evaluate(cells, source), source };
  }
  const cell = cellAt(table, row, fieldOf(table, operand));
  return cell && { quantity: quantityOf(cell), source: referenceTo(table, rowName(row, cell.field), cell.field.name) };
}

/** The whole of a share or backcast: `total` is a formula, or the row of the total in the column `operand`. */
export function totalAt(cells: Cells, at: PlacedCell, operand: string, total: string): Operand | null {
  if (isFormula(total)) return operandAt(cells, at, total);
  const [row] = selectRows(cells, at.table, fillIn(total, at.row, at.field), at.field);
  return row ? operandAt(cells, { ...at, row }, operand) : null;
}
