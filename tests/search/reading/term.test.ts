import { describe, expect, it } from 'vitest';
import { answer, type Term } from '../../../src/search/reading/term';
import { makeIndex } from '../../../src/search/index/searchIndex';
import { record } from '../smallIndex';

const indexed = (said: Parameters<typeof record>[0]) => makeIndex([record(said)]).records[0]!;
const word = (...any: string[]): Term => ({ any, weight: 1 });
const score = (term: Term, said: Parameters<typeof record>[0]) => answer(term, indexed(said)).score;

describe('A term in a record', () => {
  it('counts most as the whole title, then in it, as a name, in the text, in the context', () => {
    const scores = [
      score(word('大湾区'), { title: '大湾区' }),
      score(word('大湾区'), { title: '粤港澳大湾区' }),
      score(word('大湾区'), { names: ['大湾区九市'] }),
      score(word('大湾区'), { passages: ['说到这里才讲起，原来写的是与大湾区有关系的各种事情和别的一些内容。'] }),
      score(word('大湾区'), { context: '大湾区' }),
      score(word('大湾区'), { title: '长三角' }),
    ];
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(new Set(scores).size).toBe(scores.length);
    expect(scores.at(-1)).toBe(0);
  });

  it('says which passage answers and which words to mark', () => {
    expect(answer(word('输出', '卖'), indexed({ passages: ['增长。', '输出技术。'] }))).toMatchObject({ passage: 1, found: ['输出'] });
  });

  it('counts less for a word that means the same than for the one typed', () => {
    expect(score(word('高校', '大学'), { passages: ['大学。'] })).toBeLessThan(score(word('大学', '高校'), { passages: ['大学。'] }));
  });

  it('counts half inside a longer Latin word', () => {
    expect(score(word('ip'), { title: 'ship' })).toBeLessThan(score(word('ip'), { title: 'ip' }) / 2);
  });

  it('reads a number by its value', () => {
    const number: Term = { any: ['2.8万亿'], number: { digits: '2.8', scale: 1e12, unit: '' }, weight: 1 };
    expect(score(number, { passages: ['成交 28251.5 亿元'] })).toBeGreaterThan(0);
    expect(score(number, { passages: ['成交 29251.5 亿元'] })).toBe(0);
  });
});
