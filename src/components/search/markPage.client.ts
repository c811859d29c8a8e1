import { foldAt } from '../../search/text/fold';

const BLOCK = 'p, li, td, th, h1, h2, h3, h4, figcaption, dt, dd, time';
const MOST = 400;

/**
 * Marks words on the page with the CSS Custom Highlight API, which changes nothing in it, and scrolls to the first of them
 * where the address names no place. Escape takes the marks away.
 */
export function markPage(words: string[]): void {
  if (!('highlights' in CSS)) return;
  const main = document.querySelector('main');
  if (!main) return;
  const ranges = rangesOf(main, words);
  if (ranges.length === 0) return;
  CSS.highlights.set('found', new Highlight(...ranges));
  addEventListener('keydown', (event) => event.key === 'Escape' && CSS.highlights.delete('found'));
  // Where the address names a place, the reader stands there already.
  if (location.hash) return;
  const { top, bottom } = ranges[0]!.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight * 0.85) ranges[0]!.startContainer.parentElement?.scrollIntoView({ block: 'center' });
}

function rangesOf(main: HTMLElement, words: string[]): Range[] {
  const blocks = new Map<Element, Text[]>();
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const block = node.parentElement?.closest(BLOCK);
    if (block && !node.parentElement?.closest('.hidden')) blocks.set(block, [...(blocks.get(block) ?? []), node]);
  }
  const ranges: Range[] = [];
  for (const nodes of blocks.values()) {
    const { text, at } = foldAt(nodes.map((node) => node.data).join(''));
    for (const word of words) {
      const isNumber = /^[\d.]+$/.test(word);
      for (let start = text.indexOf(word); word && start >= 0 && ranges.length < MOST; start = text.indexOf(word, start + word.length)) {
        const end = start + word.length;
        if (isNumber && (/[\d.]/.test(text[start - 1] ?? '') || /\d/.test(text[end] ?? ''))) continue;
        const range = new Range();
        range.setStart(...pointAt(nodes, at[start]!));
        range.setEnd(...pointAt(nodes, at[end - 1]! + 1));
        ranges.push(range);
      }
    }
  }
  return ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
}

function pointAt(nodes: Text[], index: number): [Text, number] {
  let rest = index;
  for (const node of nodes) {
    if (rest <= node.length) return [node, rest];
    rest -= node.length;
  }
  const last = nodes.at(-1)!;
  return [last, last.length];
}
