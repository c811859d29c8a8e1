import { address } from '../model/address/address';
import { addressesOf, type Addressable } from '../model/address/addressesOf';
import { memoize } from '../model/memoize';
import { sisterTables } from './sisterTables';
import { yearless } from './yearless';

/** Where a page leads to in another edition. */
export interface PlaceIn {
  /** Address of the page there. */
  page: string;
  /** Is it the same page, or only the nearest there is? */
  isSame: boolean;
}

/** Addresses of an edition’s pages. */
const pagesOf = memoize(
  (edition: Addressable): ReadonlySet<string> => new Set(addressesOf(edition).map((each) => each.split('#')[0]!)),
  (edition) => [edition],
);

/**
 * The page of `to` that says what `page` (an address of `from`) says: a table’s sister, a figure of that number or title, the same
 * address; else the nearest: the part it belongs to, the cover.
 */
export function placeIn(from: Addressable, to: Addressable, page: string): PlaceIn {
  const [, first = '', second = ''] = page.split('/');
  const nearest = (part?: number): PlaceIn => ({ page: partIn(from, to, part), isSame: false });
  if (first === 'tables' && second) {
    const sister = sisterTables(from, to).get(second);
    return sister ? { page: address.table(to, sister.id), isSame: true } : nearest(from.tables.get(second)?.part);
  }
  if (first === 'figures' && second) {
    const id = figureIn(from, to, second);
    return id
      ? { page: page.replace(`${from.name}/figures/${second}/`, address.figure(to, id)), isSame: true }
      : nearest(from.figures.get(second)?.part);
  }
  const there = page.replace(from.name, to.name);
  if (pagesOf(to).has(there)) return { page: there, isSame: true };
  const index = first === 'provinces' || first === 'regions' ? from.info.roles[first] : undefined;
  return nearest(from.info.parts.find(({ id }) => id === (index ?? first))?.number);
}

/** A figure that keeps its title, whatever its number is now; else that of its number. */
function figureIn(from: Addressable, to: Addressable, id: string): string | undefined {
  const figure = from.figures.get(id);
  if (!figure) return undefined;
  const titled = [...to.figures.values()].filter(({ title }) => yearless(title) === yearless(figure.title));
  if (titled.length === 1) return titled[0]!.id;
  return to.figures.has(id) ? id : undefined;
}

/** The part that plays the same part in the other edition: by its id, else by its title; without one the cover. */
function partIn(from: Addressable, to: Addressable, number: number | undefined): string {
  const part = from.info.parts.find((each) => each.number === number);
  const there = part && (to.info.parts.find(({ id }) => id === part.id) ?? to.info.parts.find(({ title }) => title === part.title));
  return there ? address.part(to, there.number) : address.edition(to);
}
