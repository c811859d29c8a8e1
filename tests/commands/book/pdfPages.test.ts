import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { pdfPages } from '../../../src/commands/book/pdfPages';

const blank = async (pages: number): Promise<PDFDocument> => {
  const pdf = await PDFDocument.create();
  for (let made = 0; made < pages; made++) pdf.addPage();
  return pdf;
};

test('Places stand on the page their object is in the page tree', async () => {
  const pdf = await blank(3);
  const place = (page: number) => [pdf.getPage(page).ref, 'XYZ', 6, 580.7, 0];
  pdf.catalog.set(PDFName.of('Dests'), pdf.context.obj({ overview: place(0), 'a#20b': place(1), 's2-1': place(2) }));
  expect(Object.fromEntries(pdfPages(pdf))).toEqual({ overview: 1, 'a b': 2, 's2-1': 3 });
});

test('A file that names no places is refused, not misread', async () => {
  const pdf = await blank(1);
  expect(() => pdfPages(pdf)).toThrow('没有可供链接的位置');
});
