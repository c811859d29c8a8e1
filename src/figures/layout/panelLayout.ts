import type { PanelKind } from '../../model/figure';
import type { FigurePanel } from '../data/panel';
import { barLayout } from './kinds/barLayout';
import { changeLayout } from './kinds/changeLayout';
import { columnLayout } from './kinds/columnLayout';
import { isNarrow, type PanelLayout } from './layout';
import { lineLayout } from './kinds/lineLayout';
import { matrixLayout } from './kinds/matrixLayout';
import { multiplesLayout } from './kinds/multiplesLayout';
import { opposedLayout } from './kinds/opposedLayout';
import { shareLayout } from './kinds/shareLayout';
import { slopeLayout } from './kinds/slopeLayout';

type Layout = (panel: FigurePanel, width: number, index: number) => PanelLayout;

const LAYOUTS: Record<PanelKind, Layout> = {
  bar: barLayout,
  change: changeLayout,
  column: (panel, width, index) => (isNarrow(width) ? barLayout(panel, width) : columnLayout(panel, width, index)),
  share: shareLayout,
  stacked: shareLayout,
  opposed: opposedLayout,
  slope: slopeLayout,
  line: lineLayout,
  matrix: matrixLayout,
  multiples: multiplesLayout,
};

/** Lays out a panel; `index` is its place in the figure. */
export const panelLayout = (panel: FigurePanel, width: number, index = 0): PanelLayout => LAYOUTS[panel.kind](panel, width, index);
