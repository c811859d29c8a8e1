import { describe, expect, it } from 'vitest';
import { check, failing, mini } from './table';

describe('a backcast', () => {
  const known = mini('地区,项数\n上年,200', 'a1');
  const rule = { backcast: { amount: '项数', growth: '增长', of: '*', total: '附表1[上年,项数]' } };

  it('takes every row back a year and meets the known total', () => {
    expect(failing(rule, [mini('地区,项数,增长\n甲,150,50.0\n乙,120,20.0\n合计,270,35.0'), known])).toEqual([]);
  });

  it('finds one wrong growth though no value of that year is printed', () => {
    const made = check(rule, [mini('地区,项数,增长\n甲,150,20.0\n乙,120,20.0\n合计,270,35.0'), known]);
    expect(made['backcast 表9-1[*,增长] = 附表1[上年,项数]']).toEqual([false, '各行倒推上年之和 225 至 225 项', '200 项']);
  });

  it('holds groups against the growth of their own total', () => {
    const table = mini('大类,类别,项数,增长\n甲,合计,270,35.0\n甲,子,150,50.0\n甲,丑,120,20.0\n乙,合计,100,0.0\n乙,寅,100,25.0');
    expect(failing({ backcast: { amount: '项数', growth: '增长', of: '{group}/*', total: '{group}/合计' } }, [table])).toEqual([
      'backcast 表9-1[乙/合计,增长]',
    ]);
  });

  it('counts nothing for a row without growth', () => {
    expect(failing(rule, [mini('地区,项数,增长\n甲,150,50.0\n乙,120,20.0\n新,8,\n合计,278,39.0'), known])).toEqual([]);
  });

  it('lets a row that is down to nothing, and one whose growth is not printed, have had anything: the others may not exceed the total', () => {
    const gone = { backcast: { ...rule.backcast, unknown: '其他' } };
    expect(failing(rule, [mini('地区,项数,增长\n甲,150,50.0\n乙,0,-100.0\n合计,150,0.0'), known])).toEqual([]);
    expect(failing(gone, [mini('地区,项数,增长\n甲,150,50.0\n其他,20,\n合计,170,0.0'), known])).toEqual([]);
    const made = check(gone, [mini('地区,项数,增长\n甲,450,50.0\n其他,20,\n合计,470,0.0'), known]);
    expect(made['backcast 表9-1[*,增长] = 附表1[上年,项数]']).toEqual([false, '各行倒推上年之和 至少 300 项', '200 项']);
  });
});
