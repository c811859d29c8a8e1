import type { MdastNode } from 'satteri';
import type { Inline } from '../../model/block';
import { REFERENCE_KINDS } from '../../model/chapter';
import { TABLE_LABEL } from '../../model/table/table';
import { WAITING } from '../claimSpans';
import { readReference } from './readReference';
import { lineOf, refuseNode, type Report } from './refuse';

/** Reads the children of a paragraph, heading or cell: the one reader of claims, references, permalinks and links. */
export const readInline = (nodes: readonly MdastNode[], report: Report): Inline[] => nodes.flatMap((node) => readPiece(node, report));

function readPiece(node: MdastNode, report: Report): Inline[] {
  switch (node.type) {
    case 'text':
      return [{ kind: 'text', text: readWords(node, report) }];
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

/** Words as they are shown: a line broken within Chinese leaves no gap. Asterisks that came out as themselves are reported. */
function readWords(node: Extract<MdastNode, { type: 'text' }>, report: Report): string {
  if (/\*\*|__/.test(node.value))
    report(
      'emphasis-broken',
      lineOf(node),
      `“${/.{0,6}(?:\*\*|__).{0,6}/.exec(node.value)![0]}”里的星号会照样印出来。`,
      '强调的两头都要写“**”；标点放在星号外面：写作 合同“**四技**”齐全，不写 合同**“四技”**齐全。',
    );
  return node.value.replace(CHINESE_BREAK, '');
}

const CHINESE_BREAK = /(?<=[\u3000-\u303f\uff00-\uffef“”‘’—…])\n|(?<=[\u2e80-\u9fff])\n(?=[\u2e80-\u9fff\uff00-\uffef“‘])/g;

/** A target that begins as a formula does. */
const FORMULA = new RegExp(`^(?:${TABLE_LABEL}\\[|[a-z]+\\(${TABLE_LABEL}\\[)`);

/** What a link is, by its target: `=` a claim, `#` a permalink, `kind:id` a reference. */
function readLink(node: Extract<MdastNode, { type: 'link' }>, report: Report): Inline {
  const text = wordsOf(node.children);
  const line = lineOf(node);
  const { url } = node;
  if (node.position && node.position.start.offset === node.children[0]?.position?.start.offset)
    report('bare-address', line, `网址“${text}”直接写在了文字里，它后面的字也会算作网址。`, `写作 [名称](https://…)。`);
  if (node.title && !(url.startsWith('=') && node.title === WAITING))
    report('link-title', line, `链接里的题注“${node.title}”读者看不到。`, '要说的话写进正文；链接只写 [文字](地址)。');
  if (url.startsWith('=')) {
    const waiting = node.title === WAITING && { waiting: true as const };
    return { kind: 'claim', claim: { text, formula: url.slice(1), line, ...waiting } };
  }
  if (url.startsWith('#') && text === '') return { kind: 'permalink', id: url.slice(1) };
  const reference = readReference(url, text, line);
  if (reference) return { kind: 'reference', reference };
  if (FORMULA.test(url)) {
    report('claim-unmarked', line, `公式“${url}”前面少了等号。`, `写作 [${text}](=${url})。`);
    return { kind: 'claim', claim: { text, formula: url, line } };
  }
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
