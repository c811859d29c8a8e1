import type { FigurePanel } from '../../data/panel';
import { shownNumbers } from '../../data/shown';
import { isNarrow, WIDTHS, type PanelLayout } from '../layout';
import { apart } from './lineLayout';
import { centred, rule, words, type Mark } from '../marks';
import { textWidth } from '../textWidth';

const HEIGHT = 92;
const RISE = 46;

/** A small picture for each row, each on its own scale: series in pairs, earlier and later, a line each. */
export function multiplesLayout(panel: FigurePanel, width: number): PanelLayout {
  const columns = isNarrow(width) ? 3 : width < WIDTHS.spread ? 6 : 8;
  const cell = width / columns;
  const height = Math.ceil(panel.rows.length / columns) * HEIGHT;
  const small = panel.rows.map((_, row) => {
    const [x, y] = [(row % columns) * cell, Math.floor(row / columns) * HEIGHT];
    return { x, y, ...smallOf(panel, row, x, y, cell) };
  });
  return {
    width,
    height,
    along: 'y',
    // Both scales count pixels: every small picture has a scale of its own.
    from: height,
    to: 0,
    min: 0,
    max: height,
    bars: [],
    lines: small.flatMap(({ lines }) => lines.map((line) => ({ ...line, values: line.ys.map((y) => height - y) }))),
    stacked: false,
    thickness: 1,
    marks: small.flatMap(({ marks }) => marks),
    stops: small.map(({ x, y }, row) => ({ row, series: null, x, y, width: cell, height: HEIGHT - 4 })),
  };
}

interface SmallLine {
  name: string;
  colour: string;
  centres: number[];
  ys: number[];
  width: number;
}

/** One small picture, with its upper left corner at `x`, `y`. */
function smallOf(panel: FigurePanel, row: number, x: number, y: number, cell: number): { lines: SmallLine[]; marks: Mark[] } {
  const later = panel.series.filter((_, s) => s % 2 === 1);
  const numbers = later.map((series) => shownNumbers([series.points[row]!])[0]!);
  const [left, right] = [x + 5, x + cell - Math.max(...numbers.map((text) => textWidth(text, 12))) - 14];
  const bottom = y + 26 + RISE;
  const max = Math.max(...panel.series.map((series) => series.points[row]!.value ?? 0));
  const at = (s: number): number => bottom - ((panel.series[s]!.points[row]!.value ?? 0) / max) * RISE;
  const lines = later.map((series, pair): SmallLine => ({
    name: `${panel.rows[row]!.label}${series.name}`,
    colour: series.colour,
    centres: [left, right],
    ys: [at(2 * pair), at(2 * pair + 1)],
    width: 2,
  }));
  const ends = apart(
    lines.map(({ ys }) => ys[1]!),
    13,
  );
  return {
    lines,
    marks: [
      words(x, y + 14, panel.rows[row]!.label, { bold: true }),
      ...numbers.map((text, pair) => words(right + 6, centred(ends[pair]!, 12), text, { size: 12 })),
      rule([left, bottom + 0.5], [right, bottom + 0.5]),
    ],
  };
}
