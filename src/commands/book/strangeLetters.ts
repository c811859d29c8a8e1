import { decodePDFRawStream, PDFName, PDFRawStream, type PDFDict, type PDFDocument } from '@cantoo/pdf-lib';
import { dictsOf } from './tags/structure';

/** Letters of a PDF that are set in another font than the book’s, because that one lacks them. */
export function strangeLetters(document: PDFDocument): string[] {
  const strange = dictsOf(document)
    .filter((dict) => dict.get(PDFName.of('Type')) === PDFName.of('Font'))
    // A font of many signs is described twice: its letters stand with the first.
    .filter((font) => !String(font.get(PDFName.of('Subtype'))).startsWith('/CIDFont'))
    .filter((font) => !/^(\w{6}\+)?NotoSerifSC/.test(font.lookupMaybe(PDFName.of('BaseFont'), PDFName)?.decodeText() ?? ''));
  return [...new Set(strange.flatMap(lettersOf))];
}

/** What a font’s signs mean, by its own table; a font that has none is told by its name. */
function lettersOf(font: PDFDict): string[] {
  const table = font.lookup(PDFName.of('ToUnicode'));
  const text = table instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(table).decode()).toString('latin1') : '';
  const code = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  const single = [...text.matchAll(/^<[\dA-F]+> <([\dA-F]+)>$/gim)].map(([, hex]) => code(hex!));
  const ranges = [...text.matchAll(/^<([\dA-F]+)> <([\dA-F]+)> <([\dA-F]+)>$/gim)].flatMap(([, from, to, first]) =>
    Array.from({ length: parseInt(to!, 16) - parseInt(from!, 16) + 1 }, (_, index) =>
      String.fromCodePoint(code(first!).codePointAt(0)! + index),
    ),
  );
  const letters = [...single, ...ranges].filter((letter) => letter > ' ');
  return letters.length > 0 ? letters : [font.lookupMaybe(PDFName.of('BaseFont'), PDFName)?.decodeText() ?? 'Type3'];
}
