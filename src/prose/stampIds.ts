import type { Block } from '../model/block';
import { inlineText, piecesOf } from './reading/inlineText';
import { readDocument } from './reading/readDocument';
import { readHeading } from './reading/readHeading';

/**
 * Writes the missing addresses into a chapter’s MDX: each heading gets the one its number says (`[](#s2-7-1)`), each paragraph the
 * next number of its section that was never used (`[](#s2-7-1-p3)`). `used` holds every id ever published. Existing ids stay.
 */
export function stampIds(text: string, part: number, used: ReadonlySet<string>): string {
  const { blocks } = readDocument({ file: '', text });
  const taken = new Set([...used, ...idsIn(blocks)]);
  const insertions: { at: number; text: string }[] = [];
  let section = '';

  const insert = (at: number, id: string, gap = '') => {
    taken.add(id);
    insertions.push({ at, text: `${gap}[](#${id})` });
  };
  const walk = (block: Block): void => {
    if (block.kind === 'heading') {
      const heading = readHeading(inlineText(block.inline, ({ id }) => id).trim(), part, section);
      if (!heading) return;
      section = heading.number;
      if (!block.id) insert(block.end, `s${section}`, ' ');
    } else if (block.kind === 'paragraph' && !block.id) {
      const stem = `s${section || part}-p`;
      let number = 1;
      while (taken.has(stem + number)) number++;
      insert(block.end, stem + number);
    } else if (block.kind === 'component' && (block.name === 'Opening' || block.name === 'Aside'))
      // Inside an event the event itself is the address; lists and tables have none.
      block.blocks.filter((child) => child.kind === 'paragraph').forEach(walk);
  };
  blocks.forEach(walk);
  return insertions.reduceRight((result, { at, text: mark }) => result.slice(0, at) + mark + result.slice(at), text);
}

/** Every address written in a text. */
const idsIn = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => {
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
        return piecesOf(block.inline).flatMap((piece) => (piece.kind === 'permalink' ? [piece.id] : []));
      case 'list':
        return block.items.flatMap(idsIn);
      case 'quote':
      case 'component':
        return idsIn(block.blocks);
      case 'table':
        return [];
    }
  });
