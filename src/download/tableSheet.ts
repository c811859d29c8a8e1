import type { CellObject, Row as SheetRow } from 'write-excel-file/universal';
import type { Report } from '../model/report';
import type { Cell, Field, Row, Table } from '../model/table/table';
import { commonUnit, tableHead } from '../model/table/tableHead';
import { tableHome, tableSource } from './source';

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
  const head = headRows(table);
  const body = table.rows.map((row, index) =>
    fields.map((field): CellObject | null => {
      const edge = {
        ...(index === 0 && { topBorderStyle: 'thin' as const }),
        ...(index === table.rows.length - 1 && { bottomBorderStyle: 'medium' as const }),
      };
      return { ...cellOf(row.cells[field.name], field, row), ...edge };
    }),
  );
  const notes = [...table.notes, ...table.irregular.map(({ row, field, note }) => `${row}，${field}：${note}`)];
  return {
    sheet: table.label,
    data: [
      [{ value: `${table.label}　${table.title}`, fontWeight: 'bold', fontSize: 14 }],
      [
        {
          value: `${unit ? `单位：${unit}。` : ''}来源：${tableSource(report, table)}。${tableHome(report, table.id)}`,
          textColor: '#5b6470',
        },
      ],
      ...head,
      ...body,
      [],
      ...notes.map((note): SheetRow => [{ value: `注：${note}`, textColor: '#5b6470' }]),
    ],
    columns: fields.map((field) => ({ width: columnWidth(table, field) })),
    stickyRowsCount: 2 + head.length,
    stickyColumnsCount: Math.max(1, fields.findIndex((field) => field.role === 'label') + 1),
    showGridLines: false,
    ...(fields.length > 7 && { orientation: 'landscape' as const }),
  };
}

/** The head as rows of cells; a cell that spans leaves the places it covers empty, as the library wants it. */
function headRows(table: Table): SheetRow[] {
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
    return row;
  });
}

function cellOf(cell: Cell | undefined, field: Field, row: Row): CellObject {
  const strong = row.kind === 'total' || row.kind === 'subtotal' ? { fontWeight: 'bold' as const } : {};
  if (!cell) return { value: '', ...strong };
  if (!cell.number)
    return {
      value: cell.text,
      type: String,
      format: '@',
      ...strong,
      ...(field.role === 'label' && row.kind === 'part' ? { indent: 1 } : {}),
    };
  const { value, decimals } = cell.number;
  return { value, type: Number, format: numberFormat(decimals, field), align: 'right', ...strong };
}

/** `#,##0.00` for two printed decimals. Ranks and list numbers take no separators. */
const numberFormat = (decimals: number, field: Field): string =>
  `${field.role ? '0' : '#,##0'}${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`;

/** Width in characters: of the longest word or number of the column, Han characters counting two; between 8 and 44. */
function columnWidth(table: Table, field: Field): number {
  const widthOf = (text: string) => [...text].reduce((sum, character) => sum + (character.charCodeAt(0) > 0x2e7f ? 2 : 1), 0);
  const longest = Math.max(
    widthOf(field.title ?? field.name),
    ...table.rows.map((row) => widthOf(row.cells[field.name]?.text ?? '') + (row.cells[field.name]?.number ? 2 : 0)),
  );
  return Math.min(44, Math.max(8, longest + 2));
}
