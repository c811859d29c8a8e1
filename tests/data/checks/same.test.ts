import { describe, expect, it } from 'vitest';
import { runCheck } from '../../../src/data/checkTables';
import { cellsOf, check, failing, mini } from './table';

describe('one quantity in two tables', () => {
  const exact = mini('地区,项数,金额\n甲,7,49.95\n乙,8,12.34', 'a5');

  it('agrees when one is the other rounded', () => {
    expect(
      failing({ same: { cells: { 项数: '附表5[{row},{field}]', 金额: '附表5[{row},{field}]' } } }, [
        mini('地区,项数,金额\n甲,7,50.0\n乙,8,12.3'),
        exact,
      ]),
    ).toEqual([]);
  });

  it('is shown with both values when it does not', () => {
    expect(check({ same: { rows: '乙', cells: { 金额: '附表5[{row},{field}]' } } }, [mini('地区,金额\n甲,1.0\n乙,12.5'), exact])).toEqual({
      'same 表9-1[乙,金额] = 附表5[乙,金额]': [false, '12.5 亿元', '12.3 亿元'],
    });
  });

  it('is never an amount held against a count', () => {
    const table = mini('地区,金额\n甲,7.0');
    expect(() => runCheck(cellsOf([table, exact]), table, { same: { cells: { 金额: '附表5[{row},项数]' } } })).toThrow('单位');
  });
});

describe('a number of the prose', () => {
  const text = mini('类别,数值,单位\n北京机构,2,家\n企业占比,40.0,%\n新增企业,3,家', 'text-5');
  const list = mini('大类,序号,名称\n北京,1,子\n北京,2,丑\n天津,1,寅', 'a15');

  it('equals what a formula makes of the tables', () => {
    expect(check({ equal: { cells: { 企业占比: '正文5[新增企业]/正文5[北京机构]' } } }, [text, list])).toEqual({
      'equal 正文5[企业占比] = 正文5[新增企业]/正文5[北京机构]': [false, '40.0 %', '150.0 %'],
    });
  });

  it('may count the rows of a list', () => {
    expect(failing({ equal: { cells: { 北京机构: 'count(附表15[北京/*,名称])' } } }, [text, list])).toEqual([]);
    expect(failing({ equal: { cells: { 新增企业: 'count(附表15[北京/*,名称])' } } }, [text, list])).toHaveLength(1);
  });

  it('names the table it is not in', () => {
    expect(() => check({ equal: { cells: { 企业占比: '附表8[甲,金额]' } } }, [text])).toThrow('没有“附表8”这张表');
  });
});
