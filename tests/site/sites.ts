import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';

/** A built site that tests walk. */
export interface Site {
  base: string;
  folder: string;
}

/** One at the root of its host, of the real editions; one under a sub-path, of the newest and a simulated one after it (`secondYear.ts`). */
export const SITES = {
  root: { base: '/', folder: '.cache/site-test' },
  report: { base: '/report/', folder: '.cache/site-test-report' },
} satisfies Record<string, Site>;

/** A page of a site. */
export interface Page {
  /** Relative to the base, as addresses are: `2021/tables/3-1/`; empty for the home page. */
  address: string;
  file: string;
  /** `table`, `figure`, `embed`, `province`, `region`, or the last step of its address: `overview`, `search`. */
  kind: string;
}

const listed = new Map<string, Page[]>();

/** All pages of a site, sorted, listed once. */
export function pagesOf({ folder }: Site): Page[] {
  const known =
    listed.get(folder) ??
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.html'))
      .sort()
      .map((file) => {
        const address = file.replace(/index\.html$/, '');
        return { address, file: join(folder, file), kind: kindOf(address) };
      });
  listed.set(folder, known);
  return known;
}

function kindOf(address: string): string {
  if (address === '') return 'home';
  const [, ...steps] = address.split('/').filter(Boolean);
  const [folder, name, more] = steps;
  if (folder === undefined) return address === '404.html' ? '404' : 'cover';
  if (more) return more;
  return name && ['tables', 'figures', 'provinces', 'regions'].includes(folder) ? folder.slice(0, -1) : steps.at(-1)!;
}

/** The heaviest page of every kind: where it goes wrong first. */
export function onePageOfEachKind(site: Site): Page[] {
  const heaviest = new Map<string, Page>();
  for (const page of pagesOf(site)) {
    const known = heaviest.get(page.kind);
    if (!known || statSync(page.file).size > statSync(known.file).size) heaviest.set(page.kind, page);
  }
  return [...heaviest.values()];
}

const parsed = new Map<string, HTMLElement>();

/** The page’s elements, parsed once. */
export function elementsOf({ file }: Pick<Page, 'file'>): HTMLElement {
  const known = parsed.get(file) ?? parse(readFileSync(file, 'utf8'), { comment: true });
  parsed.set(file, known);
  return known;
}

const ids = new Map<string, Set<string>>();

/** All ids of a page. */
function idsOf(file: string): Set<string> {
  const known = ids.get(file) ?? new Set([...readFileSync(file, 'utf8').matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]!));
  ids.set(file, known);
  return known;
}

/**
 * Does an address of a site answer (`/report/2021/tables/3-1/#row`), as static hosting finds files? No where there is no such file,
 * or where the page does not hold the fragment.
 */
export function answers({ base, folder }: Site, address: string): boolean {
  const [path = '', fragment] = address.split('#');
  const plain = decodeURIComponent(path.split('?')[0]!);
  if (!plain.startsWith(base)) return false;
  const inside = plain.slice(base.length);
  const file = join(folder, inside.endsWith('/') || inside === '' ? `${inside}index.html` : inside);
  if (!existsSync(file) || !statSync(file).isFile()) return false;
  return !fragment || idsOf(file).has(decodeURIComponent(fragment));
}
