import type { FigureData } from '../data/figureData';
import { figureTables } from './figureTable';
import { writeNumber } from '../../model/number/rounding';
import type { Point } from '../data/point';

const ORIGINS = { printed: '原书', derived: '推算', lost: '缺' } as const;

/**
 * Rows of the figure’s CSV, head first: a number a line, with its unit, the ends of what it may be, where it comes from
 * (原书, 推算, 缺) and the cell or formula. Numbers are plain.
 */
export function figureCsv(data: FigureData): string[][] {
  const lines = figureTables(data).flatMap((table) =>
    table.rows.flatMap((row) =>
      table.columns.flatMap((column, index) => {
        const point = row.cells[index];
        if (!point) return [];
        return [
          [
            row.label,
            column.title,
            plain(point.value, point.decimals),
            point.unit,
            ends(point, point.low),
            ends(point, point.high),
            ORIGINS[point.origin],
            point.formula,
          ],
        ];
      }),
    ),
  );
  return [['名称', '系列', '数值', '单位', '下限', '上限', '来历', '依据'], ...lines];
}

const plain = (value: number | null, decimals: number): string => (value === null ? '' : writeNumber(value, decimals));

/** One decimal more than the number itself has: half of its last digit. */
const ends = (point: Point, value: number): string =>
  point.value === null ? '' : plain(value, point.low === point.high ? point.decimals : point.decimals + 1);
