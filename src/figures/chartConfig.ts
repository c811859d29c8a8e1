import type { ChartConfiguration, Plugin } from 'chart.js';
import type { FigureData } from './figureData';
import { drawMarks, type Paint } from './marks';
import { panelLayout, type PanelLayout } from './panelLayout';

/** A panel ready for Chart.js: the same for the static SVG and for the browser. */
export interface PanelChart {
  layout: PanelLayout;
  config: ChartConfiguration<'bar', (number | null)[], string>;
}

/** Font family of the words in a picture; SVG takes it from the page’s style. */
export const INHERITED = 'inherit';

/** Chart.js configurations of a figure’s panels, drawn `width` pixels wide. */
export function chartConfig(data: FigureData, width: number, paint: Paint, family = INHERITED): PanelChart[] {
  return data.panels.map((panel, index) => {
    const layout = panelLayout(panel, width, index);
    return { layout, config: configOf(layout, paint, family) };
  });
}

function configOf(layout: PanelLayout, paint: Paint, family: string): PanelChart['config'] {
  const { area, width, height, max, stacked, along } = layout;
  const values = { display: false, min: 0, max, stacked };
  const bands = { display: false, stacked, grid: { display: false } };
  const marks: Plugin<'bar'> = { id: 'marks', afterDatasetsDraw: ({ ctx }) => drawMarks(ctx, layout.marks, paint, family) };
  return {
    type: 'bar',
    data: {
      labels: layout.categories,
      datasets: layout.bars.map((bar) => ({
        label: bar.name,
        data: bar.values,
        backgroundColor: bar.colours.map(paint),
        borderWidth: 0,
        minBarLength: 1,
        categoryPercentage: layout.categoryPercentage,
        barPercentage: layout.barPercentage,
      })),
    },
    options: {
      indexAxis: along === 'x' ? 'y' : 'x',
      animation: false,
      responsive: false,
      devicePixelRatio: 1,
      events: [],
      layout: { autoPadding: false, padding: { left: area.left, right: width - area.right, top: area.top, bottom: height - area.bottom } },
      scales: along === 'x' ? { x: values, y: bands } : { y: values, x: bands },
      plugins: { legend: { display: false }, title: { display: false }, tooltip: { enabled: false } },
    },
    plugins: [marks],
  };
}
