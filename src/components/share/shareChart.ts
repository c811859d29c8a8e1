import type { FigureData } from '../../figures/data/figureData';
import type { FigurePanel } from '../../figures/data/panel';
import { kindOf } from '../../figures/kinds';
import { WIDTHS } from '../../figures/layout/layout';
import type { Paint } from '../../figures/layout/marks';
import { drawSvg, type Picture } from '../../figures/render/drawSvg';

/**
 * As much of a figure as stands whole in `height` pixels: all of it, else its first panel, else the first rows of that. `shown` of `rows`
 * rows are drawn.
 */
export function shareChart(data: FigureData, paint: Paint, height: number): { chart: Picture; shown: number; rows: number } {
  const [first] = data.panels;
  const { rows } = first!;
  const few = (count: number): FigureData => ({ ...data, panels: [firstRows(first!, count)] });
  const counts = kindOf(first!).byRows ? rows.map((_, index) => rows.length - index) : [rows.length];
  const tries = [{ data, shown: rows.length }, ...counts.map((shown) => ({ data: few(shown), shown }))];
  let last: { chart: Picture; shown: number; rows: number };
  for (const { data: some, shown } of tries) {
    last = { chart: drawSvg(some, WIDTHS.wide, paint, 14), shown, rows: rows.length };
    if (last.chart.height <= height) return last;
  }
  return last!;
}

/** A panel with its first rows alone. */
const firstRows = (panel: FigurePanel, count: number): FigurePanel => ({
  ...panel,
  rows: panel.rows.slice(0, count),
  series: panel.series.map((series) => ({
    ...series,
    points: series.points.slice(0, count),
    ...(series.shares ? { shares: series.shares.slice(0, count) } : {}),
  })),
  beside: panel.beside.map((beside) => ({
    ...beside,
    points: beside.points.slice(0, count),
    ...(beside.from ? { from: beside.from.slice(0, count) } : {}),
  })),
});
