import type { Interval } from '../number/interval';
import type { PlacedCell } from '../formula/evaluate';
import { referenceTo, rowName } from '../table/cellName';
import type { Table } from '../table/table';

export const CHECK_KINDS = [
  'sum',
  'growth',
  'whole',
  'share',
  'rank',
  'average',
  'within',
  'same',
  'equal',
  'backcast',
  'sequence',
  'unique',
  'precision',
  'edition',
  'order',
] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

/** One comparison that a check made: a printed cell against what other cells say it should be. */
export interface Comparison {
  /** `growth 表4-2[江苏,输出增长]`: kind and cell, with ` = …` added where a cell is compared with several others. Errata name it. */
  id: string;
  kind: CheckKind;
  /** The cell on trial, as a reference: 表4-2[江苏,输出增长]. */
  cell: string;
  table: string;
  /** Where it stands if it is of no table. */
  place?: { file: string; line: number };
  /** Key of the row; empty where the whole column is on trial. */
  row: string;
  field: string;
  /** What is printed, with its unit: `26.7 %`. */
  printed: string;
  /** What the other cells say: `41.9 %`. */
  expected: string;
  /** How that was computed, in words or as a formula. */
  how: string;
  passes: boolean;
  /** What the printed number may stand for, and what the others allow, both in base units (元, 项; a share is a plain ratio); absent where words are compared. */
  printedInterval?: Interval;
  expectedInterval?: Interval;
  /** The most likely of what the others allow, where they tell what the cell is. */
  expectedValue?: number;
  /** The formula that gives it, where it is the same quantity elsewhere. */
  expectedFormula?: string;
}

/**
 * What names a comparison, and where it stands: `rows` as a formula writes them, `row` the key of the one row on trial; `versus` (` = …`) tells
 * it from others of the same cell.
 */
export function comparisonAt(
  kind: CheckKind,
  table: Table,
  { rows, row = '', field, versus = '' }: { rows: string; row?: string; field: string; versus?: string },
): Pick<Comparison, 'id' | 'kind' | 'cell' | 'table' | 'row' | 'field'> {
  const cell = referenceTo(table, rows, field);
  return { id: `${kind} ${cell}${versus}`, kind, cell, table: table.id, row, field };
}

/** The same where one cell is on trial. */
export const comparisonAtCell = (kind: CheckKind, { table, row, field }: Pick<PlacedCell, 'table' | 'row' | 'field'>, versus = '') =>
  comparisonAt(kind, table, { rows: rowName(row, field), row: row.key, field: field.name, versus });
