import { readQuery } from '../reading/readQuery';
import { analyze } from '../text/tokens';

/** What of Pagefind’s browser API is used. */
export interface Pagefind {
  options(options: object): Promise<void>;
  search(query: string, options?: object): Promise<{ results: { data(): Promise<PagefindData> }[] }>;
}

interface PagefindData {
  content: string;
  meta: Record<string, string>;
}

/** A place found in any edition. */
export interface FoundElsewhere {
  edition: string;
  address: string;
  label: string;
  title: string;
  kind: string;
  text: string;
  /** Folded words to mark. */
  marks: string[];
}

const MOST = 12;

/** The store of all editions: slower to open, as good with twenty editions as with one. */
export class PagefindStore {
  #load: () => Promise<Pagefind>;
  #pagefind: Promise<Pagefind> | undefined;

  constructor(load: () => Promise<Pagefind>) {
    this.#load = load;
  }

  /** Records that hold every word, best first, at most a dozen. `except` leaves an edition out. Rejects when the index cannot be loaded. */
  async find(typed: string, except?: string): Promise<FoundElsewhere[]> {
    const { words } = readQuery(typed);
    const tokens = [...new Set(words.flatMap((word) => analyze(word)))];
    if (tokens.length === 0) return [];
    this.#pagefind ??= this.#load().then(async (pagefind) => {
      await pagefind.options({ ranking: { pageLength: 0.4, termSaturation: 1.2 } });
      return pagefind;
    });
    const pagefind = await this.#pagefind;
    const { results } = await pagefind.search(tokens.join(' '), except === undefined ? {} : { filters: { not: { edition: except } } });
    const data = await Promise.all(results.slice(0, MOST * 2).map((result) => result.data()));
    // Pagefind drops words it does not know; a record must hold them all.
    const whole = data.filter(({ content }) => tokens.every((token) => content.includes(token)));
    return whole.slice(0, MOST).map(({ meta }) => ({
      edition: meta['edition'] ?? '',
      address: meta['address'] ?? '',
      label: meta['label'] ?? '',
      title: meta['title'] ?? '',
      kind: meta['kind'] ?? '',
      text: meta['text'] ?? '',
      marks: words,
    }));
  }
}
