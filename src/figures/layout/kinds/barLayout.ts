import { saysGuess, type FigureBeside, type FigurePanel } from '../../data/panel';
import { pictureDecimals, shown, shownGrowth, shownNumbers } from '../../data/shown';
import { topsOf, type PanelLayout } from '../layout';
import { centred, rule, words, type Mark } from '../marks';
import { labelMarks, rowLabels, titleMarks, type RowLabels } from '../rowLabels';
import { textWidth } from '../textWidth';

const GAP = 6;
const TITLE = 28;
const HEAD = 20;

/** Words beside a row: `+12.2%`, `31.3%`, `8→4`. */
function besideText(beside: FigureBeside, row: number): string {
  const point = beside.points[row]!;
  if (point.value === null) return '';
  if (beside.as === 'growth') return shownGrowth(point);
  if (beside.as === 'share') return `${shown(point, pictureDecimals([point]))}%`;
  const from = beside.from?.[row];
  return from && from.value !== point.value ? `${shown(from)}→${shown(point)}` : shown(point);
}

/** Horizontal bars, a band each row: labels at the left, or above the bars where a phone has no room for them; values at the ends. */
export function barLayout(panel: FigurePanel, width: number): PanelLayout {
  const measured = measure(panel, width);
  const placed = place(panel, measured);
  const { labels, length, max } = measured;
  const { tops, bands, pitch, middle, height } = placed;
  const count = panel.series.length;
  return {
    width,
    height,
    along: 'x',
    from: labels.room,
    to: labels.room + length,
    min: 0,
    max,
    bars: panel.series.map((series, s) => ({
      name: series.name,
      values: series.points.map((point) => point.value),
      centres: panel.rows.map((_, row) => middle(row, s)),
      colours: count === 1 ? panel.rows.map((row) => row.colour) : [series.colour],
    })),
    lines: [],
    stacked: false,
    thickness: pitch - (count === 1 ? 3 : 2),
    marks: [
      ...titleMarks(panel, labels.size),
      ...besideHeads(panel, measured, placed, width),
      ...labelMarks(panel, labels, placed.centre, (row) => tops[row]!),
      ...valueMarks(panel, measured, placed),
      ...besideMarks(panel, measured, placed, width),
      ...frameMarks(panel, measured, placed, width),
    ],
    stops: panel.rows.map((_, row) => ({ row, series: null, x: 0, y: tops[row]! - 1, width, height: bands[row]! - 1 })),
  };
}

interface Measured {
  labels: RowLabels;
  /** Words beside the rows, and the widths of their columns. */
  texts: string[][];
  besides: number[];
  /** Numbers at the bars, by series and row. */
  values: string[][];
  isMarked: (row: number, series: number) => boolean;
  max: number;
  /** Pixels of the longest bar. */
  length: number;
}

/** What the words need, and what is left for the bars. */
function measure(panel: FigurePanel, width: number): Measured {
  const labels = rowLabels(panel, width);
  const texts = panel.beside.map((beside) => panel.rows.map((_, row) => besideText(beside, row)));
  const besides = texts.map(
    (column, index) => Math.max(textWidth(panel.beside[index]!.name, 13), ...column.map((text) => textWidth(text, 13))) + 14,
  );
  const room = width - labels.room - besides.reduce((sum, each) => sum + each, 0);
  const values = panel.series.map((series) => shownNumbers(series.points));
  const isMarked = (row: number, s: number): boolean => saysGuess(panel, panel.series[s]!, row);
  const widthOf = (row: number, s: number): number => textWidth(values[s]![row]!, 13) + (isMarked(row, s) ? 34 : 0);
  const max = Math.max(...panel.series.flatMap((series) => series.points.map((point) => point.value ?? 0)));
  // The longest scale at which every value still has room behind its bar.
  const length = Math.min(
    ...panel.series.flatMap((series, s) =>
      series.points.map((point, row) => ((room - GAP - widthOf(row, s)) * max) / Math.max(point.value ?? 0, 1e-9)),
    ),
    room - GAP,
  );
  return { labels, texts, besides, values, isMarked, max, length };
}

interface Placed {
  /** Upper edges and heights of the rows. */
  tops: number[];
  bands: number[];
  top: number;
  height: number;
  pitch: number;
  centre: (row: number) => number;
  /** Middle of a bar. */
  middle: (row: number, series: number) => number;
}

/** Where the rows stand. */
function place(panel: FigurePanel, { labels: { above, lines, tall } }: Measured): Placed {
  const count = panel.series.length;
  const many = panel.rows.length > 20;
  const pitch = count === 1 ? (many ? 13 : 17) : 16;
  const label = above ? 19 : 0;
  const gap = many ? 8 : above ? (panel.beside.length > 0 ? 14 : 10) : 12;
  const bands = lines.map((_, row) => label + Math.max(pitch * count, tall(row)) + gap);
  const top = (panel.title ? TITLE : 0) + (panel.beside.length > 0 ? HEAD : 0);
  const tops = topsOf(bands, top);
  const centre = (row: number): number => Math.round(tops[row]! + label + (bands[row]! - label) / 2 - (above ? gap / 2 - 2 : 1));
  return {
    tops,
    bands,
    top,
    height: tops.at(-1)! + bands.at(-1)! - (above ? gap - 4 : 2),
    pitch,
    centre,
    middle: (row, s) => centre(row) + (s - (count - 1) / 2) * pitch,
  };
}

/** Right edges of the columns beside the bars. */
const edgesOf = (besides: number[], width: number): number[] =>
  besides.map((_, index) => width - besides.slice(index + 1).reduce((sum, each) => sum + each, 0));

const besideHeads = (panel: FigurePanel, { besides }: Measured, { top }: Placed, width: number): Mark[] =>
  edgesOf(besides, width).map((x, index) => words(x, top - 7, panel.beside[index]!.name, { align: 'right', colour: '--soft' }));

function valueMarks(panel: FigurePanel, { labels, values, isMarked, max, length }: Measured, { middle }: Placed): Mark[] {
  return panel.series.flatMap((series, s) =>
    series.points.flatMap((point, row): Mark[] => {
      const y = centred(middle(row, s), 13);
      if (point.value === null) return [words(labels.room + 17, y, '缺', { align: 'center', colour: '--soft' })];
      const text = values[s]![row]!;
      const x = labels.room + (point.value / max) * length + GAP;
      const colour = s < panel.series.length - 1 ? '--soft' : '--ink';
      const number = words(x, y, text, { colour });
      return isMarked(row, s) ? [number, words(x + textWidth(text, 13) + 6, y, '推算', { colour: '--soft' })] : [number];
    }),
  );
}

function besideMarks(panel: FigurePanel, { texts, besides }: Measured, { centre }: Placed, width: number): Mark[] {
  const edges = edgesOf(besides, width);
  return texts.flatMap((column, index) =>
    column.flatMap((text, row): Mark[] => {
      if (!text) return [];
      const falls = panel.beside[index]!.as === 'growth' && text.startsWith('−');
      const colour = falls ? '--fall-2' : '--soft';
      return [words(edges[index]!, centred(centre(row), 13), text, { align: 'right', colour })];
    }),
  );
}

/** Empty places of lost rows, lines between rows, the foot of the bars. */
function frameMarks(panel: FigurePanel, { labels }: Measured, { tops, top, height, centre }: Placed, width: number): Mark[] {
  const lost = panel.rows.flatMap((row, index): Mark[] =>
    row.kind === 'lost' ? [{ kind: 'frame', x: labels.room + 4.5, y: centre(index) - 9.5, width: 25, height: 19, colour: '--soft' }] : [],
  );
  // The eye must find from a short bar to the words at the far right.
  const between = panel.beside.length > 0 ? tops.slice(1).map((y) => y - (labels.above ? 2.5 : 1.5)) : [];
  return [
    ...lost,
    ...between.map((y) => rule([0, y], [width, y])),
    ...(labels.above ? [] : [rule([labels.room, top], [labels.room, height])]),
  ];
}
