import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, type PDFObject, type PDFRef } from '@cantoo/pdf-lib';

/** An element of a document’s structure. */
export interface Tagged {
  /** Its type: `TH`. */
  kind: string;
  /** That of the element it stands in, `''` for the outermost. */
  within: string;
  element: PDFDict;
}

const name = (text: string): PDFName => PDFName.of(text);

/** Every dictionary of a document that has a number of its own. */
export const dictsOf = ({ context }: Pick<PDFDocument, 'context'>): PDFDict[] =>
  context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFDict ? [object] : []));

/** What an element holds: elements, numbers of marked content, references to objects. */
export function kidsOf(element: PDFDict): (PDFObject | undefined)[] {
  const kids = element.lookup(name('K'));
  return (kids instanceof PDFArray ? kids.asArray() : [kids]).map((kid) => element.context.lookup(kid));
}

/** Every element of a document’s structure, in reading order. */
export function* elementsOf(document: PDFDocument): Generator<Tagged> {
  const root = document.catalog.lookup(name('StructTreeRoot'), PDFDict);
  yield* elementsWithin(root, '');
}

/** The same of what stands within one element. */
export function* elementsWithin(parent: PDFDict, within: string): Generator<Tagged> {
  for (const kid of kidsOf(parent)) {
    if (!(kid instanceof PDFDict) || !kid.has(name('S'))) continue;
    const kind = kid.lookup(name('S'), PDFName).decodeText();
    yield { kind, within, element: kid };
    yield* elementsWithin(kid, kind);
  }
}

/** A piece of marked content: the page it is drawn on, and its number there. */
export interface Mark {
  page: PDFRef;
  number: number;
}

/** All marked content of an element, its own and that of what it holds. */
export function marksOf(element: PDFDict): Mark[] {
  const pageOf = (dict: PDFDict) => dict.get(name('Pg')) as PDFRef;
  return kidsOf(element).flatMap((kid) => {
    if (kid instanceof PDFNumber) return [{ page: pageOf(element), number: kid.asNumber() }];
    if (!(kid instanceof PDFDict)) return [];
    if (kid.has(name('S'))) return marksOf(kid);
    return kid.has(name('MCID')) ? [{ page: pageOf(kid), number: kid.lookup(name('MCID'), PDFNumber).asNumber() }] : [];
  });
}

/** A property of an element that its attributes give for one owner: `attributeOf(cell, 'Table', 'ColSpan')`. */
export function attributeOf(element: PDFDict, owner: string, key: string): PDFObject | undefined {
  const given = element.lookup(name('A'));
  for (const each of given instanceof PDFArray ? given.asArray() : [given]) {
    const attributes = element.context.lookup(each);
    if (attributes instanceof PDFDict && attributes.get(name('O')) === name(owner) && attributes.has(name(key)))
      return attributes.lookup(name(key));
  }
  return undefined;
}
