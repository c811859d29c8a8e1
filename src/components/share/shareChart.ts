import type { FigureData } from '../../figures/data/figureData';
import type { FigurePanel } from '../../figures/data/panel';
import { kindOf } from '../../figures/kinds';
import type { Paint } from '../../figures/layout/marks';
import { drawSvg, pictureHeight, type Picture } from '../../figures/render/drawSvg';

/** Width of a picture’s chart in its own pixels: scaled up to the picture, its letters are read also where that is shown small. */
const WIDTH = 620;

/** A chart for a picture, with the indices of its rows that it shows, and how many it has. */
export interface ShareChart {
  chart: Picture;
  shown: number[];
  rows: number;
}

/**
 * As much of a figure as stands whole in `height` pixels: all of it, else its first panel, else as many rows of that, those that `finding`
 * names before others; what cannot be shortened is drawn so much wider that it fills the picture once it is scaled to that height.
 */
export function shareChart(data: FigureData, finding: string, paint: Paint, height: number): ShareChart {
  const [first] = data.panels;
  const rows = first!.rows.length;
  const few = (count: number) => {
    const shown = tellingRows(first!, finding, count);
    return { data: { ...data, panels: [withRows(first!, shown)] }, shown };
  };
  const counts = kindOf(first!).byRows ? first!.rows.map((_, index) => rows - index) : [rows];
  const tries = [{ data, shown: [...first!.rows.keys()] }, ...counts.map(few)];
  const draw = (some: FigureData, width: number) => drawSvg(some, width, paint, 14);
  for (const { data: some, shown } of tries) {
    if (pictureHeight(some, WIDTH) <= height) return { chart: draw(some, WIDTH), shown, rows };
  }
  const { data: whole, shown } = tries.at(-1)!;
  return { chart: draw(whole, Math.round((WIDTH * pictureHeight(whole, WIDTH)) / height)), shown, rows };
}

/** The rows that the finding names, filled up with the first, in their order; the first alone where some rows are parts of others. */
function tellingRows({ rows }: FigurePanel, finding: string, count: number): number[] {
  const all = [...rows.keys()];
  if (rows.some(({ kind }) => kind !== 'member')) return all.slice(0, count);
  const isNamed = (row: number) => finding.includes(rows[row]!.label);
  return all
    .toSorted((a, b) => Number(isNamed(b)) - Number(isNamed(a)))
    .slice(0, count)
    .toSorted((a, b) => a - b);
}

/** A panel with some of its rows alone. */
function withRows(panel: FigurePanel, shown: readonly number[]): FigurePanel {
  const pick = <T>(values: readonly T[]): T[] => shown.map((row) => values[row]!);
  return {
    ...panel,
    rows: pick(panel.rows),
    series: panel.series.map((series) => ({
      ...series,
      points: pick(series.points),
      ...(series.shares ? { shares: pick(series.shares) } : {}),
    })),
    beside: panel.beside.map((beside) => ({
      ...beside,
      points: pick(beside.points),
      ...(beside.from ? { from: pick(beside.from) } : {}),
    })),
  };
}
