import { anchor } from '../../model/address/address';

/**
 * Where a link of the book leads once the book is one document: the id of the nearest thing the book holds (a cell’s row or table, a
 * figure, a section, a part), or `null` where it holds none. `address` is relative to the site’s base: `2021/tables/3-1/#table-3-1-beijing`.
 */
export function bookLink(address: string, edition: string, holds: (id: string) => boolean, directory = ''): string | null {
  const [path = '', fragment = ''] = address.split('#');
  if (!path.startsWith(`${edition}/`)) return null;
  const [place = '', id = '', ...rest] = path
    .slice(edition.length + 1)
    .split('/')
    .filter(Boolean);
  if (rest.length > 0 || place === 'data') return null;
  const ofPlace = { tables: anchor.table(id), figures: anchor.figure(id) }[place];
  // An institution’s place in the directory is its line of the table that lists them.
  const wanted = place === 'institutions' && id === 'directory' ? fragment.replace(/^institution-/, `table-${directory}-`) : fragment;
  if (ofPlace === undefined && id !== '' && !(place === 'institutions' && id === 'directory')) return null;
  const candidates = [...shorter(wanted, ofPlace), ofPlace, id === '' ? place : undefined];
  return candidates.find((candidate) => candidate && holds(candidate)) ?? null;
}

/** A cell’s id, then its row’s, then its group’s …, as long as it stays within the table. */
function shorter(id: string, within: string | undefined): string[] {
  const ids = [id];
  if (within) for (let cut = id.lastIndexOf('-'); cut > within.length; cut = id.lastIndexOf('-', cut - 1)) ids.push(id.slice(0, cut));
  return ids;
}
