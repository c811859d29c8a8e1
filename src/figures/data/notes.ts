import { evaluate, type Cells } from '../../model/formula/evaluate';
import { parseFormula, referencesOf } from '../../model/formula/formula';
import type { FigurePanel } from './panel';
import { pointOf, type Point } from './point';
import { pictureDecimals, shown } from './shown';

/** Number and unit in a sentence: `16997.7 亿元`, `60.2%`. */
export const inWords = (point: Point, decimals = pictureDecimals([point])): string =>
  `${shown(point, decimals)}${point.unit === '%' ? '' : ' '}${point.unit}`;

/** Fills the `{formulas}` of a note with their numbers and units; throws `FormulaError`. */
export const fillNote = (cells: Cells, note: string): string =>
  note.replace(/\{([^}]+)\}/g, (_, formula: string) => inWords(pointOf(cells, formula, unitFor(cells, formula))));

/** A quotient of two alike quantities is a share. */
const unitFor = (cells: Cells, formula: string): string =>
  referencesOf(parseFormula(formula)).length > 1 && Object.keys(evaluate(cells, formula).dimension).length === 0 ? '%' : '';

/** What a reader must know of a panel’s computed numbers: how they were computed and how far they may be off; what a tail holds. */
export function panelNotes(panel: FigurePanel): string[] {
  const computed = panel.series.flatMap((series) => {
    const derived = series.points.filter((point) => point.origin === 'derived');
    if (!series.how || derived.length === 0) return [];
    const which =
      derived.length === series.points.length
        ? series.name
        : panel.rows
            .filter((_, index) => series.points[index]!.origin === 'derived')
            .map((row) => `${series.name}的${row.label}`)
            .join('、');
    const doubt = Math.max(...derived.map((point) => (point.high - point.low) / 2));
    return [
      doubt > 0 ? `${which}为推算：${series.how}，误差不超过 ±${ceiling(doubt)} ${series.unit}。` : `${which}由本版算出：${series.how}。`,
    ];
  });
  const rest = panel.rows.findIndex((row) => row.kind === 'rest');
  const remainder =
    rest < 0
      ? []
      : [
          `“${panel.rows[rest]!.label}”为推算：全部减去图中各项，误差不超过 ±${ceiling((panel.series[0]!.points[rest]!.high - panel.series[0]!.points[rest]!.low) / 2)} ${panel.unit}。`,
        ];
  const tail = panel.tail
    ? [
        `“${panel.rows.find((row) => row.kind === 'tail')!.label}”包括${panel.tail.map(({ label, point }) => `${label} ${inWords(point)}`).join('、')}。`,
      ]
    : [];
  const of = panel.ofName ? [`百分比以${panel.ofName}为一百。`] : [];
  return [...of, ...computed, ...remainder, ...tail];
}

/** A doubt rounded up to one significant digit: 0.2508 → 0.3. */
function ceiling(doubt: number): string {
  const decimals = Math.max(0, Math.ceil(-Math.log10(doubt) - 1e-9));
  return (Math.ceil(doubt * 10 ** decimals - 1e-9) / 10 ** decimals).toFixed(decimals);
}
