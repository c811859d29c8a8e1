import { describe, expect, it } from 'vitest';
import { leaningOf, splitWord, withoutAsking, withoutFiller } from '../../../src/search/text/splitWord';

const words = new Set(['技术', '技术合同', '合同', '成交额', '北京', '省']);
const split = (text: string, longest = 12) => splitWord(text, (piece) => words.has(piece), longest);

describe('A run of characters', () => {
  it('is cut into the fewest known pieces', () => {
    expect(split('北京技术合同成交额')).toEqual(['北京', '技术合同', '成交额']);
    expect(split('技术合同', 2)).toEqual(['技术', '合同']);
  });

  it('lets only a character that counts or orders stand alone', () => {
    expect(split('北京省')).toEqual(['北京', '省']);
    expect(splitWord('北京额', () => true, 1)).toBeNull();
  });

  it('is not cut where some of it is unknown', () => {
    expect(split('北京区块链')).toBeNull();
    expect(split('')).toBeNull();
  });
});

describe('A question', () => {
  it('loses what asks', () => {
    expect(withoutAsking('请问吸纳技术最多的企业是哪些')).toEqual(['吸纳技术', '企业']);
    expect(['书里的错误', '书中有哪些错误', '本书有多少处错误'].map(withoutAsking)).toEqual([['错误'], ['错误'], ['错误']]);
    expect(withoutAsking('图书')).toEqual(['图书']);
  });

  it('and small words, but not 占比', () => {
    expect(withoutFiller('北京和上海的占比')).toEqual(['北京', '上海', '占比']);
  });

  it('leans to ranks or to meaning', () => {
    expect(leaningOf('吸纳最多的省')).toEqual({ toRanking: true, toMeaning: false });
    expect(leaningOf('什么是技术合同')).toEqual({ toRanking: false, toMeaning: true });
  });
});
