import { MemoryStore } from '../../search/index/memoryStore';
import { fetchFile, fileBegins } from './fetchFile';

const stores = new Map<string, MemoryStore>();

/** The memory store of the edition whose search page lies at `page`; one for all that search on a page. */
export function openStore(page: string): MemoryStore {
  const known = stores.get(page);
  if (known) return known;
  const store = new MemoryStore(
    <T>(name: string) => fetchFile<T>(page, name),
    (name) => fileBegins(page, name),
  );
  stores.set(page, store);
  return store;
}
