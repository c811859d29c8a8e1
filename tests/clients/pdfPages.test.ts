import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFString, type PDFRef } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readPdf } from '../../src/commands/book/pdfPages';
import { bookFile } from '../../src/components/book/bookFiles';
import { FRONT_AND_BACK } from '../../src/components/book/bookPieces';
import { PRINTED_MARGINS } from '../../src/components/book/runningHeads';
import { allEditions } from '../../src/editions';
import { PUBLISHED } from './build';
import { describeWith, run } from './tool';

const [edition] = allEditions();
const { info } = edition!;
const file = join(PUBLISHED, edition!.name, bookFile(info, 'pdf'));

/** The pixels of a page, row by row: from a grey picture (PGM) of it. */
function greyOf(pgm: Buffer): { width: number; height: number; pixels: Buffer } {
  const [, size = '', ,] = pgm.subarray(0, 40).toString('latin1').split('\n');
  const [width, height] = size.split(' ').map(Number) as [number, number];
  return { width, height, pixels: pgm.subarray(pgm.length - width * height) };
}

/** The share of a page that is all but black. */
function blackness(pgm: Buffer): number {
  const { pixels } = greyOf(pgm);
  return pixels.filter((grey) => grey < 40).length / pixels.length;
}

/** How far down its text area a page is printed, as a share of it. */
function fullness(pgm: Buffer): number {
  const { width, height, pixels } = greyOf(pgm);
  const first = Math.round((PRINTED_MARGINS[0] / 297) * height);
  const end = Math.round(((297 - PRINTED_MARGINS[2]) / 297) * height) - 1;
  let last = end;
  while (last > first && pixels.subarray(last * width, (last + 1) * width).every((grey) => grey > 200)) last--;
  return (last - first) / (end - first);
}

describeWith(['pdftoppm'], 'The pages of the PDF', () => {
  let home: string;
  let pages: number[];
  let black: number[];
  /** Pages on which a part, or another piece of the book, ends. */
  let last: Set<number>;
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'report-pdf-'));
    run('pdftoppm', ['-r', '40', '-gray', file, join(home, 'page')]);
    const pictures = readdirSync(home)
      .sort()
      .map((name) => readFileSync(join(home, name)));
    pages = pictures.map(fullness);
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
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it('are at least two thirds full, but for those on which a part ends', () => {
    const bare = pages.flatMap((full, index) => (full < 2 / 3 && !last.has(index + 1) ? [`page ${index + 1}: ${full.toFixed(2)}`] : []));
    expect(bare).toEqual([]);
  });

  it('none of them is covered with black, as shapes are that lost their colour', () => {
    expect(black.flatMap((share, index) => (share > 0.1 ? [`page ${index + 1}: ${share.toFixed(2)}`] : []))).toEqual([]);
  });

  it('none of them hold a line or two only', () => {
    expect(pages.flatMap((full, index) => (full < 0.1 ? [`page ${index + 1}: ${full.toFixed(2)}`] : []))).toEqual([]);
  });
});
