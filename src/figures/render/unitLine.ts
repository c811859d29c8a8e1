import type { FigureData } from '../data/figureData';

/** `单位：亿元`; `单位：项、亿元` where the panels or bars differ. */
export const unitLine = (data: FigureData): string =>
  `单位：${[...new Set(data.panels.flatMap((panel) => panel.series.map((series) => series.unit)))].join('、')}`;
