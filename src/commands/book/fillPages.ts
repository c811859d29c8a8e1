/** What a printed page holds, in millimetres. */
export interface PrintedArea {
  width: number;
  height: number;
}

/**
 * Runs in the page, in print’s style: lays each part out in columns of a page’s size, which break as pages do, and where a picture or a
 * table that must stay whole leaves much of one blank, lets the text behind it come first. A table breaks rather than stand behind words that lead to another.
 */
export function fillPages({ width, height }: PrintedArea): void {
  const FULL = 0.7;
  const GAP = 64;
  const perMillimetre = 96 / 25.4;
  const step = width * perMillimetre + GAP;
  const isKept = (block: Element): boolean => block.matches('figure, .table, .figure, .map, .flows');
  const isHeading = (block: Element): boolean => block.matches('h3, h4, h5');

  /** For each page its blocks, and how far down the last one reaches, as a share of it. */
  const pagesOf = (part: HTMLElement): { first: Element; full: number }[] => {
    const { left, top } = part.getBoundingClientRect();
    const pages: { first: Element; full: number }[] = [];
    for (const block of part.children)
      for (const box of block.getClientRects()) {
        const page = Math.floor((box.left - left + 1) / step);
        const full = (box.bottom - top) / (height * perMillimetre);
        pages[page] = { first: pages[page]?.first ?? block, full: Math.max(pages[page]?.full ?? 0, full) };
      }
    return pages;
  };

  /** The text that may come before a picture: the next paragraph, with the heading where it begins a section. */
  const textBehind = (kept: Element): Element[] => {
    let next = kept.nextElementSibling;
    while (next && isKept(next)) next = next.nextElementSibling;
    if (!next) return [];
    const text = [next];
    while (isHeading(text.at(-1)!) && text.at(-1)!.nextElementSibling) text.push(text.at(-1)!.nextElementSibling!);
    return text.some(isKept) ? [] : text;
  };

  /** Makes the first page that is not full fuller; false where all are, or nothing helps. */
  const fillOne = (part: HTMLElement, given: Set<Element>): boolean => {
    const pages = pagesOf(part);
    for (const [index, { full }] of pages.slice(0, -1).entries()) {
      let kept: Element | null = pages[index + 1]!.first;
      while (kept && isHeading(kept)) kept = kept.nextElementSibling;
      if (full >= FULL || !kept || !isKept(kept) || given.has(kept)) continue;
      const text = textBehind(kept);
      const leadsOn = text.length > 0 && (text[0]!.matches('h3') || isKept(text.at(-1)!.nextElementSibling ?? kept));
      const mayBreak = kept.matches('.table');
      if (text.length > 0 && !(mayBreak && leadsOn)) kept.before(...text);
      else {
        given.add(kept);
        if (mayBreak) (kept as HTMLElement).style.breakInside = 'auto';
      }
      return true;
    }
    return false;
  };

  for (const part of document.querySelectorAll<HTMLElement>('.book .chapter')) {
    const { cssText } = part.style;
    part.style.cssText = `columns:${width}mm;column-fill:auto;column-gap:${GAP}px;width:${width}mm;height:${height}mm`;
    const given = new Set<Element>();
    for (let tries = 0; tries < 200 && fillOne(part, given); tries++);
    part.style.cssText = cssText;
  }
}
