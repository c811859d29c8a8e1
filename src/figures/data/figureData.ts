import type { Cells } from '../../model/formula/evaluate';
import { figureLabel, type FigureSpec, type PanelKind } from '../../model/figure';
import { FormulaError, parseFormula, referencesOf } from '../../model/formula/formula';
import { tableIdOf } from '../../model/table/table';
import { fillNote, panelNotes } from './notes';
import { panelData } from './panelData';
import type { Point } from './point';

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
  /** share, stacked: the whole bar. */
  total?: Point;
  /** share, stacked: each point as a share, one per row. */
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

export interface FigureGroup {
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

/** A figure with its numbers: the one thing every renderer receives. Plain data, as the browser fetches it. */
export interface FigureData {
  id: string;
  label: string;
  title: string;
  part: number;
  grade: FigureSpec['grade'];
  takeaway: string;
  /** What is lost; empty where nothing is. */
  lost: string;
  /** Sentences under the picture, numbers filled in. */
  notes: string[];
  panels: FigurePanel[];
  /** Ids of the tables its numbers come from. */
  sources: string[];
}

/** Told of each formula that cannot be computed: the key of the specification it stands in, and why. */
export type OnFault = (field: string, error: FormulaError) => void;

/** Computes a figure from its specification. Without `onFault` a broken formula throws `FormulaError`. */
export function figureData(cells: Cells, spec: FigureSpec, onFault?: OnFault): FigureData {
  const attempt = <T>(field: string, compute: () => T): T | undefined => {
    try {
      return compute();
    } catch (error) {
      if (!onFault || !(error instanceof FormulaError)) throw error;
      onFault(field, error);
      return undefined;
    }
  };
  const panels = spec.panels.map((panel, index) =>
    panelData(cells, panel, (field, compute) => attempt(`panels.${index}.${field}`, compute)),
  );
  const note = spec.note ? attempt('note', () => fillNote(cells, spec.note!)) : undefined;
  const used = new Set(
    panels
      .flatMap(pointsOf)
      .flatMap((point) => (point.formula ? referencesOf(parseFormula(point.formula)).map((reference) => tableIdOf(reference.table)) : [])),
  );
  return {
    id: spec.id,
    label: figureLabel(spec.id),
    title: spec.title,
    part: spec.part,
    grade: spec.grade,
    takeaway: spec.takeaway,
    lost: spec.lost ?? '',
    notes: [...panels.flatMap(panelNotes), ...(note ? [note] : [])],
    panels,
    sources: [...cells.tables.keys()].filter((id) => used.has(id)),
  };
}

/** Every number a panel holds: drawn, printed beside, summed. */
export function pointsOf(panel: FigurePanel): Point[] {
  return [
    ...panel.series.flatMap((series) => [...series.points, ...(series.shares ?? []), ...(series.total ? [series.total] : [])]),
    ...panel.beside.flatMap((beside) => [...(beside.from ?? []), ...beside.points]),
    ...panel.groups.flatMap((group) => [group.total, group.share]),
  ];
}
