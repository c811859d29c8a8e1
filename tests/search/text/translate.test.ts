import { describe, expect, it } from 'vitest';
import { dictionaryOf, translate } from '../../../src/search/text/translate';

const dictionary = dictionaryOf([
  ['技术转让', '转让', 'technology transfer'],
  ['技术', 'technology'],
  ['技术交易', 'technology trade'],
  ['成交额', 'trade volume'],
  ['输出', 'export'],
  ['“一带一路”', 'Belt and Road'],
]);
const said = (typed: string) => translate(typed, dictionary, (word) => (word === 'hainan' ? '海南' : undefined));

describe('An English query', () => {
  it.each([
    ['Technology Transfer', '技术转让'],
    ['technology exports', '技术 输出'],
    // No phrase is taken of which the rest is unknown.
    ['technology trade volume', '技术 成交额'],
    ['Belt-and-Road', '“一带一路”'],
    ['Which province exports most?', '哪个 省份 输出 最高'],
    ['top 5 provinces by export', '前5名 省份 输出'],
    ['Hainan’s exports', '海南 输出'],
    ['export 2019', '输出 2019'],
    ['输出 technology', '输出 技术'],
  ])('%s is %s', (typed, chinese) => {
    expect(said(typed)).toEqual({ said: chinese, leftOut: [] });
  });

  it('tells the words of it that are unknown, as long as they are the fewer', () => {
    expect(said('unicorn technology exports')).toEqual({ said: '技术 输出', leftOut: ['unicorn'] });
    expect(said('unicorn horse exports')).toBeNull();
  });

  it.each(['technology unicorn', 'hainan', '北京', '', 'the of', 'export '.repeat(30)])(
    '%s is none, or asks for something else',
    (typed) => {
      expect(said(typed)).toBeNull();
    },
  );
});
