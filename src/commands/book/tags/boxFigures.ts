import { PDFArray, PDFDocument, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { drawnBoxes, joined, type Box } from './drawnBoxes';
import { streamOf } from './pageOperations';
import { elementsOf, marksOf } from './structure';

/** Says of every figure of the structure that lies on one page where on it (ISO 32000-1, 14.8.5.4.3), as Chromium does not. */
export function boxFigures(document: PDFDocument): void {
  const pages = new Map(document.getPages().map((page) => [page.ref, page]));
  const boxes = new Map<PDFRef, Map<number, Box>>();
  const boxesOn = (page: PDFRef) => {
    if (!boxes.has(page)) boxes.set(page, drawnBoxes(streamOf(pages.get(page)!)));
    return boxes.get(page)!;
  };
  for (const { kind, element } of elementsOf(document)) {
    if (kind !== 'Figure') continue;
    const drawn = marksOf(element).flatMap(({ page, number }) => {
      const box = boxesOn(page).get(number);
      return box ? [{ page, box }] : [];
    });
    if (drawn.length === 0 || new Set(drawn.map(({ page }) => page)).size > 1) continue;
    const box = drawn.map((each) => each.box).reduce(joined);
    const layout = document.context.obj({ O: 'Layout', Placement: 'Block', BBox: box.map((length) => Math.round(length * 100) / 100) });
    const own = element.lookup(PDFName.of('A'));
    element.set(PDFName.of('A'), own ? document.context.obj([...(own instanceof PDFArray ? own.asArray() : [own]), layout]) : layout);
  }
}
