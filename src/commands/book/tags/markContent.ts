import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRef, type PDFPage } from '@cantoo/pdf-lib';
import { markOf, operationsOf, streamOf } from './pageOperations';

const BEGINS_PATH = new Set(['m', 're']);
const PAINTS_PATH = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's']);
const SHOWS = new Set(['Tj', 'TJ', "'", '"', 'Do', 'sh']);
/** What may not lie between the beginning of marked content and its end. */
const PARTS = new Set(['BT', 'ET', 'BDC', 'BMC', 'EMC']);

/** Something drawn that belongs to nothing: its place in the stream, and the numbers of the marked content before and after it. */
interface Unmarked {
  from: number;
  to: number;
  before: number | undefined;
  after: number | undefined;
  /** Words: a figure’s own are marked, these are a page’s. */
  isText: boolean;
}

/**
 * Marks what Chromium leaves unmarked: shapes before or after a figure’s words are the figure’s, all else (rules, running heads, page
 * numbers) is an artifact, which readers pass over.
 */
export function markContent(document: PDFDocument): void {
  const parents = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict).lookup(PDFName.of('ParentTree'), PDFDict);
  for (const page of document.getPages()) markPage(document, page, parents);
}

function markPage({ context }: PDFDocument, page: PDFPage, parents: PDFDict): void {
  const contents = page.node.get(PDFName.of('Contents'));
  if (!(contents instanceof PDFRef)) throw new Error('Chromium 写出的一页不再是一段内容：markContent 读不了。');
  const stream = streamOf(page);
  const owners = leafOf(parents, page.node.lookup(PDFName.of('StructParents'), PDFNumber).asNumber());
  const figureOf = (mark: number | undefined) => (mark === undefined ? undefined : figureAbove(owners?.get(mark), context));
  let [text, end] = ['', 0];
  for (const { from, to, before, after, isText } of unmarkedIn(stream)) {
    const figure = isText || after === undefined ? undefined : (figureOf(after) ?? figureOf(before));
    text += `${stream.slice(end, from)}${figure ? `/Figure <</MCID ${owners!.size()}>> BDC` : '/Artifact BMC'} ${stream.slice(from, to)} EMC `;
    end = to;
    if (figure) give(figure, owners!, page, context);
  }
  context.assign(contents, context.flateStream(Buffer.from(text + stream.slice(end), 'latin1')));
}

/** The next number of a page becomes a figure’s own. */
function give(figure: PDFRef, owners: PDFArray, page: PDFPage, context: PDFDocument['context']): void {
  const element = context.lookup(figure, PDFDict);
  const kids = element.lookup(PDFName.of('K'));
  const mark = context.obj({ Type: 'MCR', Pg: page.ref, MCID: owners.size() });
  owners.push(figure);
  if (kids instanceof PDFArray) kids.push(mark);
  else element.set(PDFName.of('K'), context.obj([...(element.has(PDFName.of('K')) ? [element.get(PDFName.of('K'))!] : []), mark]));
}

/** The elements that own a page’s marked content, by its number. */
function leafOf(node: PDFDict, key: number): PDFArray | undefined {
  const numbers = node.lookupMaybe(PDFName.of('Nums'), PDFArray);
  for (let index = 0; numbers && index < numbers.size(); index += 2)
    if (numbers.lookup(index, PDFNumber).asNumber() === key) return numbers.lookup(index + 1, PDFArray);
  const kids = node.lookupMaybe(PDFName.of('Kids'), PDFArray);
  for (let index = 0; kids && index < kids.size(); index++) {
    const found = leafOf(kids.lookup(index, PDFDict), key);
    if (found) return found;
  }
  return undefined;
}

/** The figure an element belongs to. */
function figureAbove(element: unknown, context: PDFDocument['context']): PDFRef | undefined {
  for (let at = element; at instanceof PDFRef; at = context.lookup(at, PDFDict).get(PDFName.of('P')))
    if (context.lookup(at, PDFDict).get(PDFName.of('S')) === PDFName.of('Figure')) return at;
  return undefined;
}

/** What a page’s stream draws outside of marked content, neighbours as one. */
function unmarkedIn(stream: string): Unmarked[] {
  const found: Unmarked[] = [];
  let [depth, last] = [0, undefined as number | undefined];
  let [path, isOpen] = [-1, false];
  for (const operation of operationsOf(stream)) {
    const { operator, from: begins, to } = operation;
    if (PARTS.has(operator)) isOpen = false;
    if (operator === 'BDC' || operator === 'BMC') {
      depth++;
      const mark = markOf(operation);
      if (mark !== undefined) {
        last = mark;
        for (let at = found.length - 1; at >= 0 && found[at]!.after === undefined; at--) found[at]!.after = last;
      }
    } else if (operator === 'EMC') depth--;
    if (BEGINS_PATH.has(operator) && path < 0) path = begins;
    const from = PAINTS_PATH.has(operator) ? path : SHOWS.has(operator) ? begins : -1;
    if (from >= 0 && depth === 0) {
      const isText = /^(T[jJ]|['"])$/.test(operator);
      if (isOpen && found.at(-1)!.isText === isText) found.at(-1)!.to = to;
      else found.push({ from, to, before: last, after: undefined, isText });
      isOpen = true;
    }
    if (PAINTS_PATH.has(operator) || operator === 'n') path = -1;
  }
  return found;
}
