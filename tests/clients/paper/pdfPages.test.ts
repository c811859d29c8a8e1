import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFString, type PDFRef } from '@cantoo/pdf-lib';
import { beforeAll, expect, it } from 'vitest';
import { readPdf } from '../../../src/commands/book/pdfPages';
import { bookFile } from '../../../src/components/book/bookFiles';
import { FRONT_AND_BACK } from '../../../src/components/book/bookPieces';
import { PRINTED_MARGINS } from '../../../src/components/book/runningHeads';
import { allEditions } from '../../../src/editions';
import { PUBLISHED } from '../build';
import { describeWith } from '../tool';
import { fullness, pagePictures, type PagePicture } from './pagePictures';
import { wordsOnWords } from './wordsOnWords';

const [edition] = allEditions();
const { info } = edition!;
const file = join(PUBLISHED, edition!.name, bookFile(info, 'pdf'));

/** The share of a page that is all but black. */
const blackness = ({ dots }: PagePicture): number => dots.filter((grey) => grey < 40).length / dots.length;

describeWith(['pdftoppm', 'pdftotext'], 'The pages of the PDF', () => {
  let pages: number[];
  let black: number[];
  /** Pages on which a part, or another piece of the book, ends. */
  let last: Set<number>;
  beforeAll(async () => {
    const pictures = pagePictures(file);
    pages = pictures.map((picture) => fullness(picture, PRINTED_MARGINS[0], PRINTED_MARGINS[2]));
    black = pictures.map(blackness);
    const pdf = await readPdf(readFileSync(file));
    const refs = pdf.getPages().map(({ ref }) => ref);
    const pieces = new Set([...info.parts, ...FRONT_AND_BACK].map(({ title }) => title).concat('要点'));
    const starts = pdf.context.enumerateIndirectObjects().flatMap(([, entry]) => {
      if (!(entry instanceof PDFDict) || !entry.has(PDFName.of('Title')) || !entry.has(PDFName.of('Dest'))) return [];
      const title = entry.lookup(PDFName.of('Title'), PDFString, PDFHexString).decodeText();
      return pieces.delete(title) ? [refs.indexOf(entry.lookup(PDFName.of('Dest'), PDFArray).get(0) as PDFRef) + 1] : [];
    });
    expect([...pieces]).toEqual([]);
    last = new Set([...starts.map((start) => start - 1), pages.length]);
  });

  it('are at least two thirds full, but for those on which a part ends', () => {
    const bare = pages.flatMap((full, index) => (full < 2 / 3 && !last.has(index + 1) ? [`page ${index + 1}: ${full.toFixed(2)}`] : []));
    expect(bare).toEqual([]);
  });

  it('none of them is covered with black, as shapes are that lost their colour', () => {
    expect(black.flatMap((share, index) => (share > 0.1 ? [`page ${index + 1}: ${share.toFixed(2)}`] : []))).toEqual([]);
  });

  it('none of them has words that stand on others, as a table’s repeated head did on a map', () => {
    expect(wordsOnWords(file)).toEqual([]);
  });

  it('none of them hold a line or two only', () => {
    expect(pages.flatMap((full, index) => (full < 0.1 ? [`page ${index + 1}: ${full.toFixed(2)}`] : []))).toEqual([]);
  });
});
