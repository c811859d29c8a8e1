import { printReference } from '../formula/formula';
import { measuredFields, type Field, type Row, type Table } from './table';

/** The name a formula gives a row in a column: in a table of two lists, the one of the column’s own list. */
export const rowName = (row: Row, field: Field): string => (field.key ? (row.cells[field.key]?.text ?? row.key) : row.key);

/** A row’s name as people read it: `专利·合计` of a table of groups, `技术合同成交额/GDP` where the stroke is the label’s own. */
export function rowWords({ primaryKey }: Pick<Table, 'primaryKey'>, name: string): string {
  const steps = name.split('/');
  const groups = steps.splice(0, primaryKey.length - 1);
  return [...groups, steps.join('/')].filter(Boolean).join('·');
}

/** `附表5[江苏,2020年成交额]`, `正文5[从业人员]`: as formulas write a cell. */
export function referenceTo(table: Table, row: string, field: string): string {
  const isText = table.id.startsWith('text-');
  return printReference({
    table: isText ? `正文${table.id.slice(5)}` : table.label,
    rows: row,
    field: isText && measuredFields(table).length === 1 ? undefined : field,
  });
}
