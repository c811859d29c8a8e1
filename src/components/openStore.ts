import { MemoryStore } from '../search/memoryStore';

const stores = new Map<string, MemoryStore>();

/** The memory store of the edition whose search page lies at `page`; one for all that search on a page. */
export function openStore(page: string): MemoryStore {
  const known = stores.get(page);
  if (known) return known;
  const store = new MemoryStore(async (name) => {
    const response = await fetch(`${page}${name}.json`);
    if (!response.ok) throw new Error(`${name}.json: ${response.status}`);
    return response.json();
  });
  stores.set(page, store);
  return store;
}
