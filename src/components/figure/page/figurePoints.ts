import type { Edition } from '../../../editions';
import type { FigureData } from '../../../figures/data/figureData';
import { figureTables } from '../../../figures/render/figureTable';
import type { Point } from '../../../figures/data/point';
import { writeNumber } from '../../../model/number/rounding';
import { address } from '../../../model/address/address';
import { cellText } from '../figureTableHtml';

/** A number of a figure with all that is known of it, for the figure’s own page. */
export interface PointView {
  row: string;
  /** Points of the row, at its first one; 0 at the others. */
  span: number;
  column: string;
  text: string;
  unit: string;
  /** `5636.6—5637.1`; empty for a number as printed. */
  range: string;
  origin: '原书' | '推算' | '计算' | '缺';
  formula: string;
  /** Row of the table of its first cell; `null` where it has none. */
  cell: string | null;
}

/** Every number of the figure, row by row. */
export function figurePoints(edition: Edition, data: FigureData): PointView[] {
  return figureTables(data).flatMap((table) =>
    table.rows.flatMap((row) => {
      const points = table.columns.flatMap((column, index) => {
        const point = row.cells[index];
        if (!point) return [];
        const [cell] = point.cells;
        return [
          {
            row: row.label,
            span: 0,
            column: column.title,
            text: cellText(point, column),
            unit: point.unit,
            range: originOf(point) === '推算' ? rangeOf(point) : '',
            origin: originOf(point),
            formula: point.formula,
            cell: cell ? address.row(edition, cell.table, cell.row) : null,
          },
        ];
      });
      return points.map((point, index) => (index === 0 ? { ...point, span: points.length } : point));
    }),
  );
}

function originOf(point: Point): PointView['origin'] {
  if (point.origin === 'lost') return '缺';
  if (point.origin === 'printed') return '原书';
  return point.high > point.low && point.unit !== '%' ? '推算' : '计算';
}

function rangeOf(point: Point): string {
  const decimals = point.decimals + 1;
  return `${writeNumber(point.low, decimals)}—${writeNumber(point.high, decimals)}`;
}
