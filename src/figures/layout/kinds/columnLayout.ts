import type { FigurePanel, FigureSeries } from '../../data/panel';
import type { Mark } from '../marks';
import type { PanelLayout } from '../layout';
import { titleMarks } from '../rowLabels';
import { textWidth } from '../textWidth';
import { grouped, pictureDecimals, shown } from '../../data/shown';

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
      ...panel.rows.map((row, at): Mark => words(row.label, Math.max(middle(at), textWidth(row.label, 13) / 2), bottom + 17, '--soft')),
      ...valueMarks(series, middle, (value) => bottom - (value / max) * rise, bottom),
      {
        kind: 'line',
        points: [
          [0, bottom],
          [width, bottom],
        ],
        colour: '--hairline',
        width: 1,
      },
    ],
    stops: panel.rows.map((_, row) => ({ row, series: null, x: band * row, y: top - 20, width: band, height: height - top + 20 })),
  };
}

const words = (text: string, x: number, y: number, colour: string): Mark => ({
  kind: 'text',
  x,
  y,
  text,
  align: 'center',
  size: 13,
  colour,
});

/** The number above each column; a frame where a year is lost. */
function valueMarks(series: FigureSeries, middle: (row: number) => number, heightOf: (value: number) => number, bottom: number): Mark[] {
  const decimals = pictureDecimals(series.points);
  return series.points.flatMap((point, at): Mark[] =>
    point.value === null
      ? [
          { kind: 'frame', x: middle(at) - 22.5, y: bottom - 45.5, width: 45, height: 45, colour: '--soft' },
          words('缺', middle(at), bottom - 18, '--soft'),
        ]
      : [words(grouped(shown(point, decimals)), middle(at), heightOf(point.value) - 6, '--ink')],
  );
}
