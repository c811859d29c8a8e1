import type { Block, ComponentBlock, Inline } from '../model/block';
import type { Chapter, Reference } from '../model/chapter';
import type { Report } from '../model/report';
import { figureLabel } from '../model/label';
import { withoutHtml } from '../model/escape';
import { labelOf } from './labelOf';
import { dataMarkdown, tableMarkdown } from './tableMarkdown';

/** Address of what a reference names, or `null` where it has none. */
export type LinkTo = (reference: Pick<Reference, 'kind' | 'id'>) => string | null;

/**
 * A chapter as plain Markdown, for machines and for readers who copy: claims become their numbers, references links, tables Markdown
 * tables.
 */
export function plainMarkdown(report: Report, chapter: Chapter, linkTo: LinkTo): string {
  const part = report.info.parts.find((each) => each.id === chapter.id);
  const { title, year, covers } = report.info;
  const head = withoutHtml(`# ${part?.title ?? chapter.id}\n\n《${title} ${year}》第 ${part?.number} 部分（${covers} 年数据）。`);
  return `${head}\n\n${blocksMarkdown(chapter.blocks, report, linkTo)}\n`;
}

const blocksMarkdown = (blocks: readonly Block[], report: Report, linkTo: LinkTo): string =>
  blocks
    .map((block) => blockMarkdown(block, report, linkTo))
    .filter(Boolean)
    .join('\n\n');

function blockMarkdown(block: Block, report: Report, linkTo: LinkTo): string {
  const inline = (pieces: readonly Inline[]) => inlineMarkdown(pieces, report, linkTo).trimEnd();
  const indented = (text: string, by: string) => text.replace(/\n(?!\n)/g, `\n${by}`);
  switch (block.kind) {
    case 'paragraph':
      return inline(block.inline);
    case 'heading':
      return `${'#'.repeat(block.depth)} ${inline(block.inline)}`;
    case 'list':
      return block.items
        .map((item, index) => {
          const mark = block.start === null ? '- ' : `${block.start + index}. `;
          return mark + indented(blocksMarkdown(item, report, linkTo), ' '.repeat(mark.length));
        })
        .join(block.loose ? '\n\n' : '\n');
    case 'quote':
      return blocksMarkdown(block.blocks, report, linkTo).replace(/^/gm, '> ').replace(/ $/gm, '');
    case 'table':
      return tableMarkdown(
        block.rows.map((row) => row.map((cell) => inline(cell.inline))),
        block.align.map((align) => (align === 'right' ? '--:' : align === 'center' ? ':-:' : '---')),
      );
    case 'component':
      return componentMarkdown(block, report, linkTo);
  }
}

function componentMarkdown({ name, attributes, blocks }: ComponentBlock, report: Report, linkTo: LinkTo): string {
  const id = attributes['id'] ?? '';
  switch (name) {
    case 'Figure': {
      const figure = report.figures.get(id);
      return figure
        ? `**[${figureLabel(id)}](${linkTo({ kind: 'figure', id })})　${withoutHtml(figure.title)}**\n\n${withoutHtml(figure.takeaway)}`
        : '';
    }
    case 'Table': {
      const table = report.tables.get(id);
      return table ? withoutHtml(dataMarkdown(table)) : '';
    }
    case 'Event':
      return `## ${attributes['date'] ?? ''}　${withoutHtml(attributes['title'] ?? '')}\n\n${blocksMarkdown(blocks, report, linkTo)}`;
    default:
      return blocksMarkdown(blocks, report, linkTo);
  }
}

const inlineMarkdown = (pieces: readonly Inline[], report: Report, linkTo: LinkTo): string =>
  pieces.map((piece) => pieceMarkdown(piece, report, linkTo)).join('');

function pieceMarkdown(piece: Inline, report: Report, linkTo: LinkTo): string {
  switch (piece.kind) {
    case 'text':
      return piece.text.replace(/[\\`*[\]<]/g, '\\$&');
    case 'code':
      return `\`${piece.text}\``;
    case 'break':
      return '\\\n';
    case 'strong':
      return `**${inlineMarkdown(piece.inline, report, linkTo)}**`;
    case 'emphasis':
      return `*${inlineMarkdown(piece.inline, report, linkTo)}*`;
    case 'claim':
      return piece.claim.text;
    case 'link':
      return `[${piece.text}](${piece.url})`;
    case 'permalink':
      return '';
    case 'reference': {
      const { reference } = piece;
      if (reference.kind === 'erratum') return '';
      const to = linkTo(reference);
      const label = reference.text || labelOf(report, reference);
      return to ? `[${label}](${to})` : label;
    }
  }
}
