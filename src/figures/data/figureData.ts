import type { Cells } from '../../model/formula/evaluate';
import type { FigureSpec } from '../../model/figure';
import { figureLabel } from '../../model/label';
import { FormulaError, parseFormula, referencesOf } from '../../model/formula/formula';
import { tableIdOf } from '../../model/table/table';
import { fillNote, panelNotes } from './notes';
import { pointsOf, type FigurePanel } from './panel';
import { panelData } from './panelData';

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
