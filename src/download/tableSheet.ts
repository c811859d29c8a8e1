import type { CellObject, Row as SheetRow } from 'write-excel-file/universal';
import type { Report } from '../model/report';
import type { Cell, Field, Row, Table } from '../model/table/table';
import { commonUnit, tableHead } from '../model/table/tableHead';
import { tableHome, tableSource } from './source';
import { fullTitle } from '../model/label';
import { halfWidths } from '../model/table/halfWidths';

/** One sheet of the workbook, as the library takes it. */
export interface Sheet {
  sheet: string;
  data: SheetRow[];
  columns: { width: number }[];
  stickyRowsCount?: number;
  stickyColumnsCount?: number;
  showGridLines: boolean;
  orientation?: 'landscape';
}

/**
 * A table as a sheet: its title, where it stands in the book, its unit, the head (two rows where columns are grouped), the rows in
 * the book's order and the notes. Numbers are numbers, shown with the decimals they are printed with; blanks stay blank.
 */
export function tableSheet(report: Pick<Report, 'name' | 'info'>, table: Table): Sheet {
  const { fields } = table;
  const unit = commonUnit(table);
  const widths = fields.map((field) => columnWidth(table, field));
  const head = headRows(table, widths);
  const body = table.rows.map((row, index) =>
    tall(
      widths,
      fields.map((field): CellObject | null => {
        const edge = {
          ...(index === 0 && { topBorderStyle: 'thin' as const }),
          ...(index === table.rows.length - 1 && { bottomBorderStyle: 'medium' as const }),
        };
        return { ...cellOf(row.cells[field.name], field, row), ...edge };
      }),
    ),
  );
  /** Words as wide as the table, on as many lines as they need. */
  const across = (cell: CellObject): SheetRow =>
    tall(widths, [{ ...cell, wrap: true, alignVertical: 'top', ...(widths.length > 1 && { columnSpan: widths.length }) }]);
  const notes = [...table.notes, ...table.irregular.map(({ row, field, note }) => `${row}，${field}：${note}`)];
  return {
    sheet: table.label,
    data: [
      across({ value: fullTitle(table), fontWeight: 'bold', fontSize: 14 }),
      across({
        value: `${unit ? `单位：${unit}。` : ''}来源：${tableSource(report, table)}。${tableHome(report, table.id)}`,
        textColor: '#5b6470',
      }),
      ...head,
      ...body,
      [],
      ...notes.map((note) => across({ value: `注：${note}`, textColor: '#5b6470' })),
    ],
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 2 + head.length,
    stickyColumnsCount: Math.max(1, fields.findIndex((field) => field.role === 'label') + 1),
    showGridLines: false,
    ...(fields.length > 7 && { orientation: 'landscape' as const }),
  };
}

/** The head as rows of cells; a cell that spans leaves the places it covers empty, as the library wants it. */
function headRows(table: Table, widths: readonly number[]): SheetRow[] {
  const head = tableHead(table);
  const grouped = table.fields.flatMap((field, column) => (field.group ? [column] : []));
  return head.map((cells, level) => {
    const row: SheetRow = table.fields.map(() => null);
    let at = 0;
    cells.forEach((cell, index) => {
      const column = level === 0 ? at : grouped[index]!;
      at += cell.columns;
      row[column] = {
        value: cell.unit ? `${cell.text}（${cell.unit}）` : cell.text,
        fontWeight: 'bold',
        align: cell.field?.type === 'string' ? 'left' : 'center',
        alignVertical: 'center',
        wrap: true,
        ...(cell.columns > 1 && { columnSpan: cell.columns }),
        ...(cell.rows > 1 && { rowSpan: cell.rows }),
        ...(level === 0 && { topBorderStyle: 'medium' as const }),
      };
    });
    return tall(widths, row);
  });
}

/** Height in points of a row of text of that size in points. */
export const lineHeight = (size: number): number => Math.ceil(size * 1.5);

type SpanningCell = CellObject & { columnSpan?: number; rowSpan?: number };

/** Points of a cell’s text, and of what stands in rows that name no size. */
const SIZE = 11;

/**
 * A row as high as the most lines that a wrapped cell of it takes, in points, for programs that do not measure it themselves; a cell that spans rows asks no more of the first than of the rest.
 */
export function tall(widths: readonly number[], row: SheetRow): SheetRow {
  const heights = row.map((cell, column) => {
    const { value, wrap, fontWeight, fontSize = SIZE, columnSpan = 1, rowSpan = 1 } = (cell ?? {}) as SpanningCell;
    if (!wrap || typeof value !== 'string') return lineHeight(fontSize);
    // A bold letter is wider, and a Han character never stands half in a line.
    const wide = widths.slice(column, column + columnSpan).reduce((sum, width) => sum + width, 0);
    const room = wide * (fontWeight ? 0.9 : 1) * (SIZE / fontSize) - 1;
    return Math.ceil(Math.ceil(halfWidths(value) / room) / rowSpan) * lineHeight(fontSize);
  });
  const height = Math.max(lineHeight(SIZE), ...heights);
  const first = row.findIndex((cell) => cell != null);
  return row.map((cell, column) => (column === first ? { ...(cell as CellObject), height } : cell));
}

function cellOf(cell: Cell | undefined, field: Field, row: Row): CellObject {
  const strong = row.kind === 'total' || row.kind === 'subtotal' ? { fontWeight: 'bold' as const } : {};
  if (!cell) return { value: '', ...strong };
  if (!cell.number)
    return {
      value: cell.text,
      type: String,
      format: '@',
      wrap: true,
      alignVertical: 'center',
      ...strong,
      ...(field.role === 'label' && row.kind === 'part' ? { indent: 1 } : {}),
    };
  const { value, decimals } = cell.number;
  return { value, type: Number, format: numberFormat(decimals, field), align: 'right', alignVertical: 'center', ...strong };
}

/** `#,##0.00` for two printed decimals. Ranks and list numbers take no separators. */
const numberFormat = (decimals: number, field: Field): string =>
  `${field.role ? '0' : '#,##0'}${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`;

/** Width in characters: of the longest word or number of the column and of its head with its unit, which is bold, Han characters counting two; between 8 and 44. */
function columnWidth(table: Table, field: Field): number {
  const head = `${field.title ?? field.name}${field.unit && field.type !== 'string' ? `（${field.unit}）` : ''}`;
  const longest = Math.max(
    Math.min(18, halfWidths(head) * 1.1),
    ...table.rows.map((row) => halfWidths(row.cells[field.name]?.text ?? '') + (row.cells[field.name]?.number ? 2 : 0)),
  );
  return Math.min(44, Math.max(8, longest + 2));
}
