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
});
