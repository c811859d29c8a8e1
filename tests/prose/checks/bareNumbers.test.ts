import { describe, expect, it } from 'vitest';
import { bareNumbers, namedWrongly, withoutKnown } from '../../../src/prose/checks/bareNumbers';

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
    expect(bareNumbers('“十百千”和“985”')).toEqual([]);
  });

  it('finds a number beside a title', () => expect(bareNumbers('《100 家》之外的 40 家')).toEqual(['40 家']));
});

describe('bareNumbers, of every shape,', () => {
  it.each([
    ['成交 9 千亿元', '9 千亿元'],
    ['成交9万亿元', '9万亿元'],
    ['共 5 万项', '5 万项'],
    ['共 7 件', '7 件'],
    ['占 99％', '99%'],
    ['共６３１６．２亿元', '6316.2亿元'],
    ['另有 300。', '300'],
    ['高十二个百分点', '十二个百分点'],
    ['占百分之三十五', '百分之三十五'],
    ['成交三千亿元', '三千亿元'],
    ['有二十三家', '二十三家'],
    ['“成交 100 亿元”', '100 亿元'],
    ['“共有 9999 家企业”', '9999 家'],
    ['US$ 500bn', '500'],
    ['长 100km', '100'],
    ['有③处', '③'],
    ['占½', '½'],
    ['共٣٤个', '٣٤'],
    ['正文 128318 项', '128318 项'],
    ['正文 13.9%', '13.9%'],
  ])('finds %s', (text, bare) => expect(bareNumbers(text)).toEqual([bare]));

  it('passes over words that hold a numeral', () =>
    expect(
      bareNumbers(
        '十个城市、三类合同、前十位、八成以上、第十三届、十五张表、单位是亿元、百分之百、唯一两项、CC BY 4.0、5G、3D 打印、H7N9、第Ⅲ期',
      ),
    ).toEqual([]));
});

describe('namedWrongly', () => {
  const wrong = (text: string) =>
    namedWrongly(
      text,
      (year) => year > 1948 && year < 2052,
      (label) => label === '表 1-1',
    );

  it('finds years and places of the book that cannot be', () =>
    expect(wrong('9020 年、2012—2202 年，附表 0、图 2-99 和表 9-9。')).toEqual(['9020 年', '2012—2202 年', '附表 0', '图 2-99', '表 9-9']));

  it('passes over those that can', () => expect(wrong('2012—2020 年，表 1-1，《9999 年规划》')).toEqual([]));
});

describe('withoutKnown', () => {
  it('takes out what is stated elsewhere, rounded as written, in the same unit', () => {
    expect(withoutKnown('附表 5 为 41.88%，取 41.9%', ['41.88 %'])).not.toMatch(/4\d/);
    expect(withoutKnown('下降 6.4%', ['-6.4 %'])).not.toContain('6.4');
    expect(bareNumbers(withoutKnown('一处 6316.2 万元，一处 6316.3 亿元', ['6316.2 亿元']))).toEqual(['6316.2 万元', '6316.3 亿元']);
  });
});
