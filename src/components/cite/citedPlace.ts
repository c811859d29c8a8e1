import { CITED_KINDS, type Cited, type CitedKind } from '../../model/address/citation';

/** What a page shows, as far as a citation needs it: the DOM in a browser, a stand-in in tests. */
export interface CitedPage {
  /** Canonical address, without fragment. */
  canonical: string;
  /** Words of the page's first heading. */
  heading: string;
  /** Words that name an element: of its caption, of itself if it is a heading, of the heading above it. Empty where there is none. */
  nameOf(id: string): string;
}

/**
 * What a button cites: `data-cite` is `report`, `part` (the page itself), or kind and element id: `section:s2-7`, `paragraph:s2-7-p1`,
 * `event:e0409`, `table:table-3-1`, `figure:figure-2-4`, `row:table-3-1-guangdong`. `null` where it is none of these.
 */
export function citedPlace(target: string, page: CitedPage): Cited | null {
  const [kind, id] = target.split(':') as [CitedKind, string | undefined];
  if (!CITED_KINDS.includes(kind)) return null;
  if (kind === 'report') return { kind, title: page.heading, url: new URL(`/${editionPath(page.canonical)}`, page.canonical).href };
  if (!id) return { kind, title: page.heading, url: page.canonical };
  // On the page of a table or figure the page is the thing.
  const own = /\/(table|figure)s\/([^/]+)\/$/.exec(page.canonical);
  const isOwn = own && (id === `${own[1]}-${own[2]}` || id === own[2]);
  return { kind, title: page.nameOf(id) || page.heading, url: isOwn ? page.canonical : `${page.canonical}#${id}` };
}

/** `report/2021/` of `https://…/report/2021/tables/3-1/`: up to the edition, the first step that is a year. */
function editionPath(canonical: string): string {
  const steps = new URL(canonical).pathname.split('/').filter(Boolean);
  const year = steps.findIndex((step) => /^\d{4}$/.test(step));
  return `${steps.slice(0, year + 1).join('/')}/`;
}
