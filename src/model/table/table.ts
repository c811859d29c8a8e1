import type { z } from 'zod';
import type { PrintedNumber } from '../number/printedNumber';
import type { fieldSchema, tableSchema } from './tableSchema';

export type TableDescriptor = z.infer<typeof tableSchema>;
/** A column; `id` is its name ready for addresses: `2020nianchengjiaoe`. */
export type Field = z.infer<typeof fieldSchema> & { id: string };

/** One printed cell. */
export interface Cell {
  /** Text as printed, thousands closed up; never empty (a blank is no cell). */
  text: string;
  /** Absent where the cell holds words. */
  number?: PrintedNumber;
  /** Unit of the number: the column's, or the row's. */
  unit: string;
}

export interface Row {
  /** `电子信息`, `专利/合计`: group and label, as formulas name the row. */
  key: string;
  /** Same, ready for addresses: `guangdong`, `zhuanli-heji`. */
  id: string;
  /** In a table of two lists, the ids of the other lists’ rows on this line, by their key column: `{ 吸纳国家: 'meiguo' }`. */
  otherIds?: Readonly<Record<string, string>>;
  /** Word shown in the first column: the last of the key. */
  label: string;
  group: string;
  /** `total` sums the table, `subtotal` its group, `part` is an 其中 row inside the row above, `member` counts by itself. */
  kind: 'member' | 'part' | 'subtotal' | 'total';
  /** Cells by field name; blanks are absent. */
  cells: Readonly<Record<string, Cell>>;
}

export interface Table extends Omit<TableDescriptor, 'fields'> {
  fields: Field[];
  /** `3-1`, `a5`, `text-2`. */
  id: string;
  /** `表 3-1`, `附表 5`, `正文数据 2`. */
  label: string;
  rows: Row[];
}

/** `3-1` → `表 3-1`; `a5` → `附表 5`; `text-2` → `正文数据 2`. */
export function tableLabel(id: string): string {
  if (id.startsWith('text-')) return `正文数据 ${id.slice(5)}`;
  return id.startsWith('a') ? `附表 ${id.slice(1)}` : `表 ${id}`;
}

/** What names a table in words: `附表 5`, `表3-1`, `正文数据 2`. */
export const TABLE_LABEL = '(?:附表|表|正文数据|正文)\\s*\\d+(?:-\\d+)?';

/** Ids of the tables whose cells a formula reads, or a rule that holds formulas: `sum(附表5[@东部,成交额])` → `a5`. */
export const tablesReadIn = (formulas: string): string[] =>
  Array.from(formulas.matchAll(new RegExp(`${TABLE_LABEL}(?=\\[|")`, 'g')), ([label]) => tableIdOf(label)!);

/** `附表5`, `附表 5`, `表3-1`, `正文2` → the table's id; `null` where the words name no table. */
export function tableIdOf(label: string): string | null {
  const match = /^(附表|表|正文数据|正文)\s*(\d+(?:-\d+)?)$/.exec(label.trim());
  if (!match) return null;
  return match[1] === '表' ? match[2]! : match[1] === '附表' ? `a${match[2]}` : `text-${match[2]}`;
}

export const fieldNamed = (table: Table, name: string): Field | undefined => table.fields.find((field) => field.name === name);

/** Fields whose cells measure something: numbers that are not the row's label. */
export const measuredFields = (table: Table): Field[] =>
  table.fields.filter((field) => field.type !== 'string' && field.role !== 'label' && field.role !== 'group');

const indexes = new WeakMap<readonly Row[], Map<string, Map<string, Row>>>();

/** The row that a formula means by `key` when it asks for `field` (a side-by-side table has a key column for each list). */
export function rowNamed(table: Table, key: string, field: Field | undefined): Row | undefined {
  const keyField = field?.key ?? '';
  const byField = indexes.get(table.rows) ?? new Map<string, Map<string, Row>>();
  indexes.set(table.rows, byField);
  let index = byField.get(keyField);
  if (!index) {
    // Of two rows with one key the first counts; the reader reports the second.
    index = new Map(table.rows.toReversed().map((row) => [keyField ? (row.cells[keyField]?.text ?? '') : row.key, row]));
    byField.set(keyField, index);
  }
  return index.get(key);
}

/** Id of the row that a cell of `field` belongs to, ready for addresses. */
export const rowIdOf = (row: Row, field: Field): string => (field.key && row.otherIds?.[field.key]) || row.id;
