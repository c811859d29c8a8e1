import { readFileSync, statSync } from 'node:fs';
import type { Page as Browsed } from 'playwright-core';
import { inject } from 'vitest';
import { SITES, type Page, type Site } from './sites';

declare module 'vitest' {
  interface ProvidedContext {
    whole: boolean;
  }
}

/** Is everything walked (`npm run verify`), or what shows most in the time that a change may wait for (`npm cit`)? */
export const whole = inject('whole');

/** Sites that are walked: the one under a path, of two editions, which asks more; where everything is walked the other too. */
export const walkedSites: Site[] = whole ? Object.values(SITES) : [SITES.report];

/**
 * Makes the processor of a window some times slower than this machine’s, where everything is walked. Elsewhere it stays as it is: a browser
 * that feigns to be slow keeps the real processor busy all that time.
 */
export async function slowDown(page: Browsed, rate: number): Promise<void> {
  if (whole) await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate });
}

/** Scripts and style sheets that a page loads. */
const partsOf = ({ file }: Page) => new Set(readFileSync(file, 'utf8').match(/_astro\/[\w.-]+\.(?:js|css)/g));

/**
 * Those of the pages that a check walks: all where everything is walked, else the fewest heavy ones which between them load every
 * script and every style sheet that any of the pages loads. In the order of the pages.
 */
export function walked(pages: Page[]): Page[] {
  if (whole) return pages;
  const heavyFirst = pages.toSorted((a, b) => statSync(b.file).size - statSync(a.file).size);
  const parts = new Map(heavyFirst.map((page) => [page, partsOf(page)]));
  const chosen = new Set<Page>();
  let left = new Set([...parts.values()].flatMap((own) => [...own]));
  while (left.size > 0) {
    const adds = (page: Page) => parts.get(page)!.intersection(left).size;
    const best = heavyFirst.reduce((most, page) => (adds(page) > adds(most) ? page : most));
    chosen.add(best);
    left = left.difference(parts.get(best)!);
  }
  return pages.filter((page) => chosen.has(page));
}
