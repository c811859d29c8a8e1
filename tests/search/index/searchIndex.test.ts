import { describe, expect, it } from 'vitest';
import { makeIndex } from '../../../src/search/index/searchIndex';
import { record } from '../smallIndex';

const index = makeIndex(
  [record({ title: 'R&D 经费', names: ['研发'], context: '第一部分', passages: ['2020 年 24426.0 亿元，增长 10%。'] })],
  [['ＧＤＰ', '国内生产总值']],
);
const [indexed] = index.records;

describe('The memory store', () => {
  it('folds every text of a record, parts apart', () => {
    expect(indexed).toMatchObject({ title: 'r&d经费', names: ['研发'], passages: ['2020年24426.0亿元增长10%'] });
    expect(indexed!.all.split('\n')).toEqual(expect.arrayContaining(['r&d经费', '研发', '第一部分']));
  });

  it('measures length by Han characters without units, so that numbers that come later move nothing', () => {
    const without = makeIndex([record({ passages: ['2020 年，增长。'] })]).records[0]!;
    expect(indexed!.length).toBe(without.length);
  });

  it('knows every word and character of the edition, and folds the words that mean the same', () => {
    expect(index.corpus).toContain('r&d经费');
    expect(index.characters.has('研')).toBe(true);
    expect(index.synonyms).toEqual([['gdp', '国内生产总值']]);
  });
});
