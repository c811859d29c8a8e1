import { describe, expect, it } from 'vitest';
import { findRecords } from '../../../src/search/reading/findRecords';
import { withAnswer } from '../../../src/search/reading/withAnswer';
import { store } from '../realStore';

const places = (query: string) =>
  withAnswer(findRecords(store.index, query, store.alphabet), store.answer(query), store.index).results.map(
    ({ hit }) => hit.indexed.record,
  );

describe('What an answer stands on leads the results', () => {
  it('its table, with the row of its first value, though no word of the question stands there', () => {
    const query = '哪些地区负增长';
    const { results } = withAnswer(findRecords(store.index, query, store.alphabet), store.answer(query), store.index);
    expect(results[0]!.hit.indexed.record).toMatchObject({ kind: 'table', id: 'a5' });
    expect(results[0]!.rows).toHaveLength(1);
  });

  it('its table, with the row of the list that answers, where two stand side by side', () => {
    const query = '日本吸纳我国技术多少';
    const { results } = withAnswer(findRecords(store.index, query, store.alphabet), store.answer(query), store.index);
    expect(results[0]!.rows[0]!.indexed.record.values!.map(({ text }) => text)).toContain('87.0');
  });

  it('its region, where the answer says who belongs to it', () => {
    expect(places('长三角包括哪些省市')[0]).toMatchObject({ kind: 'section', id: '4-6' });
  });

  it('its event', () => {
    expect(places('民法典什么时候通过')[0]).toMatchObject({ kind: 'event', address: '2021/chronicle/#e0528' });
  });

  it('and none stands there twice', () => {
    const found = places('哪个领域成交额最高').map(({ address }) => address);
    expect(new Set(found).size).toBe(found.length);
  });

  it('where nothing is answered, nothing moves', () => {
    const found = findRecords(store.index, '硬科技', store.alphabet);
    expect(withAnswer(found, null, store.index)).toBe(found);
  });
});
