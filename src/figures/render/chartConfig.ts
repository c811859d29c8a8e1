import type { ChartConfiguration, ChartDataset, Plugin, Scale } from 'chart.js';
import type { FigureData } from '../data/figureData';
import type { PanelLayout } from '../layout/layout';
import { drawMarks, type Mark, type Paint } from '../layout/marks';
import { panelLayout } from '../layout/panelLayout';

/** A value as Chart.js takes it, on two linear scales: a number, or the two ends of a bar that starts elsewhere than at nought. */
export interface ChartPoint {
  x: number | [number, number] | null;
  y: number | [number, number] | null;
}

/** A panel ready for Chart.js: the same for the static SVG and for the browser. */
export interface PanelChart {
  layout: PanelLayout;
  /** Drawn under the bars: what the reader points at. May be filled and the chart drawn again. */
  under: Mark[];
  config: ChartConfiguration<'bar' | 'line', ChartPoint[]>;
}

/** Font family of the words in a picture; SVG takes it from the page’s style. */
const INHERITED = 'inherit';

/** Chart.js configurations of a figure’s panels, drawn `width` pixels wide. */
export function chartConfig(data: FigureData, width: number, paint: Paint, family = INHERITED): PanelChart[] {
  return data.panels.map((panel, index) => {
    const layout = panelLayout(panel, width, index);
    const under: Mark[] = [];
    return { layout, under, config: configOf(layout, under, paint, family) };
  });
}

/** Chart.js makes bars no thicker than its ticks lie apart: none, then. */
const noTicks = (scale: Scale): void => {
  scale.ticks = [];
};

function configOf(layout: PanelLayout, under: Mark[], paint: Paint, family: string): PanelChart['config'] {
  const { width, height, from, to, min, max, stacked, along } = layout;
  const across = along === 'x' ? height : width;
  // Both scales are linear: the one across the bars counts pixels, so that every bar stands where its label expects it.
  const values = { type: 'linear' as const, display: false, min, max, stacked };
  const places = {
    type: 'linear' as const,
    display: false,
    min: 0,
    max: across,
    reverse: along === 'x',
    offset: false,
    stacked,
    afterBuildTicks: noTicks,
  };
  const padding = along === 'x' ? { left: from, right: width - to } : { top: to, bottom: height - from };
  const marks: Plugin<'bar' | 'line'> = {
    id: 'marks',
    beforeDatasetsDraw: ({ ctx }) => drawMarks(ctx, under, paint, family),
    afterDatasetsDraw: ({ ctx }) => drawMarks(ctx, layout.marks, paint, family),
  };
  return {
    type: layout.lines.length > 0 ? 'line' : 'bar',
    data: { datasets: [...barsOf(layout, paint), ...linesOf(layout, paint)] },
    options: {
      indexAxis: along === 'x' ? 'y' : 'x',
      animation: false,
      responsive: false,
      devicePixelRatio: 1,
      events: [],
      layout: { autoPadding: false, padding },
      scales: along === 'x' ? { x: values, y: places } : { y: values, x: places },
      plugins: { legend: { display: false }, title: { display: false }, tooltip: { enabled: false } },
    },
    plugins: [marks],
  };
}

/** A value and its place across the scale, as x and y. */
const pointAt = ({ along }: PanelLayout, value: ChartPoint['x'], centre: number): ChartPoint =>
  along === 'x' ? { x: value, y: centre } : { x: centre, y: value };

const barsOf = (layout: PanelLayout, paint: Paint): ChartDataset<'bar', ChartPoint[]>[] =>
  layout.bars.map((bar) => ({
    type: 'bar',
    label: bar.name,
    data: bar.values.map((value, index) => pointAt(layout, value, bar.centres[index]!)),
    backgroundColor: bar.colours.map(paint),
    borderWidth: 0,
    inflateAmount: 0,
    minBarLength: 1,
    grouped: false,
    barPercentage: 1,
    categoryPercentage: 1,
    maxBarThickness: bar.thickness ?? layout.thickness,
  }));

const linesOf = (layout: PanelLayout, paint: Paint): ChartDataset<'line', ChartPoint[]>[] =>
  layout.lines.map((line) => ({
    type: 'line',
    label: line.name,
    data: line.values.map((value, index) => pointAt(layout, value, line.centres[index]!)),
    borderColor: paint(line.colour),
    borderWidth: line.width,
    backgroundColor: paint(line.colour),
    pointRadius: line.width + 0.5,
    pointBorderWidth: 0,
    clip: false,
  }));
