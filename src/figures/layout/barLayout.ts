import type { FigureBeside, FigurePanel } from '../data/panel';
import { isGuess } from '../data/point';
import { centred, type Mark } from './marks';
import { isNarrow, type PanelLayout } from './layout';
import { grouped, pictureDecimals, shown, shownGrowth } from '../data/shown';
import { textWidth, wrapLabel } from './textWidth';

const GAP = 6;
const TITLE = 28;
const HEAD = 20;

/** Words beside a row: `+12.2%`, `31.3%`, `8→4`. */
export function besideText(beside: FigureBeside, row: number): string {
  const point = beside.points[row]!;
  if (point.value === null) return '';
  if (beside.as === 'growth') return shownGrowth(point);
  if (beside.as === 'share') return `${shown(point, pictureDecimals([point]))}%`;
  const from = beside.from?.[row];
  return from && from.value !== point.value ? `${shown(from)}→${shown(point)}` : shown(point);
}

/** Horizontal bars, a band each row: labels at the left, or above the bars where a phone has no room for them; values at the ends. */
export function barLayout(panel: FigurePanel, width: number): PanelLayout {
  const narrow = isNarrow(width);
  const size = narrow ? 13 : 14;
  const count = panel.series.length;
  const indent = (row: number) => (panel.rows[row]!.kind === 'part' ? size : 0);
  const widest = Math.max(...panel.rows.map((row, index) => textWidth(row.label, size) + indent(index)));
  const above = narrow && widest > 7.1 * size;
  const lines = panel.rows.map((row, index) => (above ? [row.label] : wrapLabel(row.label, size, 14 * size - indent(index))));
  const labels = above ? 0 : Math.max(...lines.flatMap((each, index) => each.map((line) => textWidth(line, size) + indent(index)))) + 10;

  const texts = panel.beside.map((beside) => panel.rows.map((_, row) => besideText(beside, row)));
  const besideWidths = texts.map(
    (column, index) => Math.max(textWidth(panel.beside[index]!.name, 13), ...column.map((text) => textWidth(text, 13))) + 14,
  );
  const room = width - labels - besideWidths.reduce((sum, each) => sum + each, 0);

  const decimals = panel.series.map((series) => pictureDecimals(series.points));
  const values = panel.series.map((series, index) => series.points.map((point) => grouped(shown(point, decimals[index]))));
  // One derived number among printed ones says so itself; where a whole series is derived, its name says it.
  const isMarked = (row: number, s: number): boolean =>
    panel.rows[row]!.kind === 'member' && isGuess(panel.series[s]!.points[row]!) && !panel.series[s]!.points.every(isGuess);
  const widthOf = (row: number, s: number): number => textWidth(values[s]![row]!, 13) + (isMarked(row, s) ? 34 : 0);
  const max = Math.max(...panel.series.flatMap((series) => series.points.map((point) => point.value ?? 0)));
  // The longest scale at which every value still has room behind its bar.
  const length = Math.min(
    ...panel.series.flatMap((series, s) =>
      series.points.map((point, row) => ((room - GAP - widthOf(row, s)) * max) / Math.max(point.value ?? 0, 1e-9)),
    ),
    room - GAP,
  );

  const many = panel.rows.length > 20;
  const pitch = count === 1 ? (many ? 13 : 17) : 16;
  const bars = pitch * count;
  const label = above ? 19 : 0;
  const gap = many ? 8 : above ? (panel.beside.length > 0 ? 14 : 10) : 12;
  const bands = lines.map((each) => label + Math.max(bars, each.length > 1 ? 2 * size + 4 : 0) + gap);
  const top = (panel.title ? TITLE : 0) + (panel.beside.length > 0 ? HEAD : 0);
  const tops = bands.map((_, row) => top + bands.slice(0, row).reduce((sum, each) => sum + each, 0));
  const height = tops.at(-1)! + bands.at(-1)! - (above ? gap - 4 : 2);
  const centre = (row: number): number => Math.round(tops[row]! + label + (bands[row]! - label) / 2 - (above ? gap / 2 - 2 : 1));
  const middle = (row: number, s: number): number => centre(row) + (s - (count - 1) / 2) * pitch;

  const marks: Mark[] = [];
  if (panel.title)
    marks.push({ kind: 'text', x: 0, y: 16, text: `${panel.title}（${panel.unit}）`, align: 'left', size, colour: '--ink', bold: true });
  const edges = besideWidths.map((_, index) => width - besideWidths.slice(index + 1).reduce((sum, each) => sum + each, 0));
  panel.beside.forEach((beside, index) =>
    marks.push({ kind: 'text', x: edges[index]!, y: top - 7, text: beside.name, align: 'right', size: 13, colour: '--soft' }),
  );
  panel.rows.forEach((row, index) => {
    const at = lines[index]!;
    at.forEach((text, line) => {
      const y = above ? tops[index]! + 14 : centred(centre(index) + (line - (at.length - 1) / 2) * (size + 3), size);
      marks.push({
        kind: 'text',
        x: above ? indent(index) : labels - 10,
        y,
        text,
        align: above ? 'left' : 'right',
        size,
        colour: row.kind === 'part' ? '--soft' : '--ink',
      });
    });
  });
  panel.series.forEach((series, s) =>
    series.points.forEach((point, row) => {
      const y = centred(middle(row, s), 13);
      const lost = point.value === null;
      marks.push({
        kind: 'text',
        x: labels + (lost ? 17 : (point.value! / max) * length + GAP),
        y,
        text: lost ? '缺' : values[s]![row]!,
        align: lost ? 'center' : 'left',
        size: 13,
        colour: s < count - 1 || lost ? '--soft' : '--ink',
      });
      if (isMarked(row, s)) {
        const x = labels + (point.value! / max) * length + GAP + textWidth(values[s]![row]!, 13) + 6;
        marks.push({ kind: 'text', x, y, text: '推算', align: 'left', size: 13, colour: '--soft' });
      }
    }),
  );
  texts.forEach((column, index) =>
    column.forEach((text, row) => {
      const falls = panel.beside[index]!.as === 'growth' && text.startsWith('−');
      if (text)
        marks.push({
          kind: 'text',
          x: edges[index]!,
          y: centred(centre(row), 13),
          text,
          align: 'right',
          size: 13,
          colour: falls ? '--fall-2' : '--soft',
        });
    }),
  );
  panel.rows.forEach((row, index) => {
    if (row.kind === 'lost')
      marks.push({ kind: 'frame', x: labels + 4.5, y: centre(index) - 9.5, width: 25, height: 19, colour: '--soft' });
  });
  // The eye must find from a short bar to the words at the far right.
  if (panel.beside.length > 0)
    for (const y of tops.slice(1))
      marks.push({
        kind: 'line',
        points: [
          [0, y - (above ? 2.5 : 1.5)],
          [width, y - (above ? 2.5 : 1.5)],
        ],
        colour: '--hairline',
        width: 1,
      });
  if (!above)
    marks.push({
      kind: 'line',
      points: [
        [labels, top],
        [labels, height],
      ],
      colour: '--hairline',
      width: 1,
    });

  return {
    width,
    height,
    along: 'x',
    from: labels,
    to: labels + length,
    max,
    bars: panel.series.map((series, s) => ({
      name: series.name,
      values: series.points.map((point) => point.value),
      centres: panel.rows.map((_, row) => middle(row, s)),
      colours: count === 1 ? panel.rows.map((row) => row.colour) : [series.colour],
    })),
    stacked: false,
    thickness: pitch - (count === 1 ? 3 : 2),
    marks,
    stops: panel.rows.map((_, row) => ({ row, series: null, x: 0, y: tops[row]! - 1, width, height: bands[row]! - 1 })),
  };
}
