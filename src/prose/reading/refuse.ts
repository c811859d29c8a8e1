import type { MdastNode } from 'satteri';

/** Takes a problem of the file being read. */
export type Report = (code: string, line: number, says: string, advice: string) => void;

/** Line of the file a node starts on. */
export const lineOf = (node: MdastNode): number => node.position?.start.line ?? 1;

/** Tells what an editor wrote that the prose does not have, and what to write instead; comments alone are let be. */
export function refuseNode(node: MdastNode, report: Report): void {
  switch (node.type) {
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
    case 'mdxjsEsm':
      if (node.type === 'mdxjsEsm' || !isComment(node.value))
        report('mdx-code', lineOf(node), '正文里有代码（import、export 或 {…}）。', '正文只写文字、链接和组件；注释写作 {/* … */}。');
      return;
    case 'mdxJsxTextElement':
      return report(
        'component-inline',
        lineOf(node),
        `<${node.name}> 写在了文字中间。`,
        '组件独占一行，上下各空一行；正文里没有别的标记。',
      );
    default:
      return report(
        'markdown-unknown',
        lineOf(node),
        `正文里不用${MARKUP[node.type] ?? `这种标记（${node.type}）`}。`,
        '可以用的：段落、标题、列表、引文、表格、**强调**、链接和组件。',
      );
  }
}

/** Is an expression nothing but comments? */
const isComment = (value: string): boolean => value.replace(/\/\*[\s\S]*?\*\//g, '').trim() === '';

/** What an editor calls what they wrote. */
const MARKUP: Record<string, string> = {
  delete: '删除线；表示范围的“~”写作“—”',
  image: '图片；图写作 <Figure id="2-4" />',
  imageReference: '图片；图写作 <Figure id="2-4" />',
  code: '代码块',
  thematicBreak: '分隔线',
  footnoteReference: '脚注',
  footnoteDefinition: '脚注',
  definition: '链接定义；链接写作 [文字](地址)',
  linkReference: '链接定义；链接写作 [文字](地址)',
};
