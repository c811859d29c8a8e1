import { figureData, type FigureData } from '../../src/figures/data/figureData';
import { figureSchema, type FigureSpec } from '../../src/model/figure';
import { noRegions } from '../../src/model/region/region';
import type { z } from 'zod';
import { makeTable } from '../fixtures/miniature';

const fields = makeTable(
  'a3',
  {
    title: '领域',
    part: 6,
    primaryKey: ['大类', '领域'],
    fields: [
      { name: '大类', type: 'string', role: 'group' },
      { name: '领域', type: 'string', role: 'label' },
      { name: '项数', type: 'integer', unit: '项' },
      { name: '金额', type: 'number', unit: '亿元', decimals: 2 },
      { name: '增长', type: 'number', unit: '%', decimals: 2 },
    ],
  },
  '大类,领域,项数,金额,增长\n,电子信息,40,12345.67,25.00\n,农业,9,80.00,-20.00\n,核应用,1,3.00,50.00\n专利,合计,7,30.00,10.00\n专利,发明专利,3,20.00,10.00\n,合计,57,12458.67,24.00\n',
);
const years = makeTable(
  'a1',
  {
    title: '历年',
    part: 6,
    primaryKey: ['指标'],
    fields: [
      { name: '指标', type: 'string', role: 'label' },
      { name: '2019年', type: 'number', unit: '亿元', decimals: 1 },
      { name: '2020年', type: 'number', unit: '亿元', decimals: 1 },
    ],
  },
  '指标,2019年,2020年\n成交额,22398.4,28251.5\n',
);

export const cells = { tables: new Map([fields, years].map((table) => [table.id, table])), regions: noRegions };

type Input = z.input<typeof figureSchema>;

/** A specification from its panels. */
export const specOf = (panels: Input['panels'], more: Partial<Input> = {}): FigureSpec => ({
  id: '9-1',
  ...figureSchema.parse({ title: '试图', part: 2, grade: 'derived', takeaway: '电子信息最多。', panels, ...more }),
});

const dataOf = (panels: Input['panels']): FigureData => figureData(cells, specOf(panels));

/** One small figure of each kind. */
export const kinds: Record<'bar' | 'column' | 'share' | 'stacked', FigureData> = {
  bar: dataOf([
    {
      kind: 'bar',
      table: '附表3',
      rows: ['电子信息', '农业', '核应用'],
      series: [
        { name: '2019 年', formula: '附表3[{row},金额]/(1+附表3[{row},增长])', how: '2020 年成交额 ÷（1 + 增长）' },
        { name: '2020 年', field: '金额' },
      ],
      beside: [{ name: '增长', field: '增长', as: 'growth' }],
    },
  ]),
  column: dataOf([
    {
      title: '成交额',
      kind: 'column',
      rows: ['2019年', '2020年'],
      missing: { label: '2018', before: '2019年' },
      series: [{ name: '成交额', formula: '附表1[成交额,{row}]' }],
    },
  ]),
  share: dataOf([
    {
      kind: 'share',
      table: '附表3',
      rows: ['电子信息', '农业'],
      remainder: '其余',
      of: '附表3[合计,金额]',
      series: [{ name: '全部', field: '金额' }],
    },
  ]),
  stacked: dataOf([
    {
      kind: 'stacked',
      rows: ['大', '小'],
      of: '附表1[成交额,2020年]',
      ofName: '成交额',
      series: [
        { name: '甲', formulas: { 大: '附表3[农业,金额]', 小: '附表3[核应用,金额]' } },
        { name: '乙', formulas: { 大: '附表3[核应用,金额]', 小: '附表3[核应用,金额]' } },
      ],
    },
  ]),
};
