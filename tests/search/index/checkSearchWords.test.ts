import { describe, expect, it } from 'vitest';
import { checkSearchWords } from '../../../src/search/index/checkSearchWords';
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
});
