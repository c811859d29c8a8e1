import { chartConfig } from './chartConfig';
import type { FigureData } from '../data/figureData';
import type { Paint } from '../layout/marks';
import { PANEL_GAP } from '../layout/layout';
import { panelLayout } from '../layout/panelLayout';
import { Chart } from './register';
import { SvgContext } from './svgContext';

/** A figure’s picture: SVG elements and their size in pixels. */
export interface Picture {
  width: number;
  height: number;
  body: string;
}

/** Height in pixels that a figure has when it is drawn `width` pixels wide; to draw it takes five times as long. */
export const pictureHeight = ({ panels }: FigureData, width: number): number =>
  panels.reduce((top, panel, index) => top + panelLayout(panel, width, index).height + PANEL_GAP, -PANEL_GAP);

/** Draws a figure `width` pixels wide, with Chart.js on a context that writes SVG. Colours stay tokens unless `paint` resolves them. */
export function drawSvg(data: FigureData, width: number, paint: Paint = (token) => `var(${token})`, size = 13): Picture {
  let top = 0;
  let body = '';
  for (const { layout, config } of chartConfig(data, width, paint)) {
    const context = new SvgContext(width, layout.height, top, size);
    const chart = new Chart(context.canvas as never, config);
    body += context.toString();
    chart.destroy();
    top += layout.height + PANEL_GAP;
  }
  return { width, height: top - PANEL_GAP, body };
}
