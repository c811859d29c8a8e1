import { strToU8, zipSync, type Zippable } from 'fflate';
import { zipDate } from '../../download/zipDate';
import { documentPage, navigationPage, packageDocument, type EpubInfo } from './epubPackage';
import { epubDocuments, type PrintedBook } from './epubDocuments';

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`;

/** An edition as an EPUB 3 (https://www.w3.org/TR/epub-33/), bound from its print page; `cover` is a PNG. The bytes are the same in every build. */
export function bindEpub(book: PrintedBook, about: EpubInfo, { css, cover }: { css: string; cover: Uint8Array }): Uint8Array {
  const documents = epubDocuments(book);
  const files: Record<string, string> = {
    'META-INF/container.xml': CONTAINER,
    'book/book.opf': packageDocument(about, documents),
    'book/contents.xhtml': navigationPage(documents),
    'book/book.css': css,
    ...Object.fromEntries(documents.map((each) => [`book/${each.name}.xhtml`, documentPage(each)])),
  };
  // The type comes first and unpacked, so that a reader knows the file by its first bytes.
  const zip: Zippable = {
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'book/cover.png': cover,
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
  };
  return zipSync(zip, { mtime: zipDate(about), level: 9 });
}
