import { describe, expect, it } from 'vitest';
import { check, failing, mini } from './table';

const rule = { growth: { field: '增长', from: '上年金额', to: '金额' } };

describe('a growth', () => {
  it('is recomputed from the two years of its row', () => {
    const table = mini('地区,上年金额,金额,增长\n江苏,1471.52,2087.85,26.7');
    expect(check(rule, [table])).toEqual({ 'growth 表9-1[江苏,增长]': [false, '26.7 %', '41.9 %'] });
  });

  it('may come from the years of another table', () => {
    const years = mini('地区,上年金额,金额\n江苏,1471.52,2087.85', 'a5');
    const of = (printed: string) =>
      failing({ growth: { field: '增长', from: '附表5[{row},上年金额]', to: '附表5[{row},金额]' } }, [
        mini(`地区,增长\n江苏,${printed}`),
        years,
      ]);
    expect(of('41.9')).toEqual([]);
    expect(of('42.0')).toEqual(['growth 表9-1[江苏,增长]']);
  });

  it('is judged by the interval that small values leave open', () => {
    expect(failing(rule, [mini('地区,上年金额,金额,增长\n甲,0.1,0.2,150.0')])).toEqual([]);
    expect(failing(rule, [mini('地区,上年金额,金额,增长\n甲,0.1,0.2,450.0')])).toEqual(['growth 表9-1[甲,增长]']);
  });

  it('is not judged where the book left a cell blank', () => {
    expect(check(rule, [mini('地区,上年金额,金额,增长\n甲,,7.9,\n乙,,7.9,12.0')])).toEqual({});
  });

  it('has no sign where it is exactly nothing', () => {
    const of = (rows: string, column: string) =>
      failing({ growth: { field: '增长', from: `上年${column}`, to: column } }, [mini(`地区,上年${column},${column},增长\n甲,${rows}`)]);
    expect(of('1000,1000,0.0', '项数')).toEqual([]);
    expect(of('1000,1000,-0.0', '项数')).toEqual(['growth 表9-1[甲,增长]']);
    expect(of('10000,9999,-0.0', '项数')).toEqual([]);
    expect(of('10.0,10.0,-0.0', '金额')).toEqual([]);
  });

  it('shows the digit that tells two values apart', () => {
    const table = mini('地区,上年项数,项数,增长\n甲,1000,1236,23.65');
    expect(check({ growth: { field: '增长', from: '上年项数', to: '项数' } }, [table])['growth 表9-1[甲,增长]']).toEqual([
      false,
      '23.65 %',
      '23.60 %',
    ]);
  });
});
