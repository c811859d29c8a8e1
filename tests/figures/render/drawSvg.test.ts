import { BarController, BarElement, Chart, LinearScale } from 'chart.js';
import { describe, expect, it } from 'vitest';
import { chartConfig } from '../../../src/figures/render/chartConfig';
import { drawSvg } from '../../../src/figures/render/drawSvg';
import { panelLayout } from '../../../src/figures/layout/panelLayout';
import { SvgContext } from '../../../src/figures/render/svgContext';
import { kinds } from '../cases';

Chart.register(BarController, BarElement, LinearScale);

/** Chart.js’ own drawing of a fixture, to look into. */
function chartOf(kind: keyof typeof kinds, width: number) {
  const [panel] = chartConfig(kinds[kind], width, (token) => token);
  const context = new SvgContext(width, panel!.layout.height);
  return { layout: panel!.layout, chart: new Chart(context.canvas as never, panel!.config) };
}

describe('drawSvg', () => {
  it.each(Object.keys(kinds) as (keyof typeof kinds)[])('draws a %s figure', (kind) => {
    for (const width of [340, 680]) expect(drawSvg(kinds[kind], width)).toMatchSnapshot(`${kind} ${width}`);
  });

  it('draws the same, byte for byte, every time', () => {
    expect(drawSvg(kinds.bar, 680).body).toBe(drawSvg(structuredClone(kinds.bar), 680).body);
  });

  it('groups five digits and more by a gap that is not copied', () => {
    expect(drawSvg(kinds.bar, 680).body).toContain('>12<tspan dx=".2em">345.7</tspan></text>');
    expect(drawSvg(kinds.bar, 680).body).toContain('>9877</text>');
  });

  it('names colours by token, unless it is to resolve them', () => {
    expect(drawSvg(kinds.bar, 680).body).toContain('fill="var(--year-now)"');
    expect(drawSvg(kinds.bar, 680, () => '#123456').body).not.toContain('var(');
  });
});

describe('Chart.js and the labels', () => {
  it('agree where the end of a bar is', () => {
    const { chart, layout } = chartOf('bar', 680);
    const bar = chart.getDatasetMeta(1).data[0]!;
    const label = layout.marks.find((mark) => mark.kind === 'text' && mark.text === '12\u2009345.7');
    expect(label).toMatchObject({ x: bar.x + 6, y: bar.y + 0.36 * 13, align: 'left' });
  });

  it('agree where a part of a whole begins and ends', () => {
    const { chart, layout } = chartOf('share', 680);
    const stop = layout.stops[1]!;
    const part = chart.getDatasetMeta(1).data[0] as unknown as { x: number; base: number; y: number };
    expect(part.base).toBeCloseTo(stop.x, 6);
    expect(part.x).toBeCloseTo(stop.x + stop.width, 6);
    expect(part.y).toBeCloseTo(stop.y + stop.height / 2, 6);
  });

  it('agree on the thickness of bars', () => {
    for (const kind of ['bar', 'column', 'share', 'stacked'] as const) {
      const { chart, layout } = chartOf(kind, 680);
      const bars = chart.getSortedVisibleDatasetMetas().flatMap((meta) => meta.data) as unknown as {
        height: number;
        width: number;
        skip?: boolean;
      }[];
      for (const bar of bars.filter((each) => !each.skip))
        expect(layout.along === 'x' ? bar.height : bar.width).toBeCloseTo(layout.thickness, 6);
    }
  });

  it('agree on the end of the scale, which is the highest value drawn', () => {
    const { chart, layout } = chartOf('bar', 340);
    expect(chart.scales['x']!.max).toBe(layout.max);
    expect(layout.max).toBe(12345.67);
    expect(chart.scales['x']!.getPixelForValue(layout.max)).toBeCloseTo(layout.to, 6);
  });
});

describe('panelLayout', () => {
  it('puts labels above the bars where a phone has no room beside them', () => {
    const long = structuredClone(kinds.bar.panels[0]!);
    long.rows[0]!.label = '环境保护与资源综合利用';
    expect(panelLayout(long, 340).from).toBe(0);
    expect(panelLayout(long, 680).from).toBeGreaterThan(100);
  });

  it('marks one derived number among printed ones at its bar, a whole derived series in the key alone', () => {
    const said = (panel: (typeof kinds.bar.panels)[number]) =>
      panelLayout(panel, 680).marks.filter((mark) => mark.kind === 'text' && mark.text === '推算');
    expect(said(kinds.bar.panels[0]!)).toHaveLength(0);
    const mixed = structuredClone(kinds.bar.panels[0]!);
    mixed.series[0]!.points[0] = mixed.series[1]!.points[0]!;
    mixed.series[0]!.points[1] = mixed.series[1]!.points[1]!;
    expect(said(mixed)).toHaveLength(1);
  });

  it('lays years down the page on a phone, and upright in a wide column', () => {
    expect(panelLayout(kinds.column.panels[0]!, 340).along).toBe('x');
    expect(panelLayout(kinds.column.panels[0]!, 680).along).toBe('y');
  });

  it('lists the parts of a bar where their names do not fit side by side', () => {
    const many = structuredClone(kinds.share.panels[0]!);
    many.rows.forEach((row) => (row.label = '名字很长很长的一个部分'));
    expect(panelLayout(many, 340).marks.filter((mark) => mark.kind === 'box')).toHaveLength(3);
    expect(panelLayout(kinds.share.panels[0]!, 340).marks.filter((mark) => mark.kind === 'box')).toHaveLength(0);
  });
});
