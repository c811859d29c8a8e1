import { PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';

/** A PDF as it can be read and mended, with nothing in it changed. Throws where it is none. */
export const readPdf = (pdf: Uint8Array): Promise<PDFDocument> => PDFDocument.load(pdf, { updateMetadata: false });

/** Page number of every place that a PDF’s links lead to. Throws where it names no places. */
export function pdfPages(document: PDFDocument): Map<string, number> {
  const numbers = new Map(document.getPages().map(({ ref }, index) => [ref.tag, index + 1]));
  const places = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  if (!places) throw new Error('PDF 里没有可供链接的位置：浏览器换了版本？');
  return new Map(
    places.entries().map(([name, place]) => {
      const [page] = document.context.lookup(place, PDFArray).asArray();
      return [name.decodeText(), numbers.get(String(page))!];
    }),
  );
}
