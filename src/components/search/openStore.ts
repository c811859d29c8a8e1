import type { Passages } from '../../search/index/passages';
import { MemoryStore } from '../../search/index/memoryStore';

const stores = new Map<string, MemoryStore>();

/**
 * The memory store of the edition whose search page lies at `page`; one for all that search on a page. `passages` may
 * have been asked for already, by a script that came before this one.
 */
export function openStore(page: string, passages?: Promise<Passages>): MemoryStore {
  const known = stores.get(page);
  if (known) return known;
  const store = new MemoryStore(async <T>(name: string) => {
    const early = name === 'passages' && passages ? await passages.catch(() => null) : null;
    if (early) return early as T;
    const response = await fetch(`${page}${name}.json`);
    if (!response.ok) throw new Error(`${name}.json: ${response.status}`);
    return (await response.json()) as T;
  });
  stores.set(page, store);
  return store;
}
