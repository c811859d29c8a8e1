import type { FigureData } from '../data/figureData';
import type { FigurePanel } from '../data/panel';
import { inWords } from '../data/notes';
import { kindOf } from '../kinds';

/** What a picture says, for those who do not see it: kind, measure and unit, how many rows, highest and lowest, and the finding. */
export function altText(data: FigureData): string {
  const panels = data.panels.map((panel) => (kindOf(panel).ofParts ? partsOf(panel) : rangeOf(panel)));
  const kinds = [...new Set(data.panels.map((panel) => kindOf(panel).name))].join('、');
  return `${kinds}：${data.title}。${panels.join('')}${data.takeaway}`;
}

/** Highest and lowest of the last series, which is the present year. */
function rangeOf(panel: FigurePanel): string {
  const series = panel.series.at(-1)!;
  const known = panel.rows.flatMap((row, index) =>
    series.points[index]!.value === null ? [] : [{ label: row.label, point: series.points[index]! }],
  );
  const highest = known.reduce((best, each) => (each.point.value! > best.point.value! ? each : best));
  const lowest = known.reduce((best, each) => (each.point.value! < best.point.value! ? each : best));
  const names = panel.series.length > 1 ? `${panel.series.map((each) => each.name).join('与 ')}，` : '';
  return `${panel.title}${panel.title ? '，' : ''}${names}单位${panel.unit}，${known.length} 项，最高${highest.label} ${inWords(highest.point)}，最低${lowest.label} ${inWords(lowest.point)}。`;
}

/** Every part with its number and share. */
const partsOf = (panel: FigurePanel): string =>
  panel.series
    .map(
      (series) =>
        `${series.name} ${inWords(series.total!)}：${panel.rows.map((row, index) => `${row.label} ${inWords(series.points[index]!)}（${inWords(series.shares![index]!, 1)}）`).join('，')}。`,
    )
    .join('');
