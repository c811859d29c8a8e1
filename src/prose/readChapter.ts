import { mdxToMdast, type MdastNode } from 'satteri';
import { parse, type YAMLParseError } from 'yaml';
import {
  EVENT_KINDS,
  REFERENCE_KINDS,
  type Chapter,
  type ChronicleEvent,
  type Claim,
  type Paragraph,
  type Reference,
} from '../model/chapter';
import type { Problem } from '../model/check/problem';
import type { ChapterSource } from '../model/report';
import { WAITING } from './claimSpans';
import { readHeading } from './readHeading';
import { readReference } from './readReference';

/** A node of the tree as this file needs it. */
interface Node {
  type: string;
  value?: string;
  url?: string;
  title?: string | null;
  depth?: number;
  name?: string | null;
  attributes?: { name?: string; value?: unknown }[];
  children?: Node[];
  position?: { start: { line: number } };
}

/** Label of a reference’s target, filled in where the reference has no words of its own. */
export type LabelOf = (reference: Reference) => string;

/** Reads a chapter’s MDX into what is addressed, cited and searched in it. MDX that does not parse gives a problem and an empty chapter. */
export function readChapter(source: ChapterSource, labelOf: LabelOf = ({ id }) => id): { chapter: Chapter; problems: Problem[] } {
  const chapter: Chapter = { id: source.id, part: 0, title: '', file: source.file, sections: [], paragraphs: [], events: [], embeds: [] };
  const problems: Problem[] = [];
  const report = (code: string, line: number, says: string, advice: string) =>
    problems.push({ code, file: source.file, line, says, try: advice });

  let tree: Node;
  try {
    tree = mdxToMdast(source.text) as MdastNode as Node;
  } catch (error) {
    const { line, says } = mdxError(error as Error);
    report('mdx-broken', line, `MDX 无法解析：${says}`, '正文里的“<”“{”要写成 &lt; 和 &#123;；成对的标记（<Event>…</Event>）要写全。');
    return { chapter, problems };
  }

  const front = readFront(tree);
  if ('line' in front) {
    report('front-matter', front.line, front.says, '文首两行“---”之间写“part: 1”和“title: 题名”；题名里有“: ”时放在引号里。');
    return { chapter, problems };
  }
  Object.assign(chapter, front);

  let section = '';
  const lineOf = (node: Node) => node.position?.start.line ?? 1;
  const reportCode = (node: Node) => {
    if (!/^\{?\s*\/\*/.test(node.value ?? ''))
      report('mdx-code', lineOf(node), '正文里有代码（import、export 或 {…}）。', '正文只写文字、链接和组件；注释写作 {/* … */}。');
  };

  const readInline = (node: Node): Pick<Paragraph, 'text' | 'claims' | 'references' | 'id'> => {
    const claims: Claim[] = [];
    const references: Reference[] = [];
    let id = '';
    const textOf = (each: Node): string => {
      if (each.type === 'link') {
        const words = (each.children ?? []).map(textOf).join('');
        const url = each.url ?? '';
        if (url.startsWith('='))
          claims.push({
            text: words,
            formula: url.slice(1),
            line: lineOf(each),
            ...(each.title === WAITING && { waiting: true as const }),
          });
        else if (url.startsWith('#') && words === '') id = url.slice(1);
        else {
          const reference = readReference(url, words, lineOf(each));
          if (reference) {
            references.push(reference);
            return reference.kind === 'erratum' ? '' : words || labelOf(reference);
          }
          if (!/^(https?:|mailto:)/.test(url)) {
            report(
              'reference-kind',
              lineOf(each),
              `不认识的链接“${url}”。`,
              `引用写作 [](figure:2-4)、[](table:a3)、[](section:2-7-1)；可用的种类：${REFERENCE_KINDS.join('、')}。`,
            );
          }
        }
        return words;
      }
      if (each.type === 'text' || each.type === 'inlineCode') return each.value ?? '';
      if (each.type === 'break') return '\n';
      if (each.type === 'mdxTextExpression') reportCode(each);
      if (each.type === 'mdxJsxTextElement')
        report('component-inline', lineOf(each), `<${each.name}> 写在了文字中间。`, '组件独占一行，上下各空一行；正文里没有别的标记。');
      return (each.children ?? []).map(textOf).join('');
    };
    const text = (node.children ?? []).map(textOf).join('').trim();
    return { text, claims, references, id };
  };

  const walk = (node: Node, event?: ChronicleEvent): void => {
    if (node.type === 'heading') {
      const { text, id } = readInline(node);
      const heading = readHeading(text, chapter.part, section);
      if (!heading) {
        report('heading-number', lineOf(node), `标题“${text}”没有编号。`, '标题以原书的编号开头：“一、”“1. ”或“（1）”。');
      } else {
        section = heading.number;
        if (heading.level !== node.depth)
          report('heading-level', lineOf(node), `“${text}”应是 ${heading.level} 级标题。`, `写作“${'#'.repeat(heading.level)} ${text}”。`);
        if (id && id !== `s${section}`)
          report(
            'heading-id',
            lineOf(node),
            `标题“${text}”的地址写成了 #${id}，按编号应为 #s${section}。`,
            '改正编号或地址；地址一经发布不再改变。',
          );
        chapter.sections.push({ number: section, id: `s${section}`, title: text, level: heading.level, line: lineOf(node) });
      }
    } else if (node.type === 'paragraph') {
      const inline = readInline(node);
      if (event) {
        event.text = [event.text, inline.text].filter(Boolean).join('\n');
        event.claims.push(...inline.claims);
        event.references.push(...inline.references);
      } else if (inline.text) chapter.paragraphs.push({ ...inline, section, line: lineOf(node) });
    } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      const attribute = (name: string) => {
        const value = node.attributes?.find((each) => each.name === name)?.value;
        return typeof value === 'string' ? value : undefined;
      };
      if (node.name === 'Figure' || node.name === 'Table') {
        chapter.embeds.push({ kind: node.name === 'Figure' ? 'figure' : 'table', id: attribute('id') ?? '', section, line: lineOf(node) });
      } else if (node.name === 'Event') {
        const opened = openEvent(attribute, chapter.events, lineOf(node), report);
        chapter.events.push(opened);
        node.children?.forEach((child) => walk(child, opened));
      } else if (node.name === 'Opening' || node.name === 'Aside') node.children?.forEach((child) => walk(child, event));
      else if (node.name !== 'Map') {
        report(
          'component-unknown',
          lineOf(node),
          `不认识的组件 <${node.name}>。`,
          '正文里可以用 <Opening>、<Figure id="2-4" />、<Table id="3-1" />、<Map measure="output" />、<Aside>、<Event …>。',
        );
      }
    } else if (node.type === 'mdxFlowExpression' || node.type === 'mdxjsEsm') {
      reportCode(node);
    } else node.children?.forEach((child) => walk(child, event));
  };
  tree.children?.forEach((child) => walk(child));
  return { chapter, problems };
}

function openEvent(
  attribute: (name: string) => string | undefined,
  earlier: ChronicleEvent[],
  line: number,
  report: (code: string, line: number, says: string, advice: string) => void,
): ChronicleEvent {
  const date = attribute('date') ?? '';
  const kind = attribute('kind') as ChronicleEvent['kind'];
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date))
    report('event-date', line, `事件的日期“${date}”不是 年-月-日。`, '写作 <Event date="2020-04-09" kind="政策" title="…">。');
  if (!EVENT_KINDS.includes(kind))
    report('event-kind', line, `事件的种类“${kind ?? ''}”不在允许之列。`, `可用的种类：${EVENT_KINDS.join('、')}。`);
  const sameDay = earlier.filter((event) => event.date === date).length;
  const id = `e${date.slice(5).replace('-', '')}${sameDay ? `-${sameDay + 1}` : ''}`;
  return { id, date, end: attribute('end'), kind, title: attribute('title') ?? '', text: '', line, claims: [], references: [] };
}

/** Part and title from the head of the file (0 and empty where it does not say), or what is wrong with it. */
function readFront(tree: Node): Pick<Chapter, 'part' | 'title'> | { line: number; says: string } {
  const text = tree.children?.find((node) => node.type === 'yaml')?.value ?? '';
  try {
    const { part, title } = (parse(text) ?? {}) as { part?: unknown; title?: unknown };
    return { part: typeof part === 'number' ? part : 0, title: typeof title === 'string' ? title : '' };
  } catch (error) {
    return { line: 1 + ((error as YAMLParseError).linePos?.[0].line ?? 0), says: '文首的 YAML 格式有误。' };
  }
}

/** What the parser's message means to an editor, and the line it names. */
function mdxError(error: Error): { line: number; says: string } {
  const [, line, message] = /(\d+):\d+:?\s*([^\n]*)/.exec(error.message) ?? [null, '1', error.message];
  const tag = /closing tag[^`]*`<\/?(\w+)>`/.exec(message!)?.[1];
  const says = tag
    ? `<${tag}> 与 </${tag}> 不成对，或没有各占一行。`
    : /after `<`/.test(message!)
      ? '这一行有单独的“<”。'
      : /expression/.test(message!)
        ? '这一行的“{”没有成对的“}”。'
        : message!;
  return { line: Number(line), says };
}
