import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page as Browsed } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DESK, drawAll, PHONE, reader, settled } from '../reader';
import { elementsOf, onePageOfEachKind, pagesOf, SITES, type Page } from '../sites';
import { walked, whole } from '../walked';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Rules of WCAG 2.2 AA that the page breaks: `color-contrast: .head > b …`. */
const violations = async (tags: string[]): Promise<string[]> => {
  const { axe } = window as unknown as { axe: typeof import('axe-core') };
  const results: axe.AxeResults = await axe.run({ runOnly: tags, resultTypes: ['violations'] });
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map((node) => `${id}: ${String(node.target)} (${nodes.length}) ${node.any[0]?.message ?? ''}`),
  );
};

/**
 * Leaves three of what is alike on a page: rows, items and marks of pictures whose elements, theirs and those around them, are the same by name, class,
 * attributes and whether they hold words. What a rule says of one it says of all. The parts of the whole book have pages of their own.
 */
const thin = (): void => {
  for (const part of document.querySelectorAll('[data-page].chapter')) part.remove();
  const look = (each: Element) =>
    `${each.tagName}.${each.getAttribute('class')} ${each.getAttributeNames().filter((name) => name !== 'class')}`;
  const around = (each: Element): string => (each.parentElement ? around(each.parentElement) : '') + look(each);
  const within = (each: Element) => look(each) + (each.textContent!.trim() === '');
  const seen = new Map<string, number>();
  for (const each of document.querySelectorAll('main :is(tbody tr, li, svg *)')) {
    const kind = around(each) + Array.from(each.querySelectorAll('*'), within).join();
    seen.set(kind, (seen.get(kind) ?? 0) + 1);
    if (seen.get(kind)! > 3) each.remove();
  }
};

/** Sections and lists not drawn yet that are higher than the place kept for them, before what is drawn at once: `section of 620 px in 510`. */
const tooLow = (): string[] =>
  [...document.querySelectorAll('main :is(section, article, ol, .erratum)')].flatMap((each) => {
    const isLate = (element: Element | null) => element !== null && getComputedStyle(element).contentVisibility === 'auto';
    if (!isLate(each) || isLate(each.nextElementSibling)) return [];
    const kept = each.getBoundingClientRect();
    const bottom = Math.max(...[...each.children].map((child) => child.getBoundingClientRect().bottom));
    const what = `${each.tagName.toLowerCase()}.${each.className}`;
    return bottom > kept.bottom + 2 ? [`${what} of ${Math.round(bottom - kept.top)} px in ${Math.round(kept.height)}`] : [];
  });

/** The heaviest page of each kind, and the table with the most doubtful cells. */
const tried = [
  ...walked(onePageOfEachKind(SITES.root)),
  pagesOf(SITES.root)
    .filter((page) => page.kind === 'table')
    .reduce((most, page) => (marksOn(page) > marksOn(most) ? page : most)),
];
function marksOn(page: Page): number {
  return elementsOf(page).querySelectorAll('td .mark').length;
}

const someone = reader();

/** A page on a phone, with what looks at it. */
async function open(address: string): Promise<Browsed> {
  const page = await someone.open(address, { viewport: PHONE, reducedMotion: 'reduce' });
  await page.evaluate(AXE);
  return page;
}

/** Draws all of a page; of what is alike it leaves three. */
async function drawThinned(page: Browsed): Promise<void> {
  await page.evaluate(thin);
  await drawAll(page);
}

describe('WCAG 2.2 AA, as far as a machine can see it,', () => {
  it.each(tried.map(({ kind, address }) => [kind, address]))('is kept by a page of the kind %s (/%s)', async (_, address) => {
    const page = await open(address!);
    const found: string[] = [];
    const look = async (where: string, tags: string[]) => {
      await settled(page);
      for (const what of await page.evaluate(violations, tags)) found.push(`${where}: ${what}`);
    };
    // Opened cold: what is not drawn yet fits the place kept for it, and does not lie on what a finger may press.
    await look('phone, as opened', ['target-size']);
    for (const what of await page.evaluate(tooLow)) found.push(`phone, as opened: ${what}`);
    await drawThinned(page);
    await look('phone', TAGS);
    await page.setViewportSize(DESK);
    if (whole) await look('desk', TAGS);
    // Colours are all that darkness changes.
    await page.emulateMedia({ colorScheme: 'dark' });
    await look('dark', ['color-contrast', 'link-in-text-block']);
    expect(found).toEqual([]);
  });

  it('would not be kept by pale numbers in the last column of a table', async () => {
    const page = await open('2021/tables/3-1/');
    await page.setViewportSize(DESK);
    await drawThinned(page);
    await settled(page);
    expect(await page.evaluate(violations, ['color-contrast'])).toEqual([]);
    await page.evaluate(() => document.adoptedStyleSheets[0]!.insertRule('#table-3-1 td:last-child { color: #ccc !important; }'));
    expect((await page.evaluate(violations, ['color-contrast'])).join()).toContain('color-contrast');
  });
});
