import type { MdastNode } from 'satteri';
import type { Block, TextBlock } from '../../model/block';
import { readComponent } from './readComponent';
import { readInline } from './readInline';
import { lineOf, refuseNode, type Report } from './refuse';

/** Reads the children of a document, component or list item as blocks. What the prose does not have is reported and left out. */
export const readBlocks = (nodes: readonly MdastNode[], report: Report): Block[] => nodes.flatMap((node) => readBlock(node, report));

function readBlock(node: MdastNode, report: Report): Block[] {
  switch (node.type) {
    case 'yaml':
      return [];
    case 'paragraph':
      return [{ kind: 'paragraph', ...readText(node, report) }];
    case 'heading':
      return [{ kind: 'heading', depth: node.depth, ...readText(node, report) }];
    case 'list':
      return [
        {
          kind: 'list',
          start: node.ordered ? (node.start ?? 1) : null,
          loose: !!node.spread || node.children.some(({ spread }) => spread),
          items: node.children.map((item) => readBlocks(item.children, report)),
        },
      ];
    case 'blockquote':
      return [{ kind: 'quote', blocks: readBlocks(node.children, report) }];
    case 'table':
      return [
        {
          kind: 'table',
          align: node.align ?? [],
          rows: node.children.map((row) => row.children.map((cell) => readText(cell, report))),
        },
      ];
    case 'mdxJsxFlowElement':
      return readComponent(node, report);
    default:
      refuseNode(node, report);
      return [];
  }
}

/** A text with the address at its end. */
function readText(node: Extract<MdastNode, { type: 'paragraph' | 'heading' | 'tableCell' }>, report: Report): TextBlock {
  const inline = readInline(node.children, report);
  const last = inline.at(-1);
  return { inline, id: last?.kind === 'permalink' ? last.id : '', line: lineOf(node), end: node.position?.end.offset ?? 0 };
}
