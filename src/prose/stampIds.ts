import { mdxToMdast } from 'satteri';
import { readHeading } from './readHeading';

/** A node as far as this file needs it. */
interface Node {
  type: string;
  value?: string;
  url?: string;
  name?: string | null;
  children?: Node[];
  position?: { start: { offset?: number }; end: { offset?: number } };
}

/**
 * Writes the missing addresses into a chapter’s MDX: each heading gets the one its number says (`[](#s2-7-1)`), each paragraph the
 * next number of its section that was never used (`[](#s2-7-1-p3)`). `used` holds every id ever published. Existing ids stay.
 */
export function stampIds(text: string, part: number, used: ReadonlySet<string>): string {
  const taken = new Set(used);
  for (const [, id] of text.matchAll(/\[\]\(#([^)]+)\)/g)) taken.add(id!);
  const insertions: { at: number; text: string }[] = [];
  let section = '';

  const stamped = (node: Node) => {
    const last = node.children?.at(-1);
    return last?.type === 'link' && last.url?.startsWith('#') && !last.children?.length;
  };
  const insert = (node: Node, id: string, gap = '') => {
    taken.add(id);
    insertions.push({ at: node.position!.end.offset!, text: `${gap}[](#${id})` });
  };
  const walk = (node: Node): void => {
    if (node.type === 'heading') {
      const heading = readHeading(wordsOf(node), part, section);
      if (!heading) return;
      section = heading.number;
      if (!stamped(node)) insert(node, `s${section}`, ' ');
    } else if (node.type === 'paragraph') {
      if (stamped(node)) return;
      const stem = `s${section || part}-p`;
      let number = 1;
      while (taken.has(stem + number)) number++;
      insert(node, stem + number);
    } else if (node.name === 'Opening' || node.name === 'Aside') node.children?.filter((child) => child.type === 'paragraph').forEach(walk);
    // Inside an event the event itself is the address; lists and tables have none.
    else if (node.type === 'root') node.children?.forEach(walk);
  };
  walk(mdxToMdast(text) as Node);
  return insertions.reduceRight((result, { at, text: mark }) => result.slice(0, at) + mark + result.slice(at), text);
}

const wordsOf = (node: Node): string => node.value ?? (node.children ?? []).map(wordsOf).join('');
