import { mdxToMdast, type MdastNode } from 'satteri';
import { parse, type YAMLParseError } from 'yaml';
import type { Block } from '../../model/block';
import type { Problem } from '../../model/check/problem';
import type { ChapterSource } from '../../model/report';
import { readBlocks } from './readBlocks';
import type { Report } from './refuse';

/** A file of prose, read: its head, its blocks, and what is wrong with it. */
export interface ProseDocument {
  /** Part and title from the head of the file; 0 and empty where it does not say. */
  part: number;
  title: string;
  blocks: Block[];
  problems: Problem[];
  /** Could it not be read at all? Then it has no blocks. */
  broken: boolean;
}

/** Reads a file of MDX as data: the only place where its syntax is parsed. Nothing of it is ever run. */
export function readDocument({ file, text }: Pick<ChapterSource, 'file' | 'text'>): ProseDocument {
  const problems: Problem[] = [];
  const report: Report = (code, line, says, advice) => problems.push({ code, file, line, says, try: advice });
  const broken = { part: 0, title: '', blocks: [], problems, broken: true };
  let nodes: MdastNode[];
  try {
    nodes = (mdxToMdast(text) as Extract<MdastNode, { type: 'root' }>).children;
  } catch (error) {
    const { line, says, advice } = mdxError(error as Error, text.split('\n'));
    report('mdx-broken', line, `MDX 无法解析：${says}`, advice);
    return broken;
  }
  const front = readFront(nodes);
  if ('line' in front) {
    report('front-matter', front.line, front.says, '文首两行“---”之间写“part: 1”和“title: 题名”；题名里有“: ”时放在引号里。');
    return broken;
  }
  return { ...front, blocks: readBlocks(nodes, report), problems, broken: false };
}

/** Part and title from the head of the file, or what is wrong with it. */
function readFront(nodes: readonly MdastNode[]): Pick<ProseDocument, 'part' | 'title'> | { line: number; says: string } {
  const text = nodes.find((node) => node.type === 'yaml')?.value ?? '';
  try {
    const { part, title } = (parse(text) ?? {}) as { part?: unknown; title?: unknown };
    return { part: typeof part === 'number' ? part : 0, title: typeof title === 'string' ? title : '' };
  } catch (error) {
    return { line: 1 + ((error as YAMLParseError).linePos?.[0].line ?? 0), says: '文首的 YAML 格式有误。' };
  }
}

/** Components that hold nothing. */
const EMBEDS = new Set(['Figure', 'Table', 'Map']);

/** What the parser's message means to an editor, and the line it names. */
function mdxError(error: Error, lines: readonly string[]): { line: number; says: string; advice: string } {
  const [, line, message] = /(\d+):\d+:?\s*([^\n]*)/.exec(error.message) ?? [null, '1', error.message];
  if (/create a comment/.test(message!))
    return { line: Number(line), says: '这里是 HTML 的注释“<!-- … -->”。', advice: '注释写作 {/* … */}。' };
  const quoted = /<\w+[^>]*=\s*[“”‘’]/.exec(lines[Number(line) - 1] ?? '');
  if (quoted) return { line: Number(line), says: '标记里的引号是中文的。', advice: '用英文的引号：<Figure id="3-2" />。' };
  const tag = /closing tag[^`]*`<\/?(\w+)>`/.exec(message!)?.[1];
  const says = tag
    ? `<${tag}> 与 </${tag}> 不成对，或没有各占一行。`
    : /after `<`/.test(message!)
      ? '这一行有单独的“<”。'
      : /expression/.test(message!)
        ? '这一行的“{”没有成对的“}”。'
        : message!;
  return {
    line: Number(line),
    says,
    advice: EMBEDS.has(tag ?? '')
      ? `图、表、地图独占一行，以“/>”收尾：<${tag} id="3-2" />。`
      : '正文里的“<”“{”要写成 &lt; 和 &#123;；成对的标记（<Event>…</Event>）要写全。',
  };
}
