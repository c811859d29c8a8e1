import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/commands/browser/browser';
import { bookFile } from '../../src/components/book/bookFiles';
import { allEditions } from '../../src/editions';
import { PUBLISHED } from './build';

const [edition] = allEditions();
const file = join(PUBLISHED, edition!.name, bookFile(edition!.info, 'epub'));

/** What a reader would see amiss in one document, drawn as readers of e-books draw it: by a browser’s engine, without scripts. */
const AMISS = `(() => {
  const amiss = [];
  const root = document.documentElement;
  if (root.scrollWidth > innerWidth) amiss.push(root.scrollWidth + ' px in ' + innerWidth);
  const box = (each) => each.getBoundingClientRect();
  for (const words of document.querySelectorAll('.figure-picture svg text')) {
    const svg = words.closest('svg');
    const [inner, outer] = [box(words), getComputedStyle(svg).overflow === 'visible' ? { left: 0, right: innerWidth } : box(svg)];
    if (inner.right > outer.right + 1 || inner.left < outer.left - 1) amiss.push('cut: ' + words.textContent);
  }
  for (const head of document.querySelectorAll('th, td'))
    if (head.textContent.trim().length > 1 && box(head).width < 1.9 * parseFloat(getComputedStyle(head).fontSize)) amiss.push('letter under letter: ' + head.textContent);
  for (const swatch of document.querySelectorAll('.map-legend i'))
    if (box(swatch).width < 5 || getComputedStyle(swatch).backgroundColor === 'rgba(0, 0, 0, 0)') amiss.push('no colour: ' + swatch.parentElement.textContent);
  for (const list of document.querySelectorAll('ol'))
    if (getComputedStyle(list).listStyleType !== 'none' && list.querySelector('.rank')) amiss.push('counted twice: ' + list.textContent.slice(0, 20));
  for (const mark of document.querySelectorAll('a.mark, td')) if (mark.textContent === '') amiss.push('nothing in ' + mark.outerHTML);
  return amiss;
})()`;

describe('The EPUB, page by page', () => {
  let home: string;
  let browser: Browser;
  let documents: string[];
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'report-epub-'));
    const files = unzipSync(readFileSync(file));
    for (const [name, bytes] of Object.entries(files)) {
      mkdirSync(dirname(join(home, name)), { recursive: true });
      writeFileSync(join(home, name), bytes);
    }
    documents = Object.keys(files).filter((name) => name.endsWith('.xhtml'));
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(home, { recursive: true, force: true });
  });

  it.each([360, 700])('is whole in a window %i px wide: nothing cut, squeezed, uncoloured or empty', async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    const amiss: string[] = [];
    for (const name of documents) {
      await page.goto(pathToFileURL(join(home, name)).href);
      for (const what of await page.evaluate<string[]>(AMISS)) amiss.push(`${basename(name)}: ${what}`);
    }
    await page.close();
    expect(documents.length).toBeGreaterThan(edition!.info.parts.length);
    expect(amiss).toEqual([]);
  });
});
