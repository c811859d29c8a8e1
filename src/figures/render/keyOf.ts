import type { FigurePanel } from '../data/panel';
import { isGuess } from '../data/point';

/** What a figure’s colours mean, where several series stand side by side: empty where the picture says it itself. */
export function keyOf(panel: FigurePanel): { name: string; colour: string; derived: boolean }[] {
  if (panel.kind === 'share' || panel.kind === 'stacked' || panel.series.length < 2) return [];
  if (['opposed', 'slope', 'line', 'matrix'].includes(panel.kind)) return [];
  if (panel.kind === 'multiples')
    return panel.series.flatMap(({ name, colour }, index) =>
      index % 2 === 0 ? [{ name: name.split('，')[0]!, colour, derived: false }] : [],
    );
  return panel.series.map((series) => ({ name: series.name, colour: series.colour, derived: series.points.every(isGuess) }));
}
