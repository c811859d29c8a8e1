import type { FigurePanel } from '../../data/panel';
import { shownNumbers } from '../../data/shown';
import { isNarrow, type PanelLayout } from '../layout';
import { centred, rule, words, type Mark } from '../marks';
import { titleMarks } from '../rowLabels';
import { textWidth } from '../textWidth';

const RISE = 220;
const LINE = 16;

/** Lines over years, each named at its end with its last number, and its first at its beginning. */
export function lineLayout(panel: FigurePanel, width: number): PanelLayout {
  const size = isNarrow(width) ? 13 : 14;
  const top = (panel.title ? 28 : 0) + 12;
  const bottom = top + RISE;
  const max = Math.max(...panel.series.flatMap((series) => series.points.map((point) => point.value ?? 0)));
  const y = (value: number): number => bottom - (value / max) * RISE;
  const ends = panel.series.map(({ points }) => ({ first: shownNumbers(points)[0]!, last: shownNumbers(points).at(-1)! }));
  const left = Math.max(...ends.map(({ first }) => textWidth(first, 13))) + 12;
  const right = width - Math.max(...ends.map(({ last }, s) => textWidth(panel.series[s]!.name, size) + 6 + textWidth(last, 13))) - 14;
  const step = (right - left) / Math.max(1, panel.rows.length - 1);
  const centres = panel.rows.map((_, row) => left + row * step);
  return {
    width,
    height: bottom + 26,
    along: 'y',
    from: bottom,
    to: top,
    min: 0,
    max,
    bars: [],
    lines: panel.series.map((series) => ({
      name: series.name,
      values: series.points.map((point) => point.value ?? 0),
      centres,
      colour: series.colour,
      width: 2,
    })),
    stacked: false,
    thickness: 1,
    marks: [
      ...titleMarks(panel, size),
      ...yearMarks(panel, centres, bottom, step),
      ...endMarks(panel, ends, { left, right, size, y }),
      rule([left - 6, bottom], [right + 6, bottom]),
    ],
    stops: panel.rows.map((_, row) => ({
      row,
      series: null,
      x: centres[row]! - step / 2,
      y: top - 8,
      width: step,
      height: RISE + 30,
    })),
  };
}

/** Years below the lines: each where there is room, else every other, the last always. */
function yearMarks(panel: FigurePanel, centres: number[], bottom: number, step: number): Mark[] {
  const every = step > textWidth('0000', 13) + 8 ? 1 : 2;
  const last = panel.rows.length - 1;
  return panel.rows.flatMap(({ label }, index) =>
    (last - index) % every === 0 ? [words(centres[index]!, bottom + 19, label, { align: 'center', colour: '--soft' })] : [],
  );
}

/** Names and numbers at the ends, moved apart where lines end near one another. */
function endMarks(
  panel: FigurePanel,
  ends: { first: string; last: string }[],
  { left, right, size, y }: { left: number; right: number; size: number; y: (value: number) => number },
): Mark[] {
  const heights = (at: number): number[] => apart(panel.series.map((series) => y(series.points.at(at)!.value ?? 0)));
  const [firsts, lasts] = [heights(0), heights(-1)];
  // Lines that begin at one point share its number.
  const begins = ({ points }: FigurePanel['series'][number]) => points[0]!.value;
  const isRepeated = (s: number): boolean => panel.series.slice(0, s).some((other) => begins(other) === begins(panel.series[s]!));
  return panel.series.flatMap((series, s): Mark[] => {
    const at = centred(lasts[s]!, 13);
    const first = y(begins(series) ?? 0);
    const isAlone = panel.series.every((other) => begins(other) === begins(series));
    const begin = words(left - 8, centred(isAlone ? first : firsts[s]!, 13), ends[s]!.first, { align: 'right', colour: '--soft' });
    return [
      ...(isRepeated(s) ? [] : [begin]),
      words(right + 10, at, series.name, { size, colour: series.colour, bold: true }),
      words(width(panel, right, size), at, ends[s]!.last),
    ];
  });
}

/** Where the last numbers begin: behind the longest name. */
const width = (panel: FigurePanel, right: number, size: number): number =>
  right + 16 + Math.max(...panel.series.map((series) => textWidth(series.name, size)));

/** Heights with at least a line between any two, the lowest staying where it is. */
export function apart(wanted: readonly number[], line = LINE): number[] {
  const places = [...wanted];
  const order = places.map((_, index) => index).sort((a, b) => wanted[b]! - wanted[a]!);
  order.slice(1).forEach((index, at) => (places[index] = Math.min(places[index]!, places[order[at]!]! - line)));
  return places;
}
