import type { MdastNode } from 'satteri';
import type { Inline } from '../../model/block';
import { REFERENCE_KINDS } from '../../model/chapter';
import { readReference } from './readReference';
import { lineOf, refuseNode, type Report } from './refuse';

/** Reads the children of a paragraph, heading or cell: the one reader of claims, references, permalinks and links. */
export const readInline = (nodes: readonly MdastNode[], report: Report): Inline[] => nodes.flatMap((node) => readPiece(node, report));

function readPiece(node: MdastNode, report: Report): Inline[] {
  switch (node.type) {
    case 'text':
      return [{ kind: 'text', text: node.value }];
    case 'inlineCode':
      return [{ kind: 'code', text: node.value }];
    case 'break':
      return [{ kind: 'break' }];
    case 'strong':
    case 'emphasis':
      return [{ kind: node.type, inline: readInline(node.children, report) }];
    case 'link':
      return [readLink(node, report)];
    default:
      refuseNode(node, report);
      return 'children' in node ? readInline(node.children, report) : [];
  }
}

/** What a link is, by its target: `=` a claim, `#` a permalink, `kind:id` a reference. */
function readLink(node: Extract<MdastNode, { type: 'link' }>, report: Report): Inline {
  const text = wordsOf(node.children);
  const line = lineOf(node);
  const { url } = node;
  if (url.startsWith('=')) return { kind: 'claim', claim: { text, formula: url.slice(1), line } };
  if (url.startsWith('#') && text === '') return { kind: 'permalink', id: url.slice(1) };
  const reference = readReference(url, text, line);
  if (reference) return { kind: 'reference', reference };
  if (!/^(https?:|mailto:|\.\.?\/)/.test(url)) {
    report(
      'reference-kind',
      line,
      `不认识的链接“${url}”。`,
      `引用写作 [](figure:2-4)、[](table:a3)、[](section:2-7-1)；可用的种类：${REFERENCE_KINDS.join('、')}。`,
    );
  }
  return { kind: 'link', url, text };
}

const wordsOf = (nodes: readonly MdastNode[]): string =>
  nodes.map((node) => ('value' in node ? node.value : 'children' in node ? wordsOf(node.children) : '')).join('');
