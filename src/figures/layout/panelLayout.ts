import type { PanelKind } from '../../model/figure';
import type { FigurePanel } from '../data/panel';
import { barLayout } from './barLayout';
import { columnLayout } from './columnLayout';
import { isNarrow, type PanelLayout } from './layout';
import { lineLayout } from './lineLayout';
import { matrixLayout } from './matrixLayout';
import { multiplesLayout } from './multiplesLayout';
import { opposedLayout } from './opposedLayout';
import { shareLayout } from './shareLayout';
import { slopeLayout } from './slopeLayout';

type Layout = (panel: FigurePanel, width: number, index: number) => PanelLayout;

const LAYOUTS: Record<PanelKind, Layout> = {
  bar: barLayout,
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
