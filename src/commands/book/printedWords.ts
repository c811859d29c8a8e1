import type { Page } from 'playwright-core';
import type { PrintedWords } from './finishPdf';

/**
 * Runs in the page: what frames a table or a picture is a group, and the picture itself a figure, as the tags of a PDF know it. What is
 * drawn belongs to it, where on a screen its description stands for it; within a picture nothing leads elsewhere.
 */
export function tagPage(): void {
  // A cell with nothing in it but the style’s dash may get no tag, and its row is one cell short.
  for (const cell of document.querySelectorAll<HTMLElement>('td:empty')) {
    cell.style.color = getComputedStyle(cell, '::before').color;
    cell.textContent = '—';
  }
  for (const frame of document.querySelectorAll('figure')) frame.setAttribute('role', 'group');
  for (const map of document.querySelectorAll('figure.map svg')) {
    const year = map.parentElement!.querySelector(':scope > p')?.textContent.trim() ?? '';
    for (const part of [map, map.parentElement!.closest('[aria-hidden]')]) part?.removeAttribute('aria-hidden');
    map.setAttribute('role', 'img');
    const title = map.closest('figure')!.querySelector('figcaption')!.textContent.trim();
    map.setAttribute('aria-label', `地图：${year ? title.replace(/^\d+ 年/, year) : title}。`);
  }
  for (const picture of document.querySelectorAll('[role=img][aria-label]')) {
    picture.setAttribute('role', 'figure');
    for (const drawn of picture.querySelectorAll('[aria-hidden]')) drawn.removeAttribute('aria-hidden');
    // Shapes that lead somewhere are links without a tag; the same places are listed below.
    for (const link of picture.querySelectorAll('a')) {
      const group = document.createElementNS('http://www.w3.org/2000/svg', 'g');
      group.setAttribute('class', link.getAttribute('class') ?? '');
      group.append(...link.childNodes);
      link.replaceWith(group);
    }
  }
}

/** The words of a page that `tagPage` has run in. */
export async function wordsOf(page: Page): Promise<PrintedWords> {
  const { pictures, targets, headings } = await page.evaluate(() => {
    const text = (element: Element | null | undefined): string => {
      const copy = element?.cloneNode(true) as Element | undefined;
      copy?.querySelectorAll('.hidden, .permalink, .mark, button').forEach((each) => each.remove());
      return copy?.textContent.replace(/\s+/g, ' ').trim() ?? '';
    };
    /** What a place is called: by its own heading or caption, as a row by its table too, else by its first words. */
    const nameOf = (element: Element): string => {
      const row = element.closest('tr');
      const caption = element.closest('figure, .table')?.querySelector('.table-title, .figure-title, figcaption');
      if (row) return `${text(caption)}：${text(row.querySelector('th'))}`;
      const heading = element.matches('h1, h2, h3, h4, h5')
        ? element
        : (caption ?? element.querySelector('h2, h3, h4, h5, .book-erratum, dt'));
      const words = text(heading) || text(element);
      return words.length > 60 ? `${words.slice(0, 60)}…` : words;
    };
    const targets = [...document.querySelectorAll<HTMLElement>('a[href]')].map((link): [string, string] => {
      const address = link.getAttribute('href')!;
      const place = address.startsWith('#') ? document.getElementById(decodeURIComponent(address.slice(1))) : null;
      if (place) return [place.id, `见 ${nameOf(place)}`];
      const words = link.getAttribute('aria-label') ?? text(link);
      return [link instanceof HTMLAnchorElement ? link.href : address, words && words !== address ? `${words}：${address}` : address];
    });
    return {
      pictures: [...document.querySelectorAll('[role=figure]')]
        .filter((each) => each.checkVisibility())
        .map((each) => each.getAttribute('aria-label')!),
      targets,
      headings: [...document.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5')].map((heading) => heading.innerText.trim()),
    };
  });
  return { pictures, targets: new Map(targets), headings: new Set(headings) };
}
