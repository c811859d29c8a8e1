import { readQuery } from '../reading/readQuery';
import { analyze } from '../text/tokens';

/** What of Pagefind’s browser API is used. */
export interface Pagefind {
  options(options: object): Promise<void>;
  search(query: string, options?: object): Promise<{ results: { score: number; data(): Promise<PagefindData> }[] }>;
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

/** What is searched of all editions: one of them, all but one, one kind of place, one part. */
export interface Within {
  edition?: string | undefined;
  except?: string | undefined;
  kind?: string | undefined;
  part?: number | undefined;
}

/** Scores nearer than this are of equal rank: then the newest edition comes first. */
const EQUAL = 1.05;
const rankOf = (score: number): number => Math.round(Math.log(Math.max(score, 1e-9)) / Math.log(EQUAL));

/** The store of all editions: slower to open, as good with twenty editions as with one. */
export class PagefindStore {
  #load: () => Promise<Pagefind>;
  #pagefind: Promise<Pagefind> | undefined;

  constructor(load: () => Promise<Pagefind>) {
    this.#load = load;
  }

  /** Records that hold every word, best first and of equals the newest, at most a dozen. Rejects when the index cannot be loaded. */
  async find(typed: string, within: Within = {}): Promise<FoundElsewhere[]> {
    const { words } = readQuery(typed);
    const tokens = [...new Set(words.flatMap((word) => analyze(word)))];
    if (tokens.length === 0) return [];
    this.#pagefind ??= this.#load().then(async (pagefind) => {
      await pagefind.options({ ranking: { pageLength: 0.4, termSaturation: 1.2 } });
      return pagefind;
    });
    const pagefind = await this.#pagefind;
    const { results } = await pagefind.search(tokens.join(' '), { filters: filtersOf(within) });
    const best = await Promise.all(
      results.slice(0, MOST * 2).map(async (result) => ({ rank: rankOf(result.score), ...(await result.data()) })),
    );
    const data = best.toSorted((a, b) => b.rank - a.rank || (b.meta['edition'] ?? '').localeCompare(a.meta['edition'] ?? ''));
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

const filtersOf = ({ edition, except, kind, part }: Within): object => ({
  ...(edition !== undefined && { edition }),
  ...(except !== undefined && { not: { edition: except } }),
  ...(kind !== undefined && { kind }),
  ...(part !== undefined && { part: String(part) }),
});
