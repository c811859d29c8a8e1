import type { FigurePanel, FigureSeries } from '../data/panel';
import { leaderSteps, placeCallouts } from './placeCallouts';
import type { Mark } from './marks';
import { isNarrow, type PanelLayout } from './layout';
import { grouped, pictureDecimals, shown } from '../data/shown';
import { textWidth } from './textWidth';

const TITLE = 26;
const BAR = 30;
const LINE = 18;
const BELOW = 16;
const POLE = 7;

/** Bars made of parts, each part named at the bar; where a phone has no room for the names, they stand in a list below it. */
export function shareLayout(panel: FigurePanel, width: number): PanelLayout {
  const size = isNarrow(width) ? 13 : 14;
  const isShare = panel.kind === 'share';
  const max = isShare ? 100 : Math.max(...panel.series.map((series) => series.total?.value ?? 0));
  const valuesOf = (series: FigureSeries) =>
    isShare
      ? series.points.map((point) => (100 * (point.value ?? 0)) / (series.total?.value ?? 1))
      : series.points.map((point) => point.value ?? 0);
  const starts = panel.series.map((series) =>
    valuesOf(series)
      .reduce<number[]>((sums, value) => [...sums, sums.at(-1)! + value], [0])
      .map((sum) => (sum / max) * width),
  );
  const words = panel.series.map((series) => {
    const decimals = pictureDecimals(series.points);
    return panel.rows.map((row, index) => ({
      name: row.label,
      share: `${shown(series.shares![index]!, 1)}%`,
      amount: grouped(shown(series.points[index]!, decimals)),
    }));
  });
  const places = panel.series.map((_, s) =>
    placeCallouts(
      starts[s]!.slice(0, -1),
      words[s]!.map(
        ({ name, share, amount }) => POLE + Math.max(textWidth(name, size), 1.08 * textWidth(share, size), textWidth(amount, 13)) + 11,
      ),
      width + 10,
    ),
  );
  const asList = places.some((place) => place === null);

  const bracket = panel.groups.length > 0 ? 26 : 0;
  // Labels moved from under their part are led to it; the leaders run at heights of their own, so that none crosses another.
  const steps = places.map((place, s) => (place ? leaderSteps(place, starts[s]!) : []));
  const leader = 8 + 3 * Math.max(0, ...steps.flat());
  const words3 = asList ? 10 + panel.rows.length * 22 : leader + 3 * LINE;
  const band = TITLE + bracket + BAR + words3 + BELOW;
  const height = Math.round(band * panel.series.length - BELOW + 6);
  const marks: Mark[] = [];
  const text = (x: number, y: number, said: string, align: 'left' | 'right', colour: string, bold = false, points = size): void => {
    marks.push({ kind: 'text', x, y, text: said, align, size: points, colour, ...(bold ? { bold } : {}) });
  };

  panel.series.forEach((series, s) => {
    const top = band * s;
    const barTop = top + TITLE + bracket;
    const total = series.total!;
    text(0, top + 15, series.name, 'left', '--ink', true);
    text(
      textWidth(series.name, size) + 10,
      top + 15,
      `${grouped(shown(total, pictureDecimals([total])))} ${series.unit}`,
      'left',
      '--soft',
    );
    for (const group of panel.groups) {
      const from = starts[s]![group.rows[0]!]!;
      const to = starts[s]![group.rows.at(-1)! + 1]!;
      const y = barTop - 5.5;
      text(from, barTop - 11, `${group.label}　${shown(group.total)} ${group.total.unit}　${shown(group.share, 1)}%`, 'left', '--soft');
      marks.push({
        kind: 'line',
        points: [
          [from + 0.5, y + 4],
          [from + 0.5, y],
          [to - 1.5, y],
          [to - 1.5, y + 4],
        ],
        colour: '--soft',
        width: 1,
      });
    }
    // A hair of paper between the parts.
    const widths = panel.rows.map((_, index) => starts[s]![index + 1]! - starts[s]![index]!);
    for (const [index, x] of starts[s]!.slice(1, -1).entries())
      if (Math.min(widths[index]!, widths[index + 1]!) > 3)
        marks.push({
          kind: 'line',
          points: [
            [x, barTop],
            [x, barTop + BAR],
          ],
          colour: '--paper',
          width: 1.5,
        });
  });
  panel.series.forEach((_, s) => {
    const barBottom = band * s + TITLE + bracket + BAR;
    panel.rows.forEach((row, index) => {
      const { name, share, amount } = words[s]![index]!;
      const [from, to] = [starts[s]![index]!, starts[s]![index + 1]!];
      if (asList) {
        const y = barBottom + 26 + index * 22;
        marks.push({ kind: 'box', x: 0, y: y - 10, width: 11, height: 11, colour: row.colour });
        text(18, y, name, 'left', '--ink');
        text(width - 90, y, share, 'right', '--ink', true);
        text(width, y, amount, 'right', '--soft');
        return;
      }
      const x = places[s]![index]!;
      const y = barBottom + leader;
      const foot: [number, number] = [x + 1, y + 3 * LINE];
      const turn = barBottom + 4 + 3 * steps[s]![index]!;
      const points: [number, number][] =
        steps[s]![index] === 0 ? [[x + 1, barBottom], foot] : [[(from + to) / 2, barBottom], [(from + to) / 2, turn], [x + 1, turn], foot];
      marks.push({ kind: 'line', points, colour: row.colour, width: 1.5 });
      text(x + POLE, y + 14, name, 'left', '--ink');
      text(x + POLE, y + 14 + LINE, share, 'left', '--ink', true);
      text(x + POLE, y + 13 + 2 * LINE, amount, 'left', '--soft', false, 13);
    });
  });
  marks.sort((a, b) => order(a) - order(b));

  return {
    width,
    height,
    along: 'x',
    from: 0,
    to: width,
    max,
    bars: panel.rows.map((row, index) => ({
      name: row.label,
      values: panel.series.map((series) => valuesOf(series)[index]!),
      centres: panel.series.map((_, s) => band * s + TITLE + bracket + BAR / 2),
      colours: [row.colour],
    })),
    stacked: true,
    thickness: BAR,
    marks,
    stops: panel.series.flatMap((_, s) =>
      panel.rows.map((__, row) => ({
        row,
        series: s,
        x: starts[s]![row]!,
        y: band * s + TITLE + bracket,
        width: starts[s]![row + 1]! - starts[s]![row]!,
        height: BAR,
      })),
    ),
  };
}

/** Marks alike stand together: the SVG then says their style once. */
const order = (mark: Mark): number =>
  mark.kind !== 'text' ? 0 : (mark.bold ? 1 : 0) + (mark.align === 'right' ? 2 : 0) + (mark.colour === '--soft' ? 4 : 0) + mark.size * 8;
