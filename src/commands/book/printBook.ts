import type { Browser, Page } from 'playwright-core';
import type { EditionInfo } from '../../model/edition';
import { bookFonts } from './bookFonts';
import { bookLink } from './bookLink';
import { finishPdf, type FinishedPdf } from './finishPdf';
import { BookError } from './bookError';
import { pdfPages, readPdf } from './pdfPages';
import { strangeLetters } from './strangeLetters';
import { tagPage, wordsOf } from './printedWords';

/** A4 in CSS pixels less its margins: figures measure themselves against it. */
const VIEWPORT = { width: 635, height: 940 };

/** What `printBook` needs to know of the served site. */
export interface ServedBook {
  browser: Browser;
  /** Address the site is served at: `http://127.0.0.1:4321/report/`. */
  url: string;
  /** `2021`. */
  edition: string;
  info: Pick<EditionInfo, 'site' | 'roles' | 'title' | 'year' | 'revised' | 'licence'>;
}

/**
 * The PDF of an edition’s print page: A4, tagged and described, with outline and page numbers. Links stay inside the document where it holds their
 * target and lead to the published site elsewhere. Throws `BookError` where our font lacks a character.
 */
export async function printBook({ browser, url, edition, info }: ServedBook): Promise<FinishedPdf> {
  const context = await browser.newContext({ bypassCSP: true, viewport: VIEWPORT });
  try {
    // The site’s scripts add controls, and paper has none.
    await context.route('**/*.js', (route) => route.abort());
    const page = await context.newPage();
    await page.goto(`${url}${edition}/print/`, { waitUntil: 'load' });
    await page.emulateMedia({ media: 'print' });
    await relink(page, url, edition, info);
    await page.addStyleTag({ content: await bookFonts(await charactersOf(page)) });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const print = () => page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
    // Printed twice: only the first printing tells on which page a section stands.
    await page.evaluate(tagPage);
    const numbers = Object.fromEntries(pdfPages(await readPdf(await print())));
    await page.evaluate((known) => {
      document.title = document.querySelector('h1')!.innerText;
      for (const entry of document.querySelectorAll<HTMLElement>('[data-page-of]'))
        entry.textContent = String(known[entry.dataset['pageOf']!] ?? '');
    }, numbers);
    const pdf = await readPdf(await print());
    const strange = strangeLetters(pdf);
    if (strange.length > 0) throw new BookError(`印本所用的 Noto Serif SC 里没有这些字：${strange.join('')}。换成别的写法，再制作 PDF。`);
    return await finishPdf(pdf, await wordsOf(page), info);
  } finally {
    await context.close();
  }
}

/** Turns links of the site into links of the document, or of the published site. */
async function relink(page: Page, url: string, edition: string, { site, roles }: ServedBook['info']): Promise<void> {
  const ids = new Set(await page.evaluate(() => [...document.querySelectorAll('[id]')].map((element) => element.id)));
  const links = await page.evaluate(() =>
    [...document.querySelectorAll('a[href]')].map((link) => new URL(link.getAttribute('href')!, document.baseURI).href),
  );
  const own = links.map((link) => {
    if (!link.startsWith(url)) return null;
    const address = decodeURI(link.slice(url.length));
    const [path, fragment] = address.split('#');
    if (path === `${edition}/print/` && fragment !== undefined) return `#${fragment}`;
    const id = bookLink(address, edition, (candidate) => ids.has(candidate), roles.directory);
    return id === null ? new URL(link.slice(url.length), site).href : `#${id}`;
  });
  await page.evaluate((targets) => {
    for (const [index, link] of document.querySelectorAll<HTMLElement | SVGElement>('a[href]').entries()) {
      const target = targets[index];
      if (target == null) continue;
      link.setAttribute('href', target);
      link.dataset['own'] = '';
    }
  }, own);
}

/** Every character the document may show: its text, and what its style sheets add. */
const charactersOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const added = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join('');
    const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');
    return [...new Set(`${document.documentElement.textContent}${added}${ascii}`)].sort().join('');
  });
