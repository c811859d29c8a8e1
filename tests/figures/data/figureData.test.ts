import { describe, expect, it } from 'vitest';
import { figureData } from '../../../src/figures/data/figureData';
import { cells, kinds, specOf } from '../cases';

const only = (kind: keyof typeof kinds) => kinds[kind].panels[0]!;

describe('figureData', () => {
  it('reads printed cells with their decimals, unit and place', () => {
    const [point] = only('bar').series[1]!.points;
    expect(point).toMatchObject({ value: 12345.67, decimals: 2, unit: '亿元', origin: 'printed', formula: '附表3[电子信息,金额]' });
    expect(point!.cells).toEqual([{ table: 'a3', row: 'dianzixinxi', name: '附表3[电子信息,金额]' }]);
  });

  it('derives the year before, with the interval that both printed cells allow', () => {
    const point = only('bar').series[0]!.points[0]!;
    expect(point.origin).toBe('derived');
    expect(point.unit).toBe('亿元');
    expect(point.low).toBeCloseTo(12345.665 / 1.25005, 6);
    expect(point.high).toBeCloseTo(12345.675 / 1.24995, 6);
  });

  it('shows derived numbers of a series with the decimals of the least known', () => {
    expect(only('bar').series[0]!.points.map((point) => point.decimals)).toEqual([0, 0, 0]);
  });

  it('computes the remainder, and shares of the whole', () => {
    const { rows, series } = only('share');
    expect(rows.map((row) => row.label)).toEqual(['电子信息', '农业', '其余']);
    expect(series[0]!.points[2]).toMatchObject({ origin: 'derived', decimals: 1 });
    expect(series[0]!.points[2]!.value).toBeCloseTo(33, 6);
    expect(series[0]!.shares!.reduce((sum, share) => sum + share.value!, 0)).toBeCloseTo(100, 6);
    expect(series[0]!.total!.value).toBe(12458.67);
  });

  it('keeps an empty place where the source lost a number', () => {
    const { rows, series } = only('column');
    expect(rows.map((row) => row.label)).toEqual(['2018', '2019', '2020']);
    expect(series[0]!.points[0]).toMatchObject({ value: null, origin: 'lost' });
  });

  it('sorts by the last series, keeps the first rows, and draws a tail as one', () => {
    const { panels, notes } = figureData(
      cells,
      specOf([
        {
          kind: 'bar',
          table: '附表3',
          rows: ['核应用', '电子信息', '农业'],
          sort: 'descending',
          limit: 2,
          series: [{ name: '成交额', field: '金额' }],
        },
      ]),
    );
    expect(panels[0]!.rows.map((row) => row.label)).toEqual(['电子信息', '农业']);
    expect(notes).toEqual([]);
    const tailed = figureData(
      cells,
      specOf([
        {
          kind: 'bar',
          table: '附表3',
          rows: ['电子信息'],
          tail: { label: '其余两类', rows: ['农业', '核应用'] },
          series: [{ name: '成交额', field: '金额' }],
        },
      ]),
    );
    expect(tailed.panels[0]!.series[0]!.points[1]).toMatchObject({ value: 83, decimals: 2 });
    expect(tailed.notes).toEqual(['“其余两类”包括农业 80.0 亿元、核应用 3.0 亿元。']);
  });

  it('knows an 其中 row by its group, whose sum stands in the picture too', () => {
    const { rows } = figureData(
      cells,
      specOf([{ kind: 'bar', table: '附表3', rows: ['专利/合计', '专利/发明专利'], series: [{ name: '成交额', field: '金额' }] }]),
    ).panels[0]!;
    expect(rows.map(({ label, kind }) => [label, kind])).toEqual([
      ['专利', 'member'],
      ['发明专利', 'part'],
    ]);
  });

  it('fills numbers and units into its note', () => {
    const { notes } = figureData(
      cells,
      specOf([{ kind: 'bar', table: '附表3', rows: ['农业'], series: [{ name: '成交额', field: '金额' }] }], {
        note: '另有 {附表3[核应用,金额]}，占 {附表3[核应用,金额]/附表3[农业,金额]}。',
      }),
    );
    expect(notes).toEqual(['另有 3.0 亿元，占 3.8%。']);
  });

  it('says how derived numbers were derived and how far they may be off', () => {
    expect(kinds.bar.notes).toEqual(['2019 年为推算：2020 年成交额 ÷（1 + 增长），误差不超过 ±0.4 亿元。']);
  });

  it('throws a sentence naming what is not there, with the nearest guess', () => {
    const broken = specOf([{ kind: 'bar', table: '附表3', rows: ['电子信'], series: [{ name: '成交额', field: '金额' }] }]);
    expect(() => figureData(cells, broken)).toThrow('附表 3 没有名为“电子信”的行；最接近的是“电子信息”。');
  });

  it('refuses two units on one scale', () => {
    const mixed = specOf([
      {
        kind: 'bar',
        table: '附表3',
        rows: ['农业'],
        series: [
          { name: '合同数', field: '项数' },
          { name: '成交额', field: '金额' },
        ],
      },
    ]);
    expect(() => figureData(cells, mixed)).toThrow('同一幅图里既有“项”又有“亿元”');
  });
});
