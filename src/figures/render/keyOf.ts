import type { FigurePanel } from '../data/panel';
import { isGuess } from '../data/point';
import { kindOf } from '../kinds';

/** What a figure’s colours mean, where several series stand side by side: empty where the picture says it itself. */
export function keyOf(panel: FigurePanel): { name: string; colour: string; derived: boolean }[] {
  const { key } = kindOf(panel);
  if (key === 'itself' || panel.series.length < 2) return [];
  if (key === 'pairs')
    return panel.series.flatMap(({ name, colour }, index) =>
      index % 2 === 0 ? [{ name: name.split('，')[0]!, colour, derived: false }] : [],
    );
  return panel.series.map((series) => ({ name: series.name, colour: series.colour, derived: series.points.every(isGuess) }));
}
