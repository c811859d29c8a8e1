import type { PRINTED_AREA } from '../../components/book/runningHeads';

/** Up to here a page counts as full; a little above what the test asks for, since the columns here are not quite the printer’s pages. */
const FULL = 0.75;
/** How much smaller than drawn a picture may be set. */
const SMALLEST = 0.82;
const GAP = 64;
const PER_MILLIMETRE = 96 / 25.4;

const isKept = (block: Element): boolean => block.matches('figure, .table, .figure, .map, .flows');
const isHeading = (block: Element): boolean => block.matches('h3, h4, h5');

/**
 * Runs in the page, in print’s style: lays each part out in columns of a page’s size, which break as pages do, and where a picture or a
 * table that must stay whole leaves much of one blank, lets the text behind it come first, or sets the picture a little smaller. A table
 * breaks rather than stand behind words that lead to another.
 */
export function fillPages({ width, height }: typeof PRINTED_AREA): void {
  for (const part of document.querySelectorAll<HTMLElement>('.book .chapter')) {
    const { cssText } = part.style;
    part.style.cssText = `columns:${width}mm;column-fill:auto;column-gap:${GAP}px;width:${width}mm;height:${height}mm`;
    const given = new Set<Element>();
    const [step, high] = [width * PER_MILLIMETRE + GAP, height * PER_MILLIMETRE];
    for (let tries = 0; tries < 200 && fillOne(pagesOf(part, step, high), high, given); tries++);
    part.style.cssText = cssText;
  }
}

interface LaidPage {
  first: Element;
  /** How far down its last block reaches, as a share of the page. */
  full: number;
}

/** The pages of a part, `step` pixels apart and `high` each. */
function pagesOf(part: HTMLElement, step: number, high: number): LaidPage[] {
  const { left, top } = part.getBoundingClientRect();
  const pages: LaidPage[] = [];
  for (const block of part.children)
    for (const box of block.getClientRects()) {
      const index = Math.floor((box.left - left + 1) / step);
      const known = pages[index];
      pages[index] = { first: known?.first ?? block, full: Math.max(known?.full ?? 0, (box.bottom - top) / high) };
    }
  return pages;
}

/** Makes the first page that is not full fuller; false where all are, or nothing helps. `given` are blocks that nothing more is done for. */
function fillOne(pages: readonly LaidPage[], high: number, given: Set<Element>): boolean {
  for (const [index, { full }] of pages.slice(0, -1).entries()) {
    let kept: Element | null = pages[index + 1]!.first;
    while (kept && isHeading(kept)) kept = kept.nextElementSibling;
    if (full >= FULL || !kept || !isKept(kept) || given.has(kept)) continue;
    const text = textBehind(kept);
    const leadsOn = text.length === 0 || text[0]!.matches('h3') || isKept(text.at(-1)!.nextElementSibling ?? kept);
    const mayBreak = kept.matches('.table');
    if (!leadsOn || (!mayBreak && !setSmaller(kept, (1 - full) * high) && text.length > 0)) kept.before(...text);
    else {
      given.add(kept);
      if (mayBreak) (kept as HTMLElement).style.breakInside = 'auto';
    }
    return true;
  }
  return false;
}

/** The text that may come before a picture: the next paragraph, with the heading where it begins a section. */
function textBehind(kept: Element): Element[] {
  let next = kept.nextElementSibling;
  while (next && isKept(next)) next = next.nextElementSibling;
  if (!next) return [];
  const text = [next];
  while (isHeading(text.at(-1)!) && text.at(-1)!.nextElementSibling) text.push(text.at(-1)!.nextElementSibling!);
  return text.some(isKept) ? [] : text;
}

/** Sets a picture a little smaller where that makes it fit into `room` pixels; false where it does not. */
function setSmaller(kept: Element, room: number): boolean {
  const picture = kept.querySelector<HTMLElement>('.figure-picture');
  if (!picture) return false;
  const over = kept.getBoundingClientRect().height + parseFloat(getComputedStyle(kept).marginTop) - room;
  const scale = 1 - (over + 4) / picture.getBoundingClientRect().height;
  if (scale < SMALLEST) return false;
  picture.style.width = `${Math.min(1, scale) * 100}%`;
  return true;
}
