import type { FigurePanel } from '../data/panel';
import { isGuess } from '../data/point';

/** What a figure’s colours mean, where several series stand side by side: empty where the picture says it itself. */
export function keyOf(panel: FigurePanel): { name: string; colour: string; derived: boolean }[] {
  if (panel.kind === 'share' || panel.kind === 'stacked' || panel.series.length < 2) return [];
  return panel.series.map((series) => ({ name: series.name, colour: series.colour, derived: series.points.every(isGuess) }));
}
