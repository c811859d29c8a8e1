import { expect, it } from 'vitest';
import { groupResults } from '../../../src/search/reading/groupResults';
import type { Hit } from '../../../src/search/reading/hit';
import { resultsOf } from '../../../src/search/reading/results';
import { smallIndex } from '../smallIndex';

const { records } = smallIndex();
const hit = (id: string, score: number): Hit => ({
  indexed: records.find(({ record }) => record.id === id)!,
  score,
  found: [],
  passage: -1,
});

it('A row stands under its table, which it lifts', () => {
  const results = resultsOf([hit('1-1', 8), hit('table-3-1-beijing', 20), hit('3-1', 2)]);
  expect(results.map((result) => result.hit.indexed.record.id)).toEqual(['3-1', '1-1']);
  expect(results[0]!.rows.map(({ indexed }) => indexed.record.title)).toEqual(['北京']);
});

it('A row whose table was not found stands by itself', () => {
  expect(resultsOf([hit('table-3-1-beijing', 20)])).toMatchObject([{ rows: [] }]);
});

it('Groups begin with the kind of the best result, are cut, and say how many there are', () => {
  const results = resultsOf([hit('beijing', 9), hit('1-1', 8), hit('1-2', 7)]);
  expect(groupResults(results, 1).map(({ kind, count, results: shown }) => [kind, count, shown.length])).toEqual([
    ['province', 1, 1],
    ['section', 2, 1],
  ]);
});
