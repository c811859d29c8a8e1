import type { Edition } from '../../editions';
import { escape } from '../link/escape';
import { proseLink } from './proseLink';

/** A line of prose outside the chapters (edition.yaml) as HTML: its links are claims and references like any other’s. */
export const inlineProse = (edition: Edition, text: string): string =>
  text
    .split(/(\[[^\]]*\]\((?:[^()]|\([^()]*\))*\))/)
    .map((piece) => {
      const link = /^\[([^\]]*)\]\((.*)\)$/.exec(piece);
      return link ? proseLink(edition, link[2]!, link[1]!) : escape(piece);
    })
    .join('');
