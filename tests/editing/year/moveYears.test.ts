import { describe, expect, it } from 'vitest';
import { moveDate, moveEventDates, moveYearLists, moveYears } from '../../../src/editing/year/moveYears';

describe('moveYears', () => {
  it.each([
    ['2020 年，成交额', '2021 年，成交额'],
    ['附表1[成交总额,2020年]-附表1[成交总额,2019年]', '附表1[成交总额,2021年]-附表1[成交总额,2020年]'],
    ['2012—2020 年全国技术合同成交情况', '2013—2021 年全国技术合同成交情况'],
    ['missing: { label: 2006—2011, before: 2012年 }', 'missing: { label: 2007—2012, before: 2013年 }'],
    ['《全国技术市场统计年报 2021》', '《全国技术市场统计年报 2022》'],
  ])('moves %s', (text, moved) => expect(moveYears(text, 1, '全国技术市场统计年报')).toBe(moved));

  it.each(['[2006.0 亿元](=正文5[金额])', '广州 2089.1 亿元', '2260 项', '《规划（2021—2035 年）》', '第 2020 位', '12020 年'])(
    'leaves %s',
    (text) => expect(moveYears(text, 1, '全国技术市场统计年报')).toBe(text),
  );

  it('moves the lists of years of the measures, and nothing else of them', () => {
    expect(moveYearLists('  years: [2019, 2020]\n  decimals: 1\n', 1)).toBe('  years: [2020, 2021]\n  decimals: 1\n');
  });

  it('moves the days of events, but not to a day that is none', () => {
    expect(moveEventDates('<Event date="2020-04-09" end="2020-04-11" title="2020-1">', 1)).toBe(
      '<Event date="2021-04-09" end="2021-04-11" title="2020-1">',
    );
    expect(moveDate('2020-02-29', 1)).toBe('2021-02-28');
    expect(moveDate('2020-02-29', 4)).toBe('2024-02-29');
  });
});
