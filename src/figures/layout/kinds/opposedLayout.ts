import type { FigurePanel } from '../../data/panel';
import { shown, shownNumbers } from '../../data/shown';
import { isNarrow, topsOf, type PanelLayout } from '../layout';
import { centred, rule, words, type Mark } from '../marks';
import { labelMarks, rowLabels, titleMarks, type RowLabels } from '../rowLabels';
import { textWidth } from '../textWidth';

const GAP = 6;
const THICK = 14;

/**
 * Two series back to back from one line: what goes out to the left, what comes in to the right. With shares besides, a phone has no room
 * for words beside the bars: there they stand over them, the name between the numbers.
 */
export function opposedLayout(panel: FigurePanel, width: number): PanelLayout {
  const isOver = isNarrow(width) && panel.series.some(({ shares }) => shares);
  const labels = rowLabels(panel, width, isOver ? 'above' : 'fit');
  const top = (panel.title ? 28 : 0) + 22;
  const label = labels.above ? 19 : 0;
  const pitch = (row: number): number => label + Math.max(THICK, labels.tall(row)) + (panel.rows.length > 20 ? 7 : 10);
  const tops = topsOf(
    panel.rows.map((_, row) => pitch(row)),
    top,
  );
  const height = tops.at(-1)! + pitch(panel.rows.length - 1);
  const centre = (row: number): number => tops[row]! + label + (pitch(row) - label) / 2;
  const { axis, scale, values } = measure(panel, labels, width, isOver);
  return {
    width,
    height,
    along: 'x',
    from: labels.room,
    to: width,
    min: (labels.room - axis) / scale,
    max: (width - axis) / scale,
    bars: panel.series.map((series, s) => ({
      name: series.name,
      values: series.points.map(({ value }) => (value === null ? null : s === 0 ? -value : value)),
      centres: panel.rows.map((_, row) => centre(row)),
      colours: [series.colour],
    })),
    lines: [],
    stacked: false,
    thickness: THICK,
    marks: [
      ...titleMarks(panel, labels.size),
      ...headMarks(panel, axis, top),
      ...(isOver
        ? overMarks(panel, labels.size, values, width, (row) => tops[row]! + 14)
        : [...labelMarks(panel, labels, centre, (row) => tops[row]!), ...valueMarks(panel, values, axis, scale, centre)]),
      ...(isOver
        ? panel.rows.map((_, row) => rule([axis, centre(row) - THICK / 2], [axis, centre(row) + THICK / 2]))
        : [rule([axis, top - 2], [axis, height])]),
    ],
    stops: panel.rows.map((_, row) => ({ row, series: null, x: 0, y: tops[row]!, width, height: pitch(row) })),
  };
}

interface Measured {
  /** Where both series start, and pixels a unit. */
  axis: number;
  scale: number;
  values: string[][];
}

/** The largest scale at which both sides, with their numbers, still fit. */
function measure(panel: FigurePanel, { room }: RowLabels, width: number, isOver: boolean): Measured {
  const values = panel.series.map((series) => shownNumbers(series.points));
  const beside = (s: number, row: number): number => (isOver ? 0 : GAP + wordsWidth(panel, s, row, values[s]![row]!));
  const side = (s: number, scale: number): number =>
    Math.max(
      textWidth(panel.series[s]!.name, 13) + GAP,
      ...panel.series[s]!.points.map((point, row) => (point.value ?? 0) * scale + beside(s, row)),
    );
  const free = width - room;
  let [low, high] = [0, free / Math.max(...panel.series.flatMap((series) => series.points.map((point) => point.value ?? 0)), 1e-9)];
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    if (side(0, middle) + side(1, middle) > free) high = middle;
    else low = middle;
  }
  return { axis: room + side(0, low), scale: low, values };
}

/** Over the bars, which side is which. */
const headMarks = (panel: FigurePanel, axis: number, top: number): Mark[] =>
  panel.series.map(({ name }, s) => words(axis + (s === 0 ? -GAP : GAP), top - 8, name, { align: s === 0 ? 'right' : 'left', bold: true }));

/** A share beside its number; empty where the series has none. */
const shareOf = (panel: FigurePanel, s: number, row: number): string => {
  const share = panel.series[s]!.shares?.[row];
  return share ? `${shown(share, 1)}%` : '';
};

const wordsWidth = (panel: FigurePanel, s: number, row: number, value: string): number => {
  const share = shareOf(panel, s, row);
  return textWidth(value, 13) + (share ? GAP + textWidth(share, 13) : 0);
};

/** Over the bars: name in the middle, numbers with their shares at both ends. */
const overMarks = (panel: FigurePanel, size: number, values: string[][], width: number, base: (row: number) => number): Mark[] =>
  panel.rows.flatMap((row, index) => {
    const y = base(index);
    const [out, into] = values.map((each) => each[index]!) as [string, string];
    const [ours, theirs] = [shareOf(panel, 0, index), shareOf(panel, 1, index)];
    return [
      words(0, y, out),
      ...(ours ? [words(textWidth(out, 13) + GAP, y, ours, { colour: '--soft' })] : []),
      words(width / 2, y, row.label, { align: 'center', size }),
      ...(theirs ? [words(width - textWidth(into, 13) - GAP, y, theirs, { align: 'right', colour: '--soft' })] : []),
      words(width, y, into, { align: 'right' }),
    ];
  });

/** Number and, further out, its share. */
const valueMarks = (panel: FigurePanel, values: string[][], axis: number, scale: number, centre: (row: number) => number): Mark[] =>
  panel.series.flatMap((series, s) =>
    series.points.flatMap((point, row): Mark[] => {
      const away = (point.value ?? 0) * scale + GAP;
      const [text, share] = [values[s]![row]!, shareOf(panel, s, row)];
      const mark = (said: string, out: number, colour: string): Mark =>
        words(s === 0 ? axis - out : axis + out, centred(centre(row), 13), said, { align: s === 0 ? 'right' : 'left', colour });
      return [
        mark(text, away, point.value === null ? '--soft' : '--ink'),
        ...(share ? [mark(share, away + textWidth(text, 13) + GAP, '--soft')] : []),
      ];
    }),
  );
