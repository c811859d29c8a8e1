import type { Cells } from '../model/formula/evaluate';
import { readNumber } from '../model/number/printedNumber';
import type { Cell, Field, Row, Table } from '../model/table/table';

/** Where a cell stands, and what it holds in this trial. */
export interface TrialCell {
  table: Table;
  row: Row;
  field: Field;
  /** As the CSV holds it; absent where that is blank. */
  printed: Cell | undefined;
  /** As the trial has it. */
  now: Cell | undefined;
}

/** A cell to be put otherwise. */
export interface Change {
  cell: TrialCell;
  text: string;
}

/** The tables once more, with cells that can be put otherwise and taken back, and that tell when they are read. */
export interface TrialCells {
  cells: Cells;
  /** What `work` gives, and every cell it looked at. */
  watch<T>(work: () => T): { result: T; reads: Set<TrialCell> };
  cellAt(row: Row, field: string): TrialCell | undefined;
  put(changes: readonly Change[]): void;
  /** Puts cells otherwise as if the CSV held them so: taking back comes to rest there. */
  print(changes: readonly Change[]): void;
  takeBack(changes: readonly Change[]): void;
}

/** The unit of what stands in a cell, or would. */
export const unitOf = ({ table, row, field, printed }: TrialCell): string => {
  const ofRow = table.fields.find(({ role }) => role === 'unit');
  return printed?.unit ?? field.unit ?? (ofRow && row.cells[ofRow.name]?.text) ?? '';
};

/** Copies the tables into a trial; the tables themselves stay as they are. */
export function trialCells({ tables, regions, finest }: Cells): TrialCells {
  let reads: Set<TrialCell> | undefined;
  const byRow = new Map<Row, Map<string, TrialCell>>();
  const copied = new Map<string, Table>();
  const read = (cell: TrialCell) => reads?.add(cell);
  for (const table of tables.values()) copied.set(table.id, copyOf(table, byRow, read));
  const set = (cell: TrialCell, value: Cell | undefined) => {
    cell.now = value;
    if (!cell.table.primaryKey.includes(cell.field.name)) return;
    cell.row.key = cell.table.primaryKey.flatMap((name) => cell.row.cells[name]?.text ?? []).join('/');
    // The rows' index is kept by their list: another list, another index.
    cell.table.rows = [...cell.table.rows];
  };
  const put = (changes: readonly Change[]) => {
    for (const { cell, text } of changes) {
      const number = readNumber(text);
      set(cell, { text, unit: unitOf(cell), ...(number && { number }) });
    }
  };
  return {
    cells: { tables: copied, regions, ...(finest && { finest }) },
    watch: (work) => {
      const outer = reads;
      const own = new Set<TrialCell>();
      reads = own;
      try {
        return { result: work(), reads: own };
      } finally {
        reads = outer;
      }
    },
    cellAt: (row, field) => byRow.get(row)?.get(field),
    put,
    print: (changes) => {
      put(changes);
      for (const { cell } of changes) cell.printed = cell.now;
    },
    takeBack: (changes) => {
      for (const { cell } of changes) set(cell, cell.printed);
    },
  };
}

/** A table whose cells tell `read` when they are looked at; they are put into `byRow`. */
function copyOf(table: Table, byRow: Map<Row, Map<string, TrialCell>>, read: (cell: TrialCell) => void): Table {
  const copy: Table = { ...table, rows: [] };
  copy.rows = table.rows.map((original) => {
    const row: Row = { ...original, cells: {} };
    const ofRow = new Map<string, TrialCell>();
    byRow.set(row, ofRow);
    for (const field of table.fields) {
      const printed = original.cells[field.name];
      const cell: TrialCell = { table: copy, row, field, printed, now: printed };
      ofRow.set(field.name, cell);
      Object.defineProperty(row.cells, field.name, {
        enumerable: printed !== undefined,
        get: () => {
          read(cell);
          return cell.now;
        },
      });
    }
    return row;
  });
  return copy;
}
