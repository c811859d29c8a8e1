import type { Reference } from '../chapter';
import type { Report } from '../report';
import { TABLE_LABEL, tableIdOf } from '../table/table';

type Unread = Pick<Report, 'unread' | 'info'>;

/** Does this text name a table (附表5, 表3-1, 正文2) or members of a region (@东部) that could not be read? */
export function namesUnread({ unread }: Unread, text: string): boolean {
  if (!unread?.size) return false;
  if (unread.has('regions') && text.includes('@')) return true;
  return [...text.matchAll(new RegExp(TABLE_LABEL, 'g'))].some(([label]) => unread.has(`table ${tableIdOf(label)}`));
}

/** Does this reference lead to something that could not be read? */
export function leadsToUnread({ unread, info }: Unread, { kind, id }: Pick<Reference, 'kind' | 'id'>): boolean {
  if (!unread?.size) return false;
  switch (kind) {
    case 'table':
    case 'figure':
      return unread.has(`${kind} ${id}`);
    case 'term':
      return unread.has('glossary');
    case 'erratum':
      return unread.has('errata');
    case 'province':
    case 'region':
      return unread.has('regions');
    case 'institution':
      return unread.has(`table ${info?.roles.directory}`);
    case 'section':
    case 'event':
      return unread.has('chapters');
  }
}
