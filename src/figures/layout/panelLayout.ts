import { barLayout } from './barLayout';
import { columnLayout } from './columnLayout';
import type { FigurePanel } from '../data/panel';
import { isNarrow, type PanelLayout } from './layout';
import { shareLayout } from './shareLayout';

/** Lays out a panel; `index` is its place in the figure. */
export function panelLayout(panel: FigurePanel, width: number, index = 0): PanelLayout {
  if (panel.kind === 'share' || panel.kind === 'stacked') return shareLayout(panel, width);
  if (panel.kind === 'column' && !isNarrow(width)) return columnLayout(panel, width, index);
  return barLayout(panel, width);
}
