import { describe, expect, it } from 'vitest';
import { hitsOf, mixTop, partlyHits, type Hit } from '../../../src/search/reading/hit';
import { makeTerm } from '../../../src/search/reading/makeTerm';
import { makeIndex } from '../../../src/search/index/searchIndex';
import { record, smallIndex } from '../smallIndex';

const plain = { toRanking: false, toMeaning: false };
const index = smallIndex();
const find = (words: string[], leaning = plain) =>
  hitsOf(
    index,
    words.map((word) => makeTerm(word, index)),
    words.join(' '),
    leaning,
  );
const ids = (hits: Hit[]) => hits.map(({ indexed }) => indexed.record.id);

describe('Hits', () => {
  it('answer every term', () => {
    expect(ids(find(['大湾区', '输出']))).toEqual(['1-2']);
    expect(find(['大湾区', '登记'])).toEqual([]);
  });

  it('put a row asked for by its name and the head of a column before all that merely say both', () => {
    expect(ids(find(['北京', '成交额']))[0]).toBe('table-3-1-beijing');
  });

  it('put the term first where its meaning is asked', () => {
    expect(ids(find(['技术开发']))[0]).toBe('1-1');
    expect(ids(find(['技术开发'], { ...plain, toMeaning: true }))[0]).toBe('jishu-kaifa');
  });

  it('are good enough where three fifths of the question are met, by weight', () => {
    const terms = (...words: string[]) => words.map((word) => makeTerm(word, index));
    expect(ids(partlyHits(index, terms('大湾区', '输出', '登记'), plain))).toContain('1-2');
    expect(partlyHits(index, terms('大湾区'), plain)).toEqual([]);
  });

  it('of one kind do not fill the first three places', () => {
    const rows = ['甲', '乙', '丙'].map((title) => record({ kind: 'row', title, id: title }));
    const mixed = makeIndex([...rows, record({ title: '丁', id: '丁' }), record({ kind: 'event', title: '戊', id: '戊' })]);
    const hits = mixed.records.map((indexed, i): Hit => ({ indexed, score: 9 - i, found: [], passage: -1 }));
    expect(ids(mixTop(hits))).toEqual(['甲', '丁', '戊', '乙', '丙']);
  });
});
