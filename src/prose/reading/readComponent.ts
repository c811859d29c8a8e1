import type { MdxJsxFlowElement } from 'satteri';
import type { Block } from '../../model/block';
import { readBlocks } from './readBlocks';
import { lineOf, type Report } from './refuse';

/** The components an editor may write, with the attributes each knows. */
const COMPONENTS: Record<string, readonly string[]> = {
  Opening: [],
  Aside: [],
  Flows: [],
  Figure: ['id'],
  Table: ['id'],
  Map: ['measure'],
  Event: ['date', 'end', 'kind', 'title', 'status'],
};

/** Reads a component of the prose. Its attributes are strings; an unknown name or a value that is code is reported, and nothing is kept of it. */
export function readComponent(node: MdxJsxFlowElement, report: Report): Block[] {
  const name = node.name ?? '';
  const known = COMPONENTS[name];
  if (!known) {
    report(
      'component-unknown',
      lineOf(node),
      `不认识的组件 <${name}>。`,
      '正文里可以用 <Opening>、<Figure id="2-4" />、<Table id="3-1" />、<Map measure="output" />、<Aside>、<Flows>、<Event …>。',
    );
    return [];
  }
  const attributes: Record<string, string> = {};
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxAttribute' && known.includes(attribute.name) && typeof attribute.value === 'string')
      attributes[attribute.name] = attribute.value;
    else
      report(
        'component-attribute',
        lineOf(node),
        attribute.type === 'mdxJsxAttribute' && !known.includes(attribute.name)
          ? `<${name}> 没有“${attribute.name}”这一项。`
          : `<${name}> 里有代码（{…}），或有一项没有写值。`,
        known.length ? `<${name}> 可以写：${known.map((each) => `${each}="…"`).join('、')}；值放在引号里。` : `只写 <${name}>。`,
      );
  }
  return [
    {
      kind: 'component',
      name,
      attributes,
      blocks: readBlocks(node.children, report),
      line: lineOf(node),
      end: node.position?.end.offset ?? 0,
    },
  ];
}
