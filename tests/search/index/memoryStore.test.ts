import { describe, expect, it } from 'vitest';
import { searchFiles } from '../../../src/components/search/searchFiles';
import { atOnce } from '../../../src/search/index/inSlices';
import { MemoryStore } from '../../../src/search/index/memoryStore';
import { withNumbers } from '../../../src/search/index/searchIndex';
import { findRecords, type Found } from '../../../src/search/reading/findRecords';
import { edition } from '../realStore';

const files = searchFiles(edition);

/** A store that notes what it fetches; `missing` files cannot be had. */
function makeStore(missing: string[] = []) {
  const fetched: string[] = [];
  const store = new MemoryStore(async <T>(name: keyof typeof files) => {
    fetched.push(name);
    if (missing.includes(name)) throw new Error('offline');
    return JSON.parse(JSON.stringify(files[name])) as T;
  });
  return { store, fetched };
}

describe('The memory store', () => {
  it('finds words, tables, days and years from the names and the text alone', async () => {
    const { store, fetched } = makeStore();
    for (const query of ['粤港澳大湾区', '广东 吸纳', '亿元', '表3-2', '4月9日', '图2-4', '附表5', '2020年 输出'])
      expect((await store.find(query)).results.length, query).toBeGreaterThan(0);
    expect(fetched).toEqual(['names', 'texts']);
  });

  it('fetches the numbers for a number, and says so where they cannot be had', async () => {
    const { store, fetched } = makeStore();
    const { results } = await store.find('4306.3');
    expect(results[0]!.rows[0]!.indexed.record.values!.map(({ text }) => text)).toContain('4306.3');
    expect(fetched).toEqual(['names', 'texts', 'answers']);
    await expect(makeStore(['answers']).store.find('4306.3')).rejects.toThrow();
  });

  it('finds the same places without the numbers as with them', async () => {
    const { store } = makeStore();
    const numbered = atOnce(withNumbers(await store.open(), files.answers.cells));
    for (const query of ['亿元', '广东 吸纳', '成交额', '增长', '电子信息 合同数']) {
      const places = (found: Found) => found.results.map(({ hit }) => hit.indexed.record.address);
      expect(places(findRecords(numbered, query)).slice(0, 10), query).toEqual(places(findRecords(await store.open(), query)).slice(0, 10));
    }
  });

  it('answers a question from names and numbers before the text comes, and what only the text tells once it has', async () => {
    const { store, fetched } = makeStore();
    const before: string[][] = [];
    await store.search('哪个省输出最多', () => before.push([...fetched]));
    expect(new Set(before[0])).toEqual(new Set(['names', 'answers']));
    expect((await makeStore().store.answer('民法典什么时候通过'))?.ask).toBe('event');
    expect((await makeStore(['texts']).store.answer('哪个省输出最多'))?.lead).toContain('北京');
  });

  it('fetches letters only for what it cannot read', async () => {
    const { store, fetched } = makeStore();
    expect((await store.find('huawei')).readAs).toContain('华为');
    expect(fetched).toContain('letters');
  });

  it('shows first what was asked for, results or an answer, and says that there are none only once no answer is to come', async () => {
    const shownOf = async (query: string) => {
      const shown: [results: number | undefined, answer: string | null | undefined][] = [];
      await makeStore().store.search(query, (found, answer) => shown.push([found?.results.length, answer && answer.lead]));
      return shown;
    };
    const [early, late, ...more] = await shownOf('广东 吸纳');
    expect(early![0]).toBeGreaterThan(0);
    expect(early![1]).toBeUndefined();
    expect(late![1]).toContain('4306.27');
    expect(more).toEqual([]);
    const [answered, found, ...none] = await shownOf('广东吸纳成交额多少');
    expect(answered).toEqual([undefined, found![1]]);
    expect(found![0]).toBeGreaterThan(0);
    expect(none).toEqual([]);
    for (const query of ['第四十名的省', '超光速引擎']) expect(await shownOf(query), query).toHaveLength(1);
    const [only] = await shownOf('湖北吸纳比湖南多多少');
    expect(only![1]).toContain('879.83');
  });

  it('does without letters or answers, and tries the text again after a failure', async () => {
    const { store } = makeStore(['letters', 'answers']);
    expect((await store.find('huawei')).results).toEqual([]);
    expect(await store.answer('广东 吸纳成交额')).toBeNull();
    const broken = makeStore(['texts']);
    await expect(broken.store.find('北京')).rejects.toThrow();
    await expect(broken.store.find('北京')).rejects.toThrow();
    expect(broken.fetched).toEqual(['names', 'texts', 'names', 'texts']);
  });
});
