import { describe, expect, it } from 'vitest';
import { checkSearchWords } from '../../../src/search/checks/checkSearchWords';
import { report } from '../../fixtures/miniature';

const problemsOf = (words: Partial<typeof report.searchWords>) =>
  checkSearchWords({ ...report, searchWords: { ...report.searchWords, ...words } }, [], 'search.yaml');

describe('checkSearchWords', () => {
  it('takes words for places that are there', () => {
    expect(problemsOf({ tables: { '3-1': ['登记'] }, sections: { '3': ['各省'] } })).toEqual([]);
  });

  it('tells of a place that is not, and of the nearest that is', () => {
    expect(problemsOf({ tables: { '3-11': ['登记'] } })).toMatchObject([
      { code: 'search-words-dead', field: 'tables.3-11', try: expect.stringContaining('3-1') },
    ]);
    expect(problemsOf({ events: { e0101: ['元旦'] } })).toHaveLength(1);
  });

  it('tells of readers’ words that lead nowhere, and of those that are another row’s name', () => {
    const { asking } = report.searchWords;
    const [row, other] = [...report.tables.values()].flatMap((table) => table.rows);
    expect(problemsOf({ asking: { ...asking, names: { 没有这一行: ['说法'] }, measures: { nowhere: ['去处'] } } })).toMatchObject([
      { code: 'search-words-dead', field: 'asking.names.没有这一行' },
      { code: 'search-words-dead', field: 'asking.measures.nowhere' },
    ]);
    expect(problemsOf({ asking: { ...asking, names: { [row!.label]: ['说法'] } } })).toEqual([]);
    expect(problemsOf({ asking: { ...asking, names: { [row!.label]: [other!.label] } } })).toMatchObject([{ code: 'search-words-shadow' }]);
  });

  it('finds words for names that the edition writes nowhere, and words that are themselves names of it', () => {
    const problems = problemsOf({
      synonyms: [
        ['北京', '首都'],
        ['火星', '红色行星'],
      ],
      called: { 广东: ['南粤', '北京'], 火星: ['荧惑'] },
      english: { 广东: ['Canton'], 火星: ['Mars'] },
    });
    expect(problems.map(({ code, field }) => [code, field])).toEqual([
      ['search-words-dead', 'synonyms.2'],
      ['search-words-dead', 'called.火星'],
      ['search-words-dead', 'english.火星'],
      ['search-words-shadow', 'called.广东'],
    ]);
  });
});
