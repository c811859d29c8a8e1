import { describe, expect, it } from 'vitest';
import { readQuery } from '../../../src/search/reading/readQuery';

describe('readQuery', () => {
  it.each([
    ['表3-2', ['table'], '3-2'],
    ['表 ３－２', ['table'], '3-2'],
    ['表3.2', ['table'], '3-2'],
    ['表三-二', ['table'], '3-2'],
    ['（表 3—2）', ['table'], '3-2'],
    ['图2-14', ['figure'], '2-14'],
    ['Table 4-12', ['table'], '4-12'],
    ['附表5', ['table'], 'a5'],
    ['附表 十二', ['table'], 'a12'],
    ['第四部分表9', ['table'], '4-9'],
    ['第2部分的图三', ['figure'], '2-3'],
    ['3-2', ['table', 'figure'], '3-2'],
    ['3-1表', ['table'], '3-1'],
    ['表三之一', ['table'], '3-1'],
    ['5附表', ['table'], 'a5'],
    ['表3', ['table'], '3-'],
    ['fubiao 7', ['table'], 'a7'],
    ['fu biao 3', ['table'], 'a3'],
    ['biao3-1', ['table'], '3-1'],
    ['tu 2-4', ['figure'], '2-4'],
    ['A9', ['table'], 'a9'],
  ])('reads %s as a reference', (typed, kinds, id) => {
    expect(readQuery(typed).reference).toMatchObject({ kinds, id });
  });

  it('keeps what stands beside a reference', () => {
    expect(readQuery('a12 重大专项').reference).toMatchObject({ id: 'a12', rest: ['重大专项'] });
    expect(readQuery('表3-2 广东').reference?.rest).toEqual(['广东']);
  });

  it.each(['代表3项', '技术表现', '排名 3'])('does not read %s as one', (typed) => {
    expect(readQuery(typed).reference).toBeUndefined();
  });

  it.each([
    ['4月9日', '04-09'],
    ['11.17', '11-17'],
    ['11.17 扬州', '11-17'],
    ['4 月 9 日', '04-09'],
    ['四月九日', '04-09'],
    ['2020年12月31日', '12-31'],
    ['2020-04-09', '04-09'],
    ['10月13-14日', '10-13'],
    ['10月13日至14日', '10-13'],
    ['11月', '11'],
  ])('reads %s as a day or a month', (typed, monthDay) => {
    expect(readQuery(typed).day?.monthDay).toBe(monthDay);
  });

  it('closes up grouped numbers and keeps them with their unit', () => {
    expect(readQuery('28 251.5').words).toEqual(['28251.5']);
    expect(readQuery('28,251.5 亿元').words).toEqual(['28251.5亿元']);
    expect(readQuery('2020 年').words).toEqual(['2020年']);
  });

  it('reads through an apostrophe between syllables', () => {
    expect(readQuery("xi'an 吸纳").words).toEqual(['xian', '吸纳']);
  });

  it('cuts what nobody types', () => {
    expect(readQuery('技术'.repeat(5000)).phrase.length).toBeLessThan(100);
  });
});
