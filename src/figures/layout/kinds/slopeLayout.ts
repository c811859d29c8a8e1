import type { FigurePanel } from '../../data/panel';
import { shownNumbers } from '../../data/shown';
import { isNarrow, type PanelLayout } from '../layout';
import { centred, words, type Mark } from '../marks';
import { titleMarks } from '../rowLabels';
import { textWidth } from '../textWidth';

const PITCH = 27;

/** Places in two years, one line a row from the earlier place to the later; the numbers of both years at the ends. */
export function slopeLayout(panel: FigurePanel, width: number): PanelLayout {
  const size = isNarrow(width) ? 13 : 14;
  const top = (panel.title ? 28 : 0) + 34;
  const ranks = panel.rows.map((_, row) => ({ from: rankOf(panel, row, 'from'), to: rankOf(panel, row, 'points') }));
  const lowest = Math.max(...ranks.flatMap(({ from, to }) => [from, to]));
  const numbers = numbersOf(panel);
  const number = textWidth('00', 13) + 8;
  const left = Math.max(...numbers.map(({ before }) => textWidth(before, 13))) + number + 12;
  const name = Math.max(...panel.rows.map((row) => textWidth(row.label, size)));
  const right = width - Math.max(...numbers.map(({ now }) => textWidth(now, 13))) - name - number - 24;
  const y = (rank: number): number => top + (rank - 1) * PITCH;
  return {
    width,
    height: y(lowest) + 14,
    along: 'y',
    from: y(lowest),
    to: top,
    min: -lowest,
    max: lowest > 1 ? -1 : 0,
    bars: [],
    lines: ranks.map(({ from, to }, row) => ({
      name: panel.rows[row]!.label,
      values: [-from, -to],
      centres: [left, right],
      colour: to < from ? '--year-now' : to > from ? '--fall-2' : '--data-3',
      width: to === from ? 1.5 : 2.5,
    })),
    stacked: false,
    thickness: 1,
    marks: [
      ...titleMarks(panel, size),
      ...panel.series.map(({ name }, s) =>
        words(s === 0 ? left + 4 : right - 4, top - 18, name, { align: s === 0 ? 'right' : 'left', colour: '--soft' }),
      ),
      ...ranks.flatMap(({ from, to }, row): Mark[] => [
        ...endMarks(left - 10, y(from), from, -number, numbers[row]!.before, '--soft'),
        ...endMarks(right + number, y(to), to, width - right - number, numbers[row]!.now, '--ink'),
        words(right + number + 8, centred(y(to), 13), panel.rows[row]!.label, { size }),
      ]),
    ],
    stops: ranks.map(({ to }, row) => ({
      row,
      series: null,
      x: right - 14,
      y: y(to) - PITCH / 2,
      width: width - right + 14,
      height: PITCH,
    })),
  };
}

/** One end of a slope: the place, and the number `away` from it. */
const endMarks = (x: number, y: number, rank: number, away: number, number: string, colour: string): Mark[] => [
  words(x, centred(y, 13), String(rank), { align: 'right', colour }),
  words(x + away, centred(y, 13), number, { align: 'right', colour: '--soft' }),
];

/** Place of a row: the panel’s column of ranks, `from` the earlier. */
const rankOf = (panel: FigurePanel, row: number, which: 'from' | 'points'): number =>
  panel.beside.find(({ as }) => as === 'rank')?.[which]?.[row]?.value ?? row + 1;

/** The numbers of both years. */
function numbersOf(panel: FigurePanel): { before: string; now: string }[] {
  const [before, now] = [panel.series[0]!, panel.series.at(-1)!].map((series) => shownNumbers(series.points));
  return panel.rows.map((_, row) => ({ before: before![row]!, now: now![row]! }));
}
