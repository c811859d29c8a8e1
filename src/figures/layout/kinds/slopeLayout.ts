import type { FigurePanel } from '../../data/panel';
import { grouped, pictureDecimals, shown } from '../../data/shown';
import { isNarrow, type PanelLayout } from '../layout';
import { centred, type Mark } from '../marks';
import { titleMarks } from '../rowLabels';
import { textWidth } from '../textWidth';

const PITCH = 27;

/** Places in two years, one line a row from the earlier place to the later; the numbers of both years at the ends. */
export function slopeLayout(panel: FigurePanel, width: number): PanelLayout {
  const size = isNarrow(width) ? 13 : 14;
  const top = (panel.title ? 28 : 0) + 34;
  const ranks = panel.rows.map((_, row) => ({ from: rankOf(panel, row, 'from'), to: rankOf(panel, row, 'points') }));
  const lowest = Math.max(...ranks.flatMap(({ from, to }) => [from, to]));
  const words = wordsOf(panel);
  const number = textWidth('00', 13) + 8;
  const left = Math.max(...words.map(({ before }) => textWidth(before, 13))) + number + 12;
  const name = Math.max(...panel.rows.map((row) => textWidth(row.label, size)));
  const right = width - Math.max(...words.map(({ now }) => textWidth(now, 13))) - name - number - 24;
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
      ...panel.series.map((series, s): Mark => ({
        kind: 'text',
        x: s === 0 ? left + 4 : right - 4,
        y: top - 18,
        text: series.name,
        align: s === 0 ? 'right' : 'left',
        size: 13,
        colour: '--soft',
      })),
      ...ranks.flatMap(({ from, to }, row): Mark[] => [
        ...endMarks(left - 10, y(from), from, -number, words[row]!.before, '--soft'),
        ...endMarks(right + number, y(to), to, width - right - number, words[row]!.now, '--ink'),
        { kind: 'text', x: right + number + 8, y: centred(y(to), 13), text: panel.rows[row]!.label, align: 'left', size, colour: '--ink' },
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
const endMarks = (x: number, y: number, rank: number, away: number, number: string, colour: string): Mark[] => {
  const base = { kind: 'text' as const, y: centred(y, 13), align: 'right' as const, size: 13 };
  return [
    { ...base, x, text: String(rank), colour },
    { ...base, x: x + away, text: number, colour: '--soft' },
  ];
};

/** Place of a row: the panel’s column of ranks, `from` the earlier. */
const rankOf = (panel: FigurePanel, row: number, which: 'from' | 'points'): number =>
  panel.beside.find(({ as }) => as === 'rank')?.[which]?.[row]?.value ?? row + 1;

/** The numbers of both years. */
function wordsOf(panel: FigurePanel): { before: string; now: string }[] {
  const [before, now] = [panel.series[0]!, panel.series.at(-1)!].map((series) => {
    const decimals = pictureDecimals(series.points);
    return series.points.map((point) => grouped(shown(point, decimals)));
  });
  return panel.rows.map((_, row) => ({ before: before![row]!, now: now![row]! }));
}
