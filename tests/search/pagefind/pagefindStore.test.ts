import { describe, expect, it } from 'vitest';
import { pagefindRecord } from '../../../src/search/pagefind/pagefindRecord';
import { PagefindStore, type Pagefind } from '../../../src/search/pagefind/pagefindStore';
import type { SearchRecord } from '../../../src/search/index/record';

const record = (title: string, text: string): SearchRecord => ({
  kind: 'section',
  part: 4,
  address: `2021/regions/#${title}`,
  label: '七',
  title,
  id: '4-7',
  names: [],
  context: '',
  where: '',
  passages: [text],
});

/** Pagefind as it behaves: words it does not know are dropped, and any record with the rest is found. */
function fakePagefind(records: SearchRecord[]): Pagefind {
  const packed = ['2020', '2021'].flatMap((edition) => records.map((each) => pagefindRecord(each, edition)));
  return {
    options: async () => undefined,
    search: async (query, options) => {
      const { filters } = (options ?? {}) as { filters?: { edition?: string; not?: { edition: string } } };
      const known = query.split(' ').filter((token) => packed.some(({ content }) => content.includes(token)));
      const found = packed.filter(
        ({ content, meta }) =>
          known.every((token) => content.includes(token)) &&
          meta['edition'] !== filters?.not?.edition &&
          meta['edition'] === (filters?.edition ?? meta['edition']),
      );
      return { results: found.map(({ content, meta }) => ({ score: 1, data: async () => ({ content, meta }) })) };
    },
  };
}

const store = new PagefindStore(async () =>
  fakePagefind([record('粤港澳大湾区', '输出与吸纳都增长。'), record('长三角地区', '输出增长。')]),
);

describe('The store of all editions', () => {
  it('finds records that hold every word, with what the reader sees', async () => {
    expect(await store.find('大湾区 输出', { except: '2021' })).toMatchObject([
      { edition: '2020', address: '2021/regions/#粤港澳大湾区', label: '七', title: '粤港澳大湾区', kind: '正文' },
    ]);
  });

  it('finds nothing for a word no edition has, though Pagefind drops it', async () => {
    expect(await store.find('大湾区 区块链')).toEqual([]);
  });

  it('looks in the one edition asked for', async () => {
    expect((await store.find('长三角', { edition: '2020' })).map(({ edition }) => edition)).toEqual(['2020']);
  });

  it('looks in every edition where none is left out, the newest first of equals, and asks nothing for nothing', async () => {
    expect((await store.find('长三角')).map(({ edition }) => edition)).toEqual(['2021', '2020']);
    expect(await store.find('，。')).toEqual([]);
  });
});
