import { defineMdastPlugin, type MdastNode, type MdastVisitorContext } from 'satteri';

/**
 * Gives headings and paragraphs the address written at their end: `…文字。[](#s2-1-p1)` puts `id="s2-1-p1"` on the
 * paragraph; the empty link itself becomes the permalink.
 */
export const placeIds = defineMdastPlugin({ name: 'place-ids', heading: setId, paragraph: setId });

function setId(node: Readonly<Extract<MdastNode, { type: 'heading' | 'paragraph' }>>, context: MdastVisitorContext): void {
  const last = node.children.at(-1);
  if (last?.type !== 'link' || !last.url.startsWith('#') || last.children.length > 0) return;
  context.setProperty(node, 'data', { hProperties: { id: last.url.slice(1) } });
}
