import type { FigurePanel, FigureSeries } from '../../data/panel';
import { rule, words, type Mark } from '../marks';
import type { PanelLayout } from '../layout';
import { titleMarks } from '../rowLabels';
import { textWidth } from '../textWidth';
import { shownNumbers } from '../../data/shown';

/** Upright columns for years: values above, years below; the first panel of a figure is the taller one. */
export function columnLayout(panel: FigurePanel, width: number, index: number): PanelLayout {
  const series = panel.series[0]!;
  const rise = index === 0 ? 190 : 110;
  const top = (panel.title ? 28 : 0) + 20;
  const bottom = top + rise;
  const height = bottom + 24;
  const band = width / panel.rows.length;
  const max = Math.max(...series.points.map((point) => point.value ?? 0));
  const middle = (row: number): number => band * (row + 0.5);
  return {
    width,
    height,
    along: 'y',
    from: bottom,
    to: top,
    min: 0,
    max,
    lines: [],
    bars: [
      {
        name: series.name,
        values: series.points.map((point) => point.value),
        centres: panel.rows.map((_, at) => middle(at)),
        colours: panel.rows.map((row) => row.colour),
      },
    ],
    stacked: false,
    thickness: Math.round(band * 0.66),
    marks: [
      ...titleMarks(panel, 14),
      ...panel.rows.map(({ label }, at) =>
        words(Math.max(middle(at), textWidth(label, 13) / 2), bottom + 17, label, { align: 'center', colour: '--soft' }),
      ),
      ...valueMarks(series, middle, (value) => bottom - (value / max) * rise, bottom),
      rule([0, bottom], [width, bottom]),
    ],
    stops: panel.rows.map((_, row) => ({ row, series: null, x: band * row, y: top - 20, width: band, height: height - top + 20 })),
  };
}

/** The number above each column; a frame where a year is lost. */
function valueMarks(series: FigureSeries, middle: (row: number) => number, heightOf: (value: number) => number, bottom: number): Mark[] {
  const numbers = shownNumbers(series.points);
  return series.points.flatMap((point, at): Mark[] =>
    point.value === null
      ? [
          { kind: 'frame', x: middle(at) - 22.5, y: bottom - 45.5, width: 45, height: 45, colour: '--soft' },
          words(middle(at), bottom - 18, '缺', { align: 'center', colour: '--soft' }),
        ]
      : [words(middle(at), heightOf(point.value) - 6, numbers[at]!, { align: 'center' })],
  );
}
