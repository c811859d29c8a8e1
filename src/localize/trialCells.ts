import type { Cells } from '../model/formula/evaluate';
import { readNumber } from '../model/number/printedNumber';
import type { Cell, Field, Row, Table } from '../model/table/table';

/** Where a cell stands, and what it holds in this trial. */
export interface Place {
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
  place: Place;
  text: string;
}

/** The tables once more, with cells that can be put otherwise and taken back, and that tell when they are read. */
export interface TrialCells {
  cells: Cells;
  /** What `work` gives, and every place it looked at. */
  watch<T>(work: () => T): { result: T; reads: Set<Place> };
  placeAt(row: Row, field: string): Place | undefined;
  put(changes: readonly Change[]): void;
  /** Puts cells otherwise as if the CSV held them so: taking back comes to rest there. */
  print(changes: readonly Change[]): void;
  takeBack(changes: readonly Change[]): void;
}

/** Copies the tables into a trial; the tables themselves stay as they are. */
export function trialCells({ tables, regions, finest }: Cells): TrialCells {
  let reads: Set<Place> | undefined;
  const places = new Map<Row, Map<string, Place>>();
  const copied = new Map<string, Table>();
  const read = (place: Place) => reads?.add(place);
  for (const table of tables.values()) copied.set(table.id, copyOf(table, places, read));
  const set = (place: Place, cell: Cell | undefined) => {
    place.now = cell;
    if (!place.table.primaryKey.includes(place.field.name)) return;
    place.row.key = place.table.primaryKey.flatMap((name) => place.row.cells[name]?.text ?? []).join('/');
    // The rows' index is kept by their list: another list, another index.
    place.table.rows = [...place.table.rows];
  };
  const put = (changes: readonly Change[]) => {
    for (const { place, text } of changes) {
      const number = readNumber(text);
      set(place, { text, unit: place.printed?.unit ?? place.field.unit ?? '', ...(number && { number }) });
    }
  };
  return {
    cells: { tables: copied, regions, ...(finest && { finest }) },
    watch: (work) => {
      const outer = reads;
      const own = new Set<Place>();
      reads = own;
      try {
        return { result: work(), reads: own };
      } finally {
        reads = outer;
      }
    },
    placeAt: (row, field) => places.get(row)?.get(field),
    put,
    print: (changes) => {
      put(changes);
      for (const { place } of changes) place.printed = place.now;
    },
    takeBack: (changes) => {
      for (const { place } of changes) set(place, place.printed);
    },
  };
}

/** A table whose cells tell `read` when they are looked at; their places are put into `places`. */
function copyOf(table: Table, places: Map<Row, Map<string, Place>>, read: (place: Place) => void): Table {
  const copy: Table = { ...table, rows: [] };
  copy.rows = table.rows.map((original) => {
    const row: Row = { ...original, cells: {} };
    const ofRow = new Map<string, Place>();
    places.set(row, ofRow);
    for (const field of table.fields) {
      const printed = original.cells[field.name];
      const place: Place = { table: copy, row, field, printed, now: printed };
      ofRow.set(field.name, place);
      Object.defineProperty(row.cells, field.name, {
        enumerable: printed !== undefined,
        get: () => {
          read(place);
          return place.now;
        },
      });
    }
    return row;
  });
  return copy;
}
