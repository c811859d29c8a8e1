import { describe, expect, it } from 'vitest';
import { describeStop } from '../../../src/figures/render/describeStop';
import { panelLayout } from '../../../src/figures/layout/panelLayout';
import { kinds } from '../cases';

const said = (kind: keyof typeof kinds, stop: number) => {
  const [panel] = kinds[kind].panels;
  return describeStop(panel!, panelLayout(panel!, 680).stops[stop]!);
};

describe('describeStop', () => {
  it('tells all series of a row, with the doubt of a derived number', () => {
    expect(said('bar', 0)).toEqual({
      title: '电子信息',
      lines: ['2019 年 9877 亿元（推算，±0.4）', '2020 年 12345.67 亿元', '增长 +25.00%'],
      source: '附表3[电子信息,金额]/(1+附表3[电子信息,增长])；附表3[电子信息,金额]',
    });
  });

  it('tells one part of a whole with its share', () => {
    expect(said('share', 1)).toMatchObject({ title: '全部　农业', lines: ['80.00 亿元，占 0.6%'] });
  });

  it('says what is lost', () => expect(said('column', 0).lines).toEqual(['缺']));

  it('comes to every point of the picture', () => {
    for (const { panels } of Object.values(kinds)) {
      const { stops } = panelLayout(panels[0]!, 340);
      const points = stops.flatMap((stop) =>
        stop.series === null
          ? panels[0]!.series.map((series) => series.points[stop.row])
          : [panels[0]!.series[stop.series]!.points[stop.row]],
      );
      expect(new Set(points)).toEqual(new Set(panels[0]!.series.flatMap((series) => series.points)));
    }
  });
});
