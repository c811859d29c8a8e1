import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { TextNode, type HTMLElement } from 'node-html-parser';
import { elementsOf, pagesOf, SITES } from '../sites';

/** A number of five digits and more written in one piece, with what stands before it; not in addresses, names or what is only heard. */
const UNGROUPED = /.{0,10}(?<![\d.\p{L}/#_-])\d{5,}/u;
const LEFT_OUT = 'head, script, style, svg, textarea, .hidden';

function ungrouped(element: HTMLElement, leftOut: ReadonlySet<HTMLElement>): string[] {
  return element.childNodes.flatMap((node) => {
    if (node instanceof TextNode) return UNGROUPED.exec(node.text)?.[0] ?? [];
    const child = node as HTMLElement;
    return child.childNodes.length > 0 && !leftOut.has(child) ? ungrouped(child, leftOut) : [];
  });
}

it('No page shows a number of five digits and more without its gap', { timeout: 120_000 }, () => {
  const found = pagesOf(SITES.root).flatMap(({ address, file }) => {
    const page = elementsOf({ file });
    const leftOut = new Set(page.querySelectorAll(LEFT_OUT));
    return ungrouped(page, leftOut).map((words) => `${address}: ${words}`);
  });
  expect(found).toEqual([]);
});

it('The gap in a number is no character, which would be copied with it, in pictures neither', () => {
  const held = pagesOf(SITES.root).filter(({ file }) => /\d\u2009\d/.test(readFileSync(file, 'utf8')));
  expect(held.map(({ address }) => address)).toEqual([]);
});
