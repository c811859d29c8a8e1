import type { PanelKind } from '../../model/figure';
import { isGuess, type Point } from './point';

/** A row of a panel: a bar of a bar chart, a part of a share bar. */
export interface FigureRow {
  key: string;
  label: string;
  /** Colour token: `--party-enterprise`. */
  colour: string;
  /** `part` is an 其中 row, `tail` several rows drawn as one, `rest` the unnamed remainder, `lost` an empty place. */
  kind: 'member' | 'part' | 'tail' | 'rest' | 'lost';
}

export interface FigureSeries {
  name: string;
  colour: string;
  unit: string;
  /** One per row. */
  points: Point[];
  /** share, stacked: the whole bar; opposed: what shares are of. */
  total?: Point;
  /** Each point as a share of the total, one per row. */
  shares?: Point[];
  how?: string;
}

/** A column of numbers printed beside the bars: growth, or ranks from → to. */
export interface FigureBeside {
  name: string;
  as: 'growth' | 'rank' | 'share';
  points: Point[];
  from?: Point[];
}

interface FigureGroup {
  label: string;
  /** Indices of its rows. */
  rows: number[];
  total: Point;
  share: Point;
}

export interface FigurePanel {
  title: string;
  kind: PanelKind;
  unit: string;
  rows: FigureRow[];
  series: FigureSeries[];
  beside: FigureBeside[];
  groups: FigureGroup[];
  /** What shares are shares of, where it is not the bar itself. */
  ofName: string;
  /** Rows that the picture draws as one; the note lists them. */
  tail?: { label: string; point: Point }[];
}

/** Every number a panel holds: drawn, printed beside, summed. */
export function pointsOf(panel: FigurePanel): Point[] {
  return [
    ...panel.series.flatMap((series) => [...series.points, ...(series.shares ?? []), ...(series.total ? [series.total] : [])]),
    ...panel.beside.flatMap((beside) => [...(beside.from ?? []), ...beside.points]),
    ...panel.groups.flatMap((group) => [group.total, group.share]),
  ];
}

/** One derived number among printed ones says so itself; where a whole series is derived, its name says it. */
export const saysGuess = ({ rows }: FigurePanel, { points }: FigureSeries, row: number): boolean =>
  rows[row]!.kind === 'member' && isGuess(points[row]!) && !points.every(isGuess);
