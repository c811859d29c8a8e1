import type { FigurePanel } from '../data/panel';
import type { Mark } from './marks';
import type { PanelLayout } from './layout';
import { textWidth } from './textWidth';
import { grouped, pictureDecimals, shown } from '../data/shown';

/** Upright columns for years: values above, years below; the first panel of a figure is the taller one. */
export function columnLayout(panel: FigurePanel, width: number, index: number): PanelLayout {
  const series = panel.series[0]!;
  const rise = index === 0 ? 190 : 110;
  const top = (panel.title ? 28 : 0) + 20;
  const bottom = top + rise;
  const height = bottom + 24;
  const band = width / panel.rows.length;
  const max = Math.max(...series.points.map((point) => point.value ?? 0));
  const decimals = pictureDecimals(series.points);
  const middle = (row: number): number => band * (row + 0.5);
  const marks: Mark[] = [];
  if (panel.title)
    marks.push({
      kind: 'text',
      x: 0,
      y: 16,
      text: `${panel.title}（${panel.unit}）`,
      align: 'left',
      size: 14,
      colour: '--ink',
      bold: true,
    });
  panel.rows.forEach((row, at) =>
    marks.push({
      kind: 'text',
      x: Math.max(middle(at), textWidth(row.label, 13) / 2),
      y: bottom + 17,
      text: row.label,
      align: 'center',
      size: 13,
      colour: '--soft',
    }),
  );
  series.points.forEach((point, at) => {
    if (point.value === null) {
      marks.push({ kind: 'frame', x: middle(at) - 22.5, y: bottom - 45.5, width: 45, height: 45, colour: '--soft' });
      marks.push({ kind: 'text', x: middle(at), y: bottom - 18, text: '缺', align: 'center', size: 13, colour: '--soft' });
    } else {
      marks.push({
        kind: 'text',
        x: middle(at),
        y: bottom - (point.value / max) * rise - 6,
        text: grouped(shown(point, decimals)),
        align: 'center',
        size: 13,
        colour: '--ink',
      });
    }
  });
  marks.push({
    kind: 'line',
    points: [
      [0, bottom],
      [width, bottom],
    ],
    colour: '--hairline',
    width: 1,
  });
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
    marks,
    stops: panel.rows.map((_, row) => ({ row, series: null, x: band * row, y: top - 20, width: band, height: height - top + 20 })),
  };
}
