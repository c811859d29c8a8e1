import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { readPdf } from '../../../src/commands/book/pdfPages';
import { strangeLetters } from '../../../src/commands/book/strangeLetters';

/** A PDF in one other font, with the table by which a reader knows its letters: `A`, and `一` to `丂`. */
async function pdfInAnotherFont(table?: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  pdf.addPage().drawText('A', { font });
  const bytes = await readPdf(await pdf.save());
  if (table !== undefined) {
    const stream = bytes.context.register(bytes.context.flateStream(table));
    for (const [, object] of bytes.context.enumerateIndirectObjects())
      if (String(object).includes('/BaseFont'))
        (object as never as { set(key: unknown, value: unknown): void }).set(bytes.context.obj('ToUnicode'), stream);
  }
  return bytes.save();
}

it('Letters in another font are told one by one where their table is there, else by the font’s name', async () => {
  expect(strangeLetters(await readPdf(await pdfInAnotherFont()))).toEqual(['Helvetica']);
  const table = '1 beginbfchar\n<01> <0041>\nendbfchar\n1 beginbfrange\n<02> <04> <4E00>\nendbfrange';
  expect(strangeLetters(await readPdf(await pdfInAnotherFont(table)))).toEqual(['A', '一', '丁', '丂']);
});
