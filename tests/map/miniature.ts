import { fixedIds } from '../../src/data/pinyinId';
import { parseTable } from '../../src/data/readTable';
import type { Cells } from '../../src/model/formula/evaluate';
import { measureSchema, type Measure } from '../../src/model/measure';
import { regionsSchema } from '../../src/model/region/regionsSchema';
import { tableSchema } from '../../src/model/table/tableSchema';

const regions = regionsSchema.parse({
  provinces: [
    { name: '北京', id: 'beijing', full: '北京市' },
    { name: '辽宁', id: 'liaoning', full: '辽宁省' },
    { name: '广东', id: 'guangdong', full: '广东省' },
    { name: '新疆', id: 'xinjiang', full: '新疆维吾尔自治区' },
    { name: '西藏', id: 'xizang', full: '西藏自治区' },
  ],
  cities: [{ name: '大连', id: 'dalian', province: '辽宁' }],
  regions: [],
});

const table = (id: string, fields: object[], primaryKey: string[], csv: string) => {
  const reading = parseTable(id, tableSchema.parse({ title: id, part: 6, primaryKey, fields }), csv, 'x.csv', fixedIds(regions));
  if (reading.problems.length > 0) throw new Error(JSON.stringify(reading.problems));
  return reading.table;
};

const amount = (name: string) => ({ name, type: 'number', unit: '亿元', decimals: 2 });
const place = { name: '地区', type: 'string', role: 'label' };

/** Two tables by place and a directory, small enough to compute by hand. */
export const cells: Cells = {
  regions,
  tables: new Map([
    [
      'a5',
      table(
        'a5',
        [
          { name: '所属省', type: 'string', role: 'group', names: 'parent' },
          place,
          { name: '2020年合同数', type: 'integer', unit: '项' },
          amount('2019年成交额'),
          amount('2020年成交额'),
        ],
        ['地区'],
        '所属省,地区,2020年合同数,2019年成交额,2020年成交额\n,北京,400,90.00,100.00\n,辽宁,20,10.00,50.00\n辽宁,大连,10,5.00,20.0\n,广东,100,80.00,100.00\n,新疆,3,2.00,\n,西藏,1,0.50,0.25\n,港澳台,2,1.00,3.28\n',
      ),
    ],
    [
      'a6',
      table(
        'a6',
        [place, amount('2020年成交额')],
        ['地区'],
        '地区,2020年成交额\n北京,60.00\n辽宁,50.00\n广东,150.00\n新疆,9.00\n西藏,5.00\n',
      ),
    ],
    [
      'a15',
      table(
        'a15',
        [
          { name: '省份', type: 'string', role: 'group' },
          { name: '序号', type: 'integer', role: 'label' },
          { name: '机构名称', type: 'string' },
        ],
        ['省份', '序号'],
        '省份,序号,机构名称\n北京,1,甲\n北京,2,乙\n辽宁,1,丙\n新疆兵团,1,丁\n大连,1,戊\n大连,2,己\n',
      ),
    ],
  ]),
};

const measure = (more: object): Measure => measureSchema.parse({ id: 'm', title: '指标', group: '组', name: '名', unit: '亿元', ...more });

export const output = measure({ id: 'output', formula: '附表5[{place},{year}年成交额]', years: [2019, 2020] });
export const average = measure({
  id: 'average',
  formula: '附表5[{place},{year}年成交额]/附表5[{place},{year}年合同数]',
  unit: '万元',
  years: [2020],
});
export const growth = measure({
  id: 'growth',
  formula: '附表5[{place},{year}年成交额]/附表5[{place},{before}年成交额]-1',
  unit: '%',
  years: [2020],
  neutral: 0,
});
export const net = measure({
  id: 'net',
  formula: '附表6[{place},{year}年成交额]-附表5[{place},{year}年成交额]',
  years: [2020],
  neutral: 0,
});
export const institutions = measure({
  id: 'institutions',
  members: { table: '附表15', field: '机构名称', fold: { 新疆兵团: '新疆' } },
  unit: '家',
});
