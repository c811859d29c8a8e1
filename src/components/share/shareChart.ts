import type { FigureData } from '../../figures/data/figureData';
import type { FigurePanel } from '../../figures/data/panel';
import { kindOf } from '../../figures/kinds';
import type { Paint } from '../../figures/layout/marks';
import { drawSvg, type Picture } from '../../figures/render/drawSvg';

/** Width of a picture’s chart in its own pixels: scaled up to the picture, its letters are read also where that is shown small. */
const WIDTH = 620;

/**
 * As much of a figure as stands whole in `height` pixels: all of it, else its first panel, else the first rows of that; what cannot be
 * shortened is drawn so much wider that it fills the picture once it is scaled to that height. `shown` of `rows` rows are drawn.
 */
export function shareChart(data: FigureData, paint: Paint, height: number): { chart: Picture; shown: number; rows: number } {
  const [first] = data.panels;
  const { rows } = first!;
  const few = (count: number): FigureData => ({ ...data, panels: [firstRows(first!, count)] });
  const counts = kindOf(first!).byRows ? rows.map((_, index) => rows.length - index) : [rows.length];
  const tries = [{ data, shown: rows.length }, ...counts.map((shown) => ({ data: few(shown), shown }))];
  const draw = (some: FigureData, width: number) => drawSvg(some, width, paint, 14);
  for (const { data: some, shown } of tries) {
    const chart = draw(some, WIDTH);
    if (chart.height <= height) return { chart, shown, rows: rows.length };
  }
  const { data: whole, shown } = tries.at(-1)!;
  return { chart: draw(whole, Math.round((WIDTH * draw(whole, WIDTH).height) / height)), shown, rows: rows.length };
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
