import type { FigurePanel } from '../data/panel';
import { isGuess } from '../data/point';
import type { PanelLayout } from '../layout/layout';
import type { Point } from '../data/point';
import { shown, shownGrowth } from '../data/shown';

/** What is said of a row or part when the reader points at it or comes to it by keyboard. */
export interface StopWords {
  title: string;
  lines: string[];
  /** Cells or formula behind the numbers. */
  source: string;
}

export function describeStop(panel: FigurePanel, stop: PanelLayout['stops'][number]): StopWords {
  const row = panel.rows[stop.row]!;
  const all = stop.series === null ? panel.series : [panel.series[stop.series]!];
  const named = all.length > 1;
  const lines = all.map((series) => {
    const point = series.points[stop.row]!;
    const share = series.shares?.[stop.row];
    return `${named ? `${series.name} ` : ''}${withUnit(point)}${share ? `，占${panel.ofName} ${shown(share, 1)}%` : ''}`;
  });
  for (const beside of panel.beside) {
    const point = beside.points[stop.row]!;
    if (point.value === null) continue;
    const from = beside.from?.[stop.row];
    const said =
      beside.as === 'growth'
        ? shownGrowth(point, point.origin === 'derived' ? 1 : Infinity)
        : beside.as === 'share'
          ? `${shown(point, 2)}%`
          : `${from ? `${shown(from)} → ` : ''}${shown(point)}`;
    lines.push(`${beside.name} ${said}`);
  }
  const points = all.map((series) => series.points[stop.row]!);
  const title = stop.series === null ? `${panel.title ? `${panel.title}　` : ''}${row.label}` : `${all[0]!.name}　${row.label}`;
  return { title, lines, source: [...new Set(points.map((point) => point.formula))].filter(Boolean).join('；') };
}

/** `5637 亿元（推算，±0.3）`. */
function withUnit(point: Point): string {
  if (point.value === null) return '缺';
  const doubt = (point.high - point.low) / 2;
  return `${shown(point)} ${point.unit}${isGuess(point) ? `（推算，±${doubt.toPrecision(1)}）` : ''}`;
}
