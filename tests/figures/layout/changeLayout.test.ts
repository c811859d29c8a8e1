import { describe, expect, it } from 'vitest';
import { changeLayout } from '../../../src/figures/layout/kinds/changeLayout';
import type { Mark, TextMark } from '../../../src/figures/layout/marks';
import { kinds } from '../cases';

const panel = { ...kinds.bar.panels[0]!, kind: 'change' as const };
const textsOf = (marks: Mark[]) => marks.filter((mark): mark is TextMark => mark.kind === 'text');
const boxesOf = (marks: Mark[]) => marks.filter((mark) => mark.kind === 'box');

describe('changeLayout', () => {
  it('lays the present year slim on the broad bar of the year before', () => {
    const { bars } = changeLayout(panel, 680);
    expect(bars.map(({ name, thickness }) => [name, thickness])).toEqual([
      ['2020 年', 8],
      ['2019 年', 18],
    ]);
    expect(bars[0]!.centres).toEqual(bars[1]!.centres);
  });

  it('draws growth from nought to the right and decline to the left, on one scale', () => {
    const [rise, fall, half] = boxesOf(changeLayout(panel, 680).marks);
    expect(fall!.x + fall!.width).toBeCloseTo(rise!.x, 6);
    expect(rise!.width / fall!.width).toBeCloseTo(25 / 20, 6);
    expect(half!.width / rise!.width).toBeCloseTo(2, 6);
  });

  it.each([340, 680])('says both numbers and the growth of every row within %i pixels', (width) => {
    const texts = textsOf(changeLayout(panel, width).marks);
    expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining(['9877', '12\u2009345.7', '+25.0%', '−20.0%', '+50.0%']));
    for (const { x } of texts) expect(x).toBeLessThanOrEqual(width);
  });

  it('says 推算 where one year of one row alone is worked out', () => {
    const [before, now] = panel.series;
    const printed = { ...before!, points: [now!.points[0]!, ...before!.points.slice(1)] };
    const says = (first: typeof printed) =>
      textsOf(changeLayout({ ...panel, series: [first, now!] }, 680).marks).filter(({ text }) => text === '推算');
    expect(says(printed)).toHaveLength(2);
    expect(says(before!)).toHaveLength(0);
  });

  it('draws the year that a reader has left, when the other is switched off', () => {
    const { bars, marks } = changeLayout({ ...panel, series: [panel.series[1]!] }, 680);
    expect(bars).toHaveLength(1);
    expect(textsOf(marks).map(({ text }) => text)).not.toContain('9877');
  });
});
