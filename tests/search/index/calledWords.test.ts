import { expect, it } from 'vitest';
import { searchWordsSchema } from '../../../src/model/searchWords';
import { calledWords } from '../../../src/search/index/calledWords';

const words = searchWordsSchema.parse({
  called: { 增长: ['涨幅', '增速'], 火星: ['红色行星'] },
  english: { 增长: ['growth'] },
  asking: { flows: { 输出: ['卖', '卖出'] }, names: { 吉林大学: ['吉大'] } },
});

it('Readers’ words are listed after the edition’s, without those it writes often itself, lone characters, and names it has not', () => {
  const corpus = `增长 输出 吉林大学 ${'增速 '.repeat(9)}`;
  expect(calledWords(words, corpus)).toEqual([
    ['增长', '涨幅', 'growth'],
    ['输出', '卖出'],
    ['吉林大学', '吉大'],
  ]);
});
