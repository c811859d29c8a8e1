import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef, PDFString, type PDFObject } from '@cantoo/pdf-lib';

const [S, K, P] = ['S', 'K', 'P'].map((name) => PDFName.of(name)) as [PDFName, PDFName, PDFName];

/**
 * Mends the tags of a PDF of Chromium’s: what a list’s entry holds is its body; no type that came with PDF 2.0; the names of its nodes
 * counted from one, where Chromium counts on from whatever its renderer did before.
 */
export function mendTags(document: PDFDocument): void {
  const { context } = document;
  const elements = context
    .enumerateIndirectObjects()
    .flatMap(([ref, object]) => (object instanceof PDFDict && object.has(S) && object.has(P) ? [{ ref, element: object }] : []));
  const bodies = new Map<string, PDFRef>();
  for (const { ref, element } of elements) {
    if (element.get(S) === PDFName.of('Strong')) element.set(S, PDFName.of('Span'));
    if (element.get(S) === PDFName.of('LI')) bodies.set(ref.tag, bodyOf(document, ref, element));
  }
  const root = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  // Which element marked content belongs to is written a second time, by page.
  const parents = root.lookup(PDFName.of('ParentTree'));
  forEachPlace(parents, context, (value) => (value instanceof PDFRef ? bodies.get(value.tag) : undefined));
  countNodes(document);
}

/** Puts a body between an entry of a list and all it holds. */
function bodyOf({ context }: PDFDocument, ref: PDFRef, entry: PDFDict): PDFRef {
  const held = entry.get(K);
  const body = context.obj({ Type: 'StructElem', S: 'LBody', P: ref });
  const page = entry.get(PDFName.of('Pg'));
  if (page) body.set(PDFName.of('Pg'), page);
  const bodyRef = context.register(body);
  if (held) body.set(K, held);
  const kids = entry.lookup(K);
  for (const kid of kids instanceof PDFArray ? kids.asArray() : [held]) {
    const element = context.lookup(kid);
    if (element instanceof PDFDict && element.has(P)) element.set(P, bodyRef);
  }
  entry.set(K, context.obj([bodyRef]));
  return bodyRef;
}

const NODE = /^node\d+$/;
const textOf = (value: PDFObject | undefined): string | undefined =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;

/** Names nodes by their place among the names there are, which keeps the order in which they are looked up. */
function countNodes({ context }: PDFDocument): void {
  const names = new Set<string>();
  const all = context.enumerateIndirectObjects().map(([, object]) => object);
  for (const object of all)
    forEachPlace(object, undefined, (value) => {
      const text = textOf(value);
      if (text && NODE.test(text)) names.add(text);
      return undefined;
    });
  const counted = new Map([...names].sort().map((name, index) => [name, PDFString.of(`node${String(index + 1).padStart(8, '0')}`)]));
  for (const object of all) forEachPlace(object, undefined, (value) => counted.get(textOf(value) ?? ''));
}

/** Asks `change` about every value within an object, by references too where a context is given, and puts what it returns in its place. */
function forEachPlace(
  object: PDFObject | undefined,
  context: PDFDocument['context'] | undefined,
  change: (value: PDFObject) => PDFObject | undefined,
): void {
  const visit = (value: PDFObject, put: (next: PDFObject) => void): void => {
    const next = change(value);
    if (next) put(next);
    else if (value instanceof PDFRef) {
      const target = context?.lookup(value);
      // The tree of parents names elements only at its leaves: those are not entered.
      if (target instanceof PDFArray || (target instanceof PDFDict && !target.has(S))) forEachPlace(target, context, change);
    } else forEachPlace(value, context, change);
  };
  if (object instanceof PDFArray) object.asArray().forEach((value, index) => visit(value, (next) => object.set(index, next)));
  if (object instanceof PDFDict) for (const [key, value] of object.entries()) visit(value, (next) => object.set(key, next));
}
