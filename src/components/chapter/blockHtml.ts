import type { Edition } from '../../editions';
import type { Block, TextBlock } from '../../model/block';
import { labelOf } from '../../prose/labelOf';
import { inlineText } from '../../prose/reading/inlineText';
import { inlineHtml } from '../claim/inlineHtml';
import { atWords } from '../setting/atWords';
import { escape } from '../../model/escape';
import type { PageSection } from '../page/pageSection';

type Plain = Exclude<Block, { kind: 'component' }>;

/** A block of prose that is no component as HTML; headings stand `lower` levels lower than in their file. */
export function blockHtml(edition: Edition, block: Plain, lower = 0): string {
  const inner = ({ inline }: TextBlock) => inlineHtml(edition, inline).trim();
  switch (block.kind) {
    case 'paragraph':
      return `<p${idAttribute(block.id)}>${inner(block)}</p>`;
    case 'heading': {
      const tag = `h${Math.min(block.depth + lower, 6)}`;
      return `<${tag}${idAttribute(block.id || slugOf(wordsOf(edition, block)))}>${inlineHtml(edition, block.inline, atWords).trim()}</${tag}>`;
    }
    case 'list': {
      const [open, close] =
        block.start === null ? ['<ul>', '</ul>'] : [`<ol${block.start === 1 ? '' : ` start="${block.start}"`}>`, '</ol>'];
      return `${open}\n${block.items.map((item) => `<li>${itemHtml(edition, item, block.loose)}</li>`).join('\n')}\n${close}`;
    }
    case 'quote':
      return `<blockquote>\n${blocksHtml(edition, block.blocks, lower)}\n</blockquote>`;
    case 'table':
      return tableHtml(block, inner);
  }
}

/** The second-level headings of a text without numbered sections, by their ids. */
export const headingsOf = (edition: Edition, blocks: readonly Block[]): PageSection[] =>
  blocks.flatMap((block) => {
    if (block.kind !== 'heading' || block.depth !== 2) return [];
    const words = wordsOf(edition, block);
    return [[block.id || slugOf(words), words]];
  });

/** The words of a heading without its markup. */
const wordsOf = (edition: Edition, { inline }: TextBlock): string => inlineText(inline, (reference) => labelOf(edition, reference)).trim();

const blocksHtml = (edition: Edition, blocks: readonly Block[], lower: number): string =>
  blocks.map((block) => (block.kind === 'component' ? '' : blockHtml(edition, block, lower))).join('\n');

/** What stands in an item of a list: its words alone, which may break as a title does, paragraphs where the list is loose. */
function itemHtml(edition: Edition, blocks: readonly Block[], loose: boolean): string {
  if (loose) return `\n${blocksHtml(edition, blocks, 0)}\n`;
  return blocks
    .map((block) => (block.kind === 'paragraph' ? inlineHtml(edition, block.inline, atWords).trim() : blocksHtml(edition, [block], 0)))
    .join('\n');
}

function tableHtml({ align, rows }: Extract<Plain, { kind: 'table' }>, inner: (cell: TextBlock) => string): string {
  const [head = [], ...body] = rows;
  const row = (cells: readonly TextBlock[], tag: 'th' | 'td') =>
    `<tr>${cells.map((cell, index) => `<${tag}${align[index] === 'right' ? ' class="number"' : ''}>${inner(cell)}</${tag}>`).join('')}</tr>`;
  return `<table><thead>${row(head, 'th')}</thead><tbody>${body.map((cells) => row(cells, 'td')).join('')}</tbody></table>`;
}

const idAttribute = (id: string): string => (id ? ` id="${escape(id)}"` : '');

/** The id of a heading without an address of its own: its words, closed up by hyphens. */
const slugOf = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-');
