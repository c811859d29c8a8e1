import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bringFont } from '../../site/font';
import { reader } from '../../site/reader';
import { onePageOfEachKind, pagesOf } from '../../site/sites';
import { PUBLISHED } from '../build';
import { describeWith, run } from '../tool';
import { fullness, pagePictures } from './pagePictures';
import { wordsOnWords } from './wordsOnWords';

const site = { base: '/', folder: PUBLISHED };
/** What a reader prints from the browser; the book’s own pages are looked at as the PDF. */
const kinds = onePageOfEachKind(site).filter(({ kind }) => kind !== 'embed' && kind !== 'print');
/** Margins above and below in millimetres, as print.css sets them. */
const [ABOVE, BELOW] = [20, 18];
/** What holds words of its own. */
const HOLDERS = 'p, li, td, th, h1, h2, h3, h4, dt, dd, figcaption, text';

/** The words a page shows on paper, a line of text or a cell each, without what a PDF may write otherwise: blanks, minus signs, 人 as the radical ⼈. */
async function wordsOf(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: 'print' });
  const words = await page.locator(`main :is(${HOLDERS})`).evaluateAll((all, holders) => {
    const isShown = (each: Element) => each.checkVisibility({ visibilityProperty: true }) && each.getClientRects().length > 0;
    return all
      .filter((each) => isShown(each) && !each.closest('.hidden') && !each.querySelector(`${holders}, .hidden`))
      .map((each) => (each instanceof HTMLElement ? each.innerText : each.textContent));
  }, HOLDERS);
  await page.emulateMedia({ media: null });
  return words.map(plain).filter((each) => each.length > 3);
}

const plain = (text: string): string => text.normalize('NFKC').replace(/[\s−-]/g, '');

describeWith(['pdftoppm', 'pdftotext'], 'Printed from a browser', () => {
  const someone = reader(site);
  let home: string;
  beforeAll(async () => {
    await bringFont(site);
    home = mkdtempSync(join(tmpdir(), 'report-printed-'));
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it.each(kinds.map(({ kind, address }) => [kind, address]))(
    'a page of the kind %s fills its sheets to two thirds but for the last, loses no words and sets none on others',
    async (_, address) => {
      const page = await someone.open(address!);
      const file = join(home, 'page.pdf');
      await page.pdf({ path: file, preferCSSPageSize: true, printBackground: true });
      const sheets = pagePictures(file).map((picture) => fullness(picture, ABOVE, BELOW));
      expect(sheets.slice(0, -1).flatMap((full, index) => (full < 2 / 3 ? [`sheet ${index + 1}: ${full.toFixed(2)}`] : []))).toEqual([]);
      expect(wordsOnWords(file)).toEqual([]);
      const printed = plain(run('pdftotext', ['-raw', file, '-'])).replace(/（https?:[^）]*）/g, '');
      const words = await wordsOf(page);
      expect(words.length).toBeGreaterThan(0);
      expect(words.filter((each) => !printed.includes(each.slice(0, 6)) && !printed.includes(each.slice(-6)))).toEqual([]);
    },
  );

  it('the last sheet of a province or a region holds more than the foot of the page', async () => {
    const bare: string[] = [];
    const page = await someone.open('');
    for (const { address } of pagesOf(site).filter(({ kind }) => kind === 'province' || kind === 'region')) {
      await someone.go(page, address);
      const file = join(home, 'place.pdf');
      await page.pdf({ path: file, preferCSSPageSize: true, printBackground: true });
      const last = run('pdftotext', ['-raw', file, '-']).trimEnd().split('\f').at(-1)!;
      if (plain(last.split(/本版是《|关于本版 全部数据/)[0]!).length < 20) bare.push(address);
    }
    expect(bare).toEqual([]);
  });
});
