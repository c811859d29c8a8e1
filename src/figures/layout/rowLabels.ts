import type { FigurePanel, FigureRow } from '../data/panel';
import { isNarrow } from './layout';
import { centred, words, type Mark } from './marks';
import { textWidth, wrapLabel } from './textWidth';

/** The names of a panel’s rows: at the left of what is drawn, or above it where a phone has no room for them. */
export interface RowLabels {
  narrow: boolean;
  size: number;
  above: boolean;
  /** Each name on one line or two. */
  lines: string[][];
  /** Pixels they take at the left. */
  room: number;
  /** Pixels a row of names needs by itself. */
  tall: (row: number) => number;
}

const indentOf = (row: FigureRow, size: number): number => (row.kind === 'part' ? size : 0);

/** Measures the names of the rows of a panel `width` pixels wide: on a phone at the left where they fit, or always `left` or `above`. */
export function rowLabels({ rows }: FigurePanel, width: number, onPhone: 'fit' | 'left' | 'above' = 'fit'): RowLabels {
  const narrow = isNarrow(width);
  const size = narrow ? 13 : 14;
  const widest = Math.max(...rows.map((row) => textWidth(row.label, size) + indentOf(row, size)));
  const above = narrow && (onPhone === 'above' || (onPhone === 'fit' && widest > 7.1 * size));
  const lines = rows.map((row) => (above ? [row.label] : wrapLabel(row.label, size, (narrow ? 10 : 14) * size - indentOf(row, size))));
  const room = above
    ? 0
    : Math.max(...lines.flatMap((each, index) => each.map((line) => textWidth(line, size) + indentOf(rows[index]!, size)))) + 10;
  return { narrow, size, above, lines, room, tall: (row) => (lines[row]!.length > 1 ? 2 * size + 4 : 0) };
}

/** Their marks: `centre` is the middle of a row, `top` its upper edge. */
export const labelMarks = (
  { rows }: FigurePanel,
  { size, above, lines, room }: RowLabels,
  centre: (row: number) => number,
  top: (row: number) => number,
): Mark[] =>
  rows.flatMap((row, index) =>
    lines[index]!.map((text, line, { length }) => {
      const colour = row.kind === 'part' ? '--soft' : '--ink';
      if (above) return words(indentOf(row, size), top(index) + 14, text, { size, colour });
      const y = centred(centre(index) + (line - (length - 1) / 2) * (size + 3), size);
      return words(room - 10, y, text, { align: 'right', size, colour });
    }),
  );

/** The head of a panel, where a figure has several: its name and unit. */
export const titleMarks = ({ title, unit }: FigurePanel, size: number): Mark[] =>
  title ? [words(0, 16, `${title}（${unit}）`, { size, bold: true })] : [];
