import { excerpt, markWords } from '../../../search/text/excerpt';
import { PagefindStore, type Pagefind, type Within } from '../../../search/pagefind/pagefindStore';
import { element } from '../../dom/element';
import { base, pieces, titleLine } from './searchResult.client';

const store = new PagefindStore(() => import(/* @vite-ignore */ `${base}pagefind/pagefind.js`) as Promise<Pagefind>);
let turn = 0;

/**
 * Fills the list of places in other editions below the results, when the store of all editions has answered; the results above never
 * move. `within` leaves the open edition out, unless its own store cannot be had. `true` once it has answered.
 */
export async function searchElsewhere(section: HTMLElement, typed: string, within: Within = {}): Promise<boolean> {
  const mine = ++turn;
  const list = section.querySelector('ol')!;
  const found = typed.trim() ? await store.find(typed, within).catch(() => null) : [];
  if (mine !== turn) return true;
  list.replaceChildren(
    ...(found ?? []).map(({ edition, address, label, title, kind, text, marks }) => {
      const link = element('a', 'found-head', ...titleLine(label, markWords(title, marks), `${edition} · ${kind}`));
      link.href = base + address;
      return element('li', 'found', link, ...(text ? [element('p', 'found-text', ...pieces(excerpt(text, marks)))] : []));
    }),
  );
  section.hidden = !found || found.length === 0;
  return found !== null;
}
