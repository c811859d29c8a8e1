import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { DESK, PHONE, reader, settled } from '../reader';
import { elementsOf, onePageOfEachKind, pagesOf, SITES, type Page } from '../sites';

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

/** The heaviest page of each kind, and the table with the most doubtful cells. */
const tried = [
  ...onePageOfEachKind(SITES.root),
  pagesOf(SITES.root)
    .filter((page) => page.kind === 'table')
    .reduce((most, page) => (marksOn(page) > marksOn(most) ? page : most)),
];
function marksOn(page: Page): number {
  return elementsOf(page).querySelectorAll('td .mark').length;
}

const someone = reader();

describe('WCAG 2.2 AA, as far as a machine can see it,', () => {
  it.each(tried.map(({ kind, address }) => [kind, address]))('is kept by a page of the kind %s (/%s)', async (_, address) => {
    const page = await someone.open(address!, { viewport: PHONE, reducedMotion: 'reduce' });
    await page.evaluate(AXE);
    const found: string[] = [];
    const look = async (where: string, tags: string[]) => {
      await settled(page);
      for (const what of await page.evaluate(violations, tags)) found.push(`${where}: ${what}`);
    };
    // Opened cold: what is not drawn yet must not lie on what a finger may press.
    await look('phone, as opened', ['target-size']);
    // What is drawn only as it comes near would be measured where it does not stand yet.
    await page.evaluate(() => {
      const drawn = new CSSStyleSheet();
      drawn.replaceSync('* { content-visibility: visible !important; }');
      document.adoptedStyleSheets = [drawn];
    });
    await look('phone', TAGS);
    await page.setViewportSize(DESK);
    await look('desk', TAGS);
    // Colours are all that darkness changes.
    await page.emulateMedia({ colorScheme: 'dark' });
    await look('dark', ['color-contrast', 'link-in-text-block']);
    expect(found).toEqual([]);
  });
});
