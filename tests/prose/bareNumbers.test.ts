import { describe, expect, it } from 'vitest';
import { bareNumbers } from '../../src/prose/bareNumbers';

describe('bareNumbers', () => {
  it('finds numbers with a unit', () => {
    expect(bareNumbers('成交 28251.5 亿元，增长26.1%，共 549353 项。')).toEqual(['28251.5 亿元', '26.1%', '549353 项']);
    expect(bareNumbers('有 300 多家机构、20余人')).toEqual(['300 多家', '20余人']);
  });

  it('passes over years, dates and places of the book', () => {
    expect(bareNumbers('2020 年 5 月 28 日，第 13 届大会第 3 次会议')).toEqual([]);
    expect(bareNumbers('见表 3-1 和图 2-10')).toEqual([]);
  });

  it('finds places, however they are spaced', () => expect(bareNumbers('居第 4 位和第5位')).toEqual(['4 位', '5位']));

  it('passes over titles and quoted names', () => {
    expect(bareNumbers('《关于 100 家单位的通知》和“211 工程”')).toEqual([]);
    expect(bareNumbers('“十百千 10 个”')).toEqual([]);
  });

  it('finds a number beside a title', () => expect(bareNumbers('《100 家》之外的 40 家')).toEqual(['40 家']));
});
