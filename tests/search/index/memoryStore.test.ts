import { describe, expect, it } from 'vitest';
import { readJudged } from '../../../src/commands/bench/search/judgeSearch';
import { searchFiles } from '../../../src/components/search/searchFiles';
import { MemoryStore } from '../../../src/search/index/memoryStore';
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
  it('answers words from the text alone', async () => {
    const { store, fetched } = makeStore();
    expect((await store.find('粤港澳大湾区')).results.length).toBeGreaterThan(3);
    expect(fetched).toEqual(['passages']);
  });

  it('waits for no numbers where the query names a table or a day', async () => {
    const { store, fetched } = makeStore();
    for (const query of ['表3-2', '4月9日', '图2-4', '附表5']) expect((await store.find(query)).results.length).toBeGreaterThan(0);
    expect(fetched).toEqual(['passages']);
  });

  it('waits for the numbers where the query has digits', async () => {
    const { store, fetched } = makeStore();
    expect((await store.find('4306.3')).results.length).toBeGreaterThan(0);
    expect(fetched).toEqual(['passages', 'cells']);
  });

  it('fetches letters only for what it cannot read', async () => {
    const { store, fetched } = makeStore();
    expect((await store.find('huawei')).readAs).toContain('华为');
    expect(fetched).toContain('letters');
  });

  it('keeps every result in its place when the numbers come', async () => {
    const { store: early } = makeStore();
    const { store: late } = makeStore();
    await late.complete();
    const places = async (store: MemoryStore, query: string) =>
      (await store.find(query)).results.map(({ hit }) => hit.indexed.record.address);
    const queries = readJudged('tests/search/judged-held-out.jsonl').map(({ q }) => q);
    for (const query of queries.filter((each) => !/\p{N}/u.test(each)))
      expect(await places(early, query), query).toEqual(await places(late, query));
  });

  it('does without numbers or letters, and tries the text again after a failure', async () => {
    const { store } = makeStore(['cells', 'letters']);
    expect((await store.find('huawei')).results).toEqual([]);
    expect(await store.complete()).toBe(false);
    const broken = makeStore(['passages']);
    await expect(broken.store.find('北京')).rejects.toThrow();
    await expect(broken.store.find('北京')).rejects.toThrow();
    expect(broken.fetched).toEqual(['passages', 'passages']);
  });
});
