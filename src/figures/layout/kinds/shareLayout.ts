import type { FigurePanel, FigureSeries } from '../../data/panel';
import { grouped, pictureDecimals, shown } from '../../data/shown';
import { isNarrow, type PanelLayout } from '../layout';
import { line, words, type Mark } from '../marks';
import { leaderSteps, placeCallouts } from '../placeCallouts';
import { textWidth } from '../textWidth';

const TITLE = 26;
const BAR = 30;
const LINE = 18;
const BELOW = 16;
const POLE = 7;

/** Bars made of parts, each part named at the bar; where a phone has no room for the names, they stand in a list below it. */
export function shareLayout(panel: FigurePanel, width: number): PanelLayout {
  const measured = measure(panel, width);
  const placed = place(panel, measured);
  const { starts, max } = measured;
  const { band, barTop } = placed;
  const bars = panel.series.flatMap((_, s) => [
    ...headMarks(panel, s, measured, placed),
    ...groupMarks(panel, starts[s]!, barTop(s), measured.size),
    ...gapMarks(panel, starts[s]!, barTop(s)),
  ]);
  const names = panel.series.flatMap((_, s) =>
    measured.asList ? listMarks(panel, s, measured, placed, width) : calloutMarks(panel, s, measured, placed),
  );
  return {
    width,
    height: Math.round(band * panel.series.length - BELOW + 6),
    along: 'x',
    from: 0,
    to: width,
    min: 0,
    max,
    bars: panel.rows.map((row, index) => ({
      name: row.label,
      values: panel.series.map((series) => valuesOf(panel, series)[index]!),
      centres: panel.series.map((__, s) => barTop(s) + BAR / 2),
      colours: [row.colour],
    })),
    lines: [],
    stacked: true,
    thickness: BAR,
    marks: [...bars, ...names].sort((a, b) => order(a) - order(b)),
    stops: panel.series.flatMap((_, s) =>
      panel.rows.map((__, row) => ({
        row,
        series: s,
        x: starts[s]![row]!,
        y: barTop(s),
        width: starts[s]![row + 1]! - starts[s]![row]!,
        height: BAR,
      })),
    ),
  };
}

/** What the bars are made of: shares of a hundred, or true lengths. */
const valuesOf = ({ kind }: FigurePanel, series: FigureSeries): number[] =>
  series.points.map((point) => (kind === 'share' ? (100 * (point.value ?? 0)) / (series.total?.value ?? 1) : (point.value ?? 0)));

interface Words {
  name: string;
  share: string;
  amount: string;
}

interface Measured {
  size: number;
  max: number;
  /** Where each part of each bar begins, and where the last ends. */
  starts: number[][];
  said: Words[][];
  /** Left edges of the callouts; `null` where they do not fit side by side. */
  places: (number[] | null)[];
  asList: boolean;
}

function measure(panel: FigurePanel, width: number): Measured {
  const size = isNarrow(width) ? 13 : 14;
  const max = panel.kind === 'share' ? 100 : Math.max(...panel.series.map((series) => series.total?.value ?? 0));
  const starts = panel.series.map((series) =>
    valuesOf(panel, series)
      .reduce<number[]>((sums, value) => [...sums, sums.at(-1)! + value], [0])
      .map((sum) => (sum / max) * width),
  );
  const said = panel.series.map((series) => {
    const decimals = pictureDecimals(series.points);
    return panel.rows.map((row, index) => ({
      name: row.label,
      share: `${shown(series.shares![index]!, 1)}%`,
      amount: grouped(shown(series.points[index]!, decimals)),
    }));
  });
  const widthOf = ({ name, share, amount }: Words): number =>
    POLE + Math.max(textWidth(name, size), 1.08 * textWidth(share, size), textWidth(amount, 13)) + 11;
  const places = said.map((each, s) => placeCallouts(starts[s]!.slice(0, -1), each.map(widthOf), width + 10));
  return { size, max, starts, said, places, asList: places.some((callouts) => callouts === null) };
}

interface Placed {
  /** Height of a bar with all its words. */
  band: number;
  barTop: (series: number) => number;
  /** Steps at which leaders turn, and their height in all. */
  steps: number[][];
  leader: number;
}

function place(panel: FigurePanel, { places, starts, asList }: Measured): Placed {
  const bracket = panel.groups.length > 0 ? 26 : 0;
  // Labels moved from under their part are led to it; the leaders run at heights of their own, so that none crosses another.
  const steps = places.map((callouts, s) => (callouts ? leaderSteps(callouts, starts[s]!) : []));
  const leader = 8 + 3 * Math.max(0, ...steps.flat());
  const words = asList ? 10 + panel.rows.length * 22 : leader + 3 * LINE;
  const band = TITLE + bracket + BAR + words + BELOW;
  return { band, barTop: (s) => band * s + TITLE + bracket, steps, leader };
}

/** Name and number of a whole bar. */
function headMarks(panel: FigurePanel, s: number, { size }: Measured, { band }: Placed): Mark[] {
  const { name, unit, total } = panel.series[s]!;
  const number = `${grouped(shown(total!, pictureDecimals([total!])))} ${unit}`;
  return [
    words(0, band * s + 15, name, { size, bold: true }),
    words(textWidth(name, size) + 10, band * s + 15, number, { size, colour: '--soft' }),
  ];
}

/** Brackets over the parts of a group. */
const groupMarks = (panel: FigurePanel, starts: number[], barTop: number, size: number): Mark[] =>
  panel.groups.flatMap((group): Mark[] => {
    const [from, to, y] = [starts[group.rows[0]!]! + 0.5, starts[group.rows.at(-1)! + 1]! - 1.5, barTop - 5.5];
    const said = `${group.label}　${shown(group.total)} ${group.total.unit}　${shown(group.share, 1)}%`;
    return [
      words(from - 0.5, barTop - 11, said, { size, colour: '--soft' }),
      line('--soft', 1, [from, y + 4], [from, y], [to, y], [to, y + 4]),
    ];
  });

/** A hair of paper between the parts. */
const gapMarks = (panel: FigurePanel, starts: number[], barTop: number): Mark[] =>
  panel.rows.slice(1).flatMap((_, index): Mark[] => {
    const [before, x, after] = [starts[index]!, starts[index + 1]!, starts[index + 2]!];
    if (Math.min(x - before, after - x) <= 3) return [];
    return [line('--paper', 1.5, [x, barTop], [x, barTop + BAR])];
  });

const listMarks = (panel: FigurePanel, s: number, { said, size }: Measured, { barTop }: Placed, width: number): Mark[] =>
  panel.rows.flatMap((row, index): Mark[] => {
    const { name, share, amount } = said[s]![index]!;
    const y = barTop(s) + BAR + 26 + index * 22;
    return [
      { kind: 'box', x: 0, y: y - 10, width: 11, height: 11, colour: row.colour },
      words(18, y, name, { size }),
      words(width - 90, y, share, { size, align: 'right', bold: true }),
      words(width, y, amount, { size, colour: '--soft', align: 'right' }),
    ];
  });

const calloutMarks = (panel: FigurePanel, s: number, { starts, said, places, size }: Measured, { barTop, steps, leader }: Placed): Mark[] =>
  panel.rows.flatMap((row, index): Mark[] => {
    const { name, share, amount } = said[s]![index]!;
    const barBottom = barTop(s) + BAR;
    const x = places[s]![index]!;
    const y = barBottom + leader;
    const middle = (starts[s]![index]! + starts[s]![index + 1]!) / 2;
    const foot: [number, number] = [x + 1, y + 3 * LINE];
    const turn = barBottom + 4 + 3 * steps[s]![index]!;
    const points: [number, number][] =
      steps[s]![index] === 0 ? [[x + 1, barBottom], foot] : [[middle, barBottom], [middle, turn], [x + 1, turn], foot];
    return [
      line(row.colour, 1.5, ...points),
      words(x + POLE, y + 14, name, { size }),
      words(x + POLE, y + 14 + LINE, share, { size, bold: true }),
      words(x + POLE, y + 13 + 2 * LINE, amount, { colour: '--soft' }),
    ];
  });

/** Marks alike stand together: the SVG then says their style once. */
const order = (mark: Mark): number =>
  mark.kind !== 'text' ? 0 : (mark.bold ? 1 : 0) + (mark.align === 'right' ? 2 : 0) + (mark.colour === '--soft' ? 4 : 0) + mark.size * 8;
