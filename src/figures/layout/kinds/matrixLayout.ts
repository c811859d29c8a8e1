import type { FigurePanel } from '../../data/panel';
import { grouped, pictureDecimals, shown } from '../../data/shown';
import { isNarrow, type PanelLayout } from '../layout';
import { words, type Mark, type TextMark } from '../marks';
import { labelMarks, rowLabels, titleMarks } from '../rowLabels';
import { textWidth, wrapLabel } from '../textWidth';

const CELL = 44;

/** Limits of the five tints, in per cent of the row. */
const LIMITS = [5, 10, 25, 50];

/** Rows against columns: a tint and two numbers for each pair, an empty frame where the source lost it. */
export function matrixLayout(panel: FigurePanel, width: number): PanelLayout {
  const narrow = isNarrow(width);
  const labels = rowLabels(panel, width, 'left');
  const column = (width - labels.room) / panel.series.length;
  const heads = panel.series.map((series) => wrapLabel(series.name, 13, column - 4));
  const top = (panel.title ? 28 : 0) + 17 * Math.max(...heads.map((lines) => lines.length)) + 8;
  const centre = (row: number): number => top + (row + 0.5) * CELL;
  const left = (s: number): number => labels.room + s * column;
  return {
    width,
    height: top + panel.rows.length * CELL,
    along: 'x',
    from: 0,
    to: width,
    min: 0,
    max: width,
    bars: panel.series.map((series, s) => ({
      name: series.name,
      values: series.points.map((point) => (point.value === null ? null : [left(s) + 1, left(s) + column - 1])),
      centres: panel.rows.map((_, row) => centre(row)),
      colours: panel.rows.map((_, row) => tintOf(panel, s, row)),
    })),
    lines: [],
    stacked: false,
    thickness: CELL - 2,
    marks: [
      ...titleMarks(panel, labels.size),
      ...heads.flatMap((lines, s) =>
        lines.map((text, line) =>
          words(left(s) + column / 2, top - 9 - 17 * (lines.length - 1 - line), text, { align: 'center', colour: '--soft' }),
        ),
      ),
      ...labelMarks(panel, labels, centre, (row) => top + row * CELL),
      ...panel.series.flatMap((_, s) => panel.rows.flatMap((__, row) => cellMarks(panel, s, row, left(s), column, centre(row), narrow))),
    ],
    stops: panel.rows.flatMap((_, row) =>
      panel.series.map((__, s) => ({ row, series: s, x: left(s) + 1, y: top + row * CELL + 1, width: column - 2, height: CELL - 2 })),
    ),
  };
}

const tintOf = (panel: FigurePanel, s: number, row: number): string => {
  const share = panel.series[s]!.shares?.[row]?.value ?? 0;
  return `--data-${1 + LIMITS.filter((limit) => share >= limit).length}`;
};

function cellMarks(panel: FigurePanel, s: number, row: number, x: number, column: number, y: number, narrow: boolean): Mark[] {
  const series = panel.series[s]!;
  const point = series.points[row]!;
  const text = (base: number, said: string, more: Partial<TextMark>): Mark =>
    words(x + column / 2, base, said, { align: 'center', ...more });
  if (point.value === null)
    return [
      { kind: 'frame', x: x + 2.5, y: y - CELL / 2 + 2.5, width: column - 5, height: CELL - 5, colour: '--soft' },
      text(y + 5, '缺', { colour: '--soft' }),
    ];
  const colour = /[45]$/.test(tintOf(panel, s, row)) ? '--paper' : '--ink';
  const share = series.shares?.[row];
  const amount = grouped(shown(point, pictureDecimals(series.points)));
  const size = narrow && textWidth(amount, 13) > column - 4 ? 11 : 13;
  return [
    ...(share ? [text(y - 3, `${shown(share, 1)}%`, { colour, bold: true })] : []),
    text(share ? y + 14 : y + 5, amount, { size, colour }),
  ];
}
