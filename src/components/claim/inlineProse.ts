import type { Edition } from '../../editions';
import { readDocument } from '../../prose/reading/readDocument';
import { inlineHtml } from './inlineHtml';

/** A line of prose outside the chapters (edition.yaml) as HTML: its links are claims and references like any other’s. */
export const inlineProse = (edition: Edition, text: string): string =>
  readDocument({ file: '', text })
    .blocks.map((block) => ('inline' in block ? inlineHtml(edition, block.inline) : ''))
    .join('');
