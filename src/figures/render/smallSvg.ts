import type { FigureData } from '../data/figureData';
import { WIDTHS, type PanelLayout } from '../layout/layout';
import { chartConfig } from './chartConfig';
import { Chart } from './register';
import { SvgContext } from './svgContext';

/** The shape of a figure’s first panel without a word, for a place as small as a thumb: stretched to whatever box it is given. */
export function smallSvg(data: FigureData): string {
  const [panel] = chartConfig({ ...data, panels: data.panels.slice(0, 1) }, WIDTHS.wide, (token) => `var(${token})`);
  const { layout, config } = panel!;
  layout.marks = layout.marks.filter((mark) => mark.kind !== 'text' && mark.kind !== 'line');
  const context = new SvgContext(layout.width, layout.height);
  new Chart(context.canvas as never, config).destroy();
  const places = [...layout.bars, ...layout.lines].flatMap(({ centres }) => centres);
  const half = layout.bars.length > 0 ? layout.thickness / 2 : 6;
  const [first, last] = [Math.min(...places) - half, Math.max(...places) + half];
  const [left, right] = endsOf(layout);
  const box =
    layout.along === 'x' ? [left, first, right - left, last - first] : [first, layout.to - 4, last - first, layout.from - layout.to + 4];
  return `<svg viewBox="${box.map((each) => Math.round(each)).join(' ')}" preserveAspectRatio="none" aria-hidden="true">${context.toString()}</svg>`;
}

/** The outermost ends of lying bars, and of the frames where a bar is lost, in pixels; all of the scale where bars are wholes. */
function endsOf({ bars, marks, stacked, from, to, min, max }: PanelLayout): [left: number, right: number] {
  if (stacked || bars.length === 0) return [from, to];
  const values = bars.flatMap(({ values }) => values.flatMap((value) => (typeof value === 'number' ? [0, value] : (value ?? []))));
  const places = values.map((value) => from + ((value - min) / (max - min)) * (to - from));
  const frames = marks.flatMap((mark) => (mark.kind === 'frame' ? [mark.x, mark.x + mark.width] : []));
  return [Math.min(...places, ...frames), Math.max(...places, ...frames)];
}
