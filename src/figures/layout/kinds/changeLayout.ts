import { saysGuess, type FigurePanel, type FigureSeries } from '../../data/panel';
import { grouped, pictureDecimals, shown, shownGrowth } from '../../data/shown';
import { topsOf, type PanelLayout } from '../layout';
import { centred, line, rule, words, type Mark } from '../marks';
import { labelMarks, rowLabels, titleMarks, type RowLabels } from '../rowLabels';
import { textWidth } from '../textWidth';

const [GAP, SPACE, COLUMN, SIZE] = [6, 4, 20, 13];
/** Between the two numbers of a row; drawn, since not every face has the sign. */
const ARROW = 10;
/** Pixels across the bar of the year before, which lies behind, and of the present year, which lies on it. */
const [BROAD, SLIM] = [18, 8];

/** A reader may have switched one of the two off. */
const isBefore = ({ colour }: FigureSeries): boolean => colour === '--year-before';

/**
 * Two years and the change between them: a row has the year before as a broad pale bar, the present year as a slim dark one on it, both
 * numbers, and at the right the growth as a bar from nought.
 */
export function changeLayout(panel: FigurePanel, width: number): PanelLayout {
  const measured = measure(panel, width);
  const { labels, length, max } = measured;
  const title = panel.title ? 28 : 0;
  const label = labels.above ? 21 : 0;
  const pitch = (row: number): number => label + Math.max(BROAD, labels.tall(row)) + (labels.above ? 12 : 14);
  const top = title + 24;
  const tops = topsOf(
    panel.rows.map((_, row) => pitch(row)),
    top,
  );
  const height = tops.at(-1)! + pitch(panel.rows.length - 1);
  const centre = (row: number): number => Math.round(tops[row]! + label + (pitch(row) - label) / 2 - (labels.above ? 3 : 0));
  const bars = panel.series.map((series) => ({
    name: series.name,
    values: series.points.map(({ value }) => value),
    centres: panel.rows.map((_, row) => centre(row)),
    colours: [series.colour],
    thickness: isBefore(series) ? BROAD : SLIM,
  }));
  return {
    width,
    height,
    along: 'x',
    from: labels.room,
    to: labels.room + length,
    min: 0,
    max,
    // Chart.js draws the first of them last: on the others.
    bars: bars.reverse(),
    lines: [],
    stacked: false,
    thickness: BROAD,
    marks: [
      ...titleMarks(panel, labels.size),
      ...labelMarks(panel, labels, centre, (row) => tops[row]!),
      ...tops.slice(1).map((y) => rule([0, y], [width, y])),
      ...valueMarks(panel, measured, centre, tops),
      ...growthMarks(panel, measured, centre, top),
      ...(labels.above ? [] : [rule([labels.room, top], [labels.room, height])]),
    ],
    stops: panel.rows.map((_, row) => ({ row, series: null, x: 0, y: tops[row]! + 0.5, width, height: pitch(row) - 1 })),
  };
}

interface Words {
  /** 推算, said before it. */
  note: string;
  text: string;
  colour: string;
}

interface Measured {
  labels: RowLabels;
  /** Numbers of a row, the year before first, each with its colour. */
  values: Words[][];
  max: number;
  /** Pixels of the longest bar. */
  length: number;
  /** The growth: its words, its nought and its scale in pixels a percent. */
  growth: { name: string; texts: string[]; values: number[]; zero: number; scale: number; right: number };
}

/** What the words need, and what is left for the bars: two thirds for amounts, one for the growth. */
function measure(panel: FigurePanel, width: number): Measured {
  const labels = rowLabels(panel, width, 'above');
  const values = panel.rows.map((_, row) => valuesOf(panel, row));
  const { name, points } = panel.beside[0]!;
  const texts = points.map((point) => shownGrowth(point, 1));
  const widest = Math.max(textWidth(name, SIZE), ...texts.map((text) => textWidth(text, SIZE)));
  const free = width - labels.room - widest - GAP - COLUMN;
  const max = Math.max(...panel.series.flatMap((series) => series.points.map((point) => point.value ?? 0)), 1e-9);
  const reach = Math.round(free * (labels.above ? 0.7 : 0.72));
  const numbers = (row: number): number => (labels.above ? 0 : GAP + wordsWidth(values[row]!));
  const longest = (row: number): number => Math.max(...panel.series.map((series) => series.points[row]!.value ?? 0), 1e-9);
  const length = Math.min(reach, ...panel.rows.map((_, row) => ((reach - numbers(row)) * max) / longest(row)));
  const growths = points.map((point) => point.value ?? 0);
  const [low, high] = [Math.min(0, ...growths), Math.max(0, ...growths)];
  const left = labels.room + reach + COLUMN;
  const scale = (free - reach) / Math.max(high - low, 1e-9);
  return {
    labels,
    values,
    max,
    length,
    growth: { name, texts, values: growths, zero: left - low * scale, scale, right: width },
  };
}

/** The numbers of a row, `5637` and `6324.0`; one derived number beside a printed one says so. */
const valuesOf = (panel: FigurePanel, row: number): Words[] =>
  panel.series.map((series) => {
    const point = series.points[row]!;
    const text = grouped(shown(point, pictureDecimals(series.points)));
    return {
      note: saysGuess(panel, series, row) ? '推算' : '',
      text,
      colour: isBefore(series) || point.value === null ? '--soft' : '--ink',
    };
  });

/** Pixels that the numbers of a row take, an arrow between them. */
const wordsWidth = (own: Words[]): number => own.reduce((sum, each) => sum + lengthOf(each), (own.length - 1) * (ARROW + 2 * SPACE));

const lengthOf = ({ note, text }: Words): number => textWidth(text, SIZE) + (note ? textWidth(note, SIZE) + SPACE : 0);

/** Both numbers behind the longer bar; at the right, over the growth, where the names stand over the bars. */
function valueMarks(
  panel: FigurePanel,
  { labels, values, max, length, growth }: Measured,
  centre: (row: number) => number,
  tops: number[],
): Mark[] {
  return values.flatMap((own, row) => {
    const longest = Math.max(...panel.series.map((series) => series.points[row]!.value ?? 0));
    let x = labels.above ? growth.right - wordsWidth(own) : labels.room + (longest / max) * length + GAP;
    const middle = labels.above ? tops[row]! + 11 : centre(row);
    return own.flatMap((each, index): Mark[] => {
      const [from, end] = [x, x + lengthOf(each)];
      x = end + ARROW + 2 * SPACE;
      const [y, { note, text, colour }] = [centred(middle, SIZE), each];
      if (index === own.length - 1) return [words(from, y, text, { colour })];
      // Measured widths are a little generous: the number keeps to its arrow.
      return [
        ...(note ? [words(from, y, note, { colour })] : []),
        words(end, y, text, { align: 'right', colour }),
        arrow(end + SPACE, middle),
      ];
    });
  });
}

const arrow = (x: number, y: number): Mark => {
  const tip: [number, number] = [x + ARROW, y];
  return line('--soft', 1, [x, y], tip, [x + ARROW - 3, y - 3], tip, [x + ARROW - 3, y + 3]);
};

/** The growth as bars from nought, its numbers in a column at the right. */
function growthMarks(
  panel: FigurePanel,
  { growth: { name, texts, values, zero, scale, right } }: Measured,
  centre: (row: number) => number,
  top: number,
): Mark[] {
  const text = (said: string, y: number, colour: string): Mark => words(right, y, said, { align: 'right', colour });
  const rows = panel.rows.flatMap((_, row): Mark[] => {
    const value = values[row]!;
    if (!texts[row]) return [];
    const [wide, colour] = [Math.max(Math.abs(value) * scale, 1), value < 0 ? '--fall-2' : '--data-5'];
    return [
      rule([zero, centre(row) - BROAD / 2], [zero, centre(row) + BROAD / 2]),
      { kind: 'box', x: value < 0 ? zero - wide : zero, y: centre(row) - SLIM / 2, width: wide, height: SLIM, colour },
      text(texts[row]!, centred(centre(row), SIZE), value < 0 ? '--fall-2' : '--ink'),
    ];
  });
  return [text(name, top - 8, '--soft'), ...rows];
}
