import { describe, expect, it } from 'vitest';
import { editionNamed } from '../../../src/editions';
import { tableTop } from '../../../src/model/table/tableTop';

const { tables } = editionNamed('2021');

describe('The top of a table', () => {
  it('has its label and first columns', () => {
    expect(tableTop(tables.get('3-1')!, 1, 2)).toEqual({ head: ['地区', '2019 年 合同数'], rows: [['北京', '83171']] });
  });

  it('has the last years, and the unit of each row, where all columns are years', () => {
    expect(tableTop(tables.get('a1')!, 1, 4)).toEqual({
      head: ['指标', '单位', '2019 年', '2020 年'],
      rows: [['合同数', '项', '484077', '549353']],
    });
  });

  it('says of what a subtotal is', () => {
    expect(tableTop(tables.get('a10')!, 1, 1).rows).toEqual([['技术开发合计']]);
  });
});
