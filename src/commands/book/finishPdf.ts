import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef, PDFString } from '@cantoo/pdf-lib';
import type { EditionInfo } from '../../model/edition';
import { accessFaults } from './tags/accessFaults';
import { boxFigures } from './tags/boxFigures';
import { markContent } from './tags/markContent';
import { mendTags } from './tags/mendTags';
import { dictsOf, elementsOf } from './tags/structure';

/** What the printed page says of itself, in its own order where an array. */
export interface PrintedWords {
  /** Descriptions of its pictures. */
  pictures: readonly string[];
  /** What a link leads to, by its place in the document (`table-3-1`) or its address elsewhere. */
  targets: ReadonlyMap<string, string>;
  /** Its headings. */
  headings: ReadonlySet<string>;
}

type DocumentInfo = Pick<EditionInfo, 'title' | 'year' | 'revised' | 'licence'>;

/** A PDF, and what keeps it from calling itself PDF/UA-1. */
export interface FinishedPdf {
  bytes: Uint8Array;
  faults: string[];
}

/**
 * Adds to a tagged PDF of Chromium’s what it leaves out: marks on all it draws, alternative texts and places of pictures, descriptions of links,
 * metadata as XMP; an outline without repeats; no hour of its making. It calls itself PDF/UA-1 where all holds that a program can check.
 * Throws where its pictures are not those of the page.
 */
export async function finishPdf(document: PDFDocument, words: PrintedWords, info: DocumentInfo): Promise<FinishedPdf> {
  mendTags(document);
  markContent(document);
  boxFigures(document);
  const dicts = dictsOf(document);
  describePictures(document, words.pictures);
  for (const dict of dicts) {
    if (dict.get(PDFName.of('Subtype')) === PDFName.of('Link')) describeLink(dict, words.targets);
    if (dict.has(PDFName.of('Dest')) && dict.has(PDFName.of('Title'))) mendTitle(dict, words.headings);
  }
  describeDocument(document, info);
  const faults = accessFaults(document);
  if (faults.length === 0) writeXmp(document, info, true);
  return { bytes: await document.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false }), faults };
}

/** The structure tree’s pictures in reading order get the page’s descriptions. */
function describePictures(document: PDFDocument, pictures: readonly string[]): void {
  const figures = [...elementsOf(document)].filter(({ kind }) => kind === 'Figure').map(({ element }) => element);
  if (figures.length !== pictures.length) throw new Error(`PDF 里标明的图有 ${figures.length} 幅，页面上有 ${pictures.length} 幅。`);
  for (const [index, figure] of figures.entries()) figure.set(PDFName.of('Alt'), PDFHexString.fromText(pictures[index]!));
}

function describeLink(link: PDFDict, targets: ReadonlyMap<string, string>): void {
  const place = link.get(PDFName.of('Dest'));
  const action = link.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('URI'));
  const target = place instanceof PDFName ? place.decodeText() : action instanceof PDFString ? action.asString() : '';
  link.set(PDFName.of('Contents'), PDFHexString.fromText(targets.get(target) ?? target));
}

/** Chromium names a heading twice where it is the first thing on its page (`目录目录`). */
function mendTitle(entry: PDFDict, headings: ReadonlySet<string>): void {
  const title = entry.lookup(PDFName.of('Title'), PDFString, PDFHexString).decodeText();
  const half = title.slice(0, title.length / 2);
  if (half + half === title && headings.has(half) && !headings.has(title)) entry.set(PDFName.of('Title'), PDFHexString.fromText(half));
}

/** Title, language and rights, in the document’s information and as XMP; the day is the edition’s, so that two printings are the same. */
function describeDocument(document: PDFDocument, info: DocumentInfo): void {
  const day = new Date(`${info.revised}T00:00:00Z`);
  document.setTitle(`${info.title} ${info.year}`, { showInWindowTitleBar: true });
  document.setCreationDate(day);
  document.setModificationDate(day);
  document.setLanguage('zh-CN');
  writeXmp(document, info, false);
  // The trailer’s identity is made of the hour.
  document.context.trailerInfo.ID = undefined as never;
}

function writeXmp({ context, catalog }: PDFDocument, { title, year, revised, licence }: DocumentInfo, isAccessible: boolean): void {
  const xmp = xmpOf({ title: `${title} ${year}`, day: `${revised}T00:00:00Z`, rights: licence.text, isAccessible });
  const stream = context.stream(Buffer.from(xmp), { Type: 'Metadata', Subtype: 'XML' });
  const known = catalog.get(PDFName.of('Metadata'));
  if (known instanceof PDFRef) context.assign(known, stream);
  else catalog.set(PDFName.of('Metadata'), context.register(stream));
}

const escape = (text: string): string => text.replace(/[&<>]/g, (each) => `&#${each.charCodeAt(0)};`);

/** An XMP packet (ISO 16684-1), with the identifier of ISO 14289-1 where the document has earned it. */
const xmpOf = ({
  title,
  day,
  rights,
  isAccessible,
}: {
  title: string;
  day: string;
  rights: string;
  isAccessible: boolean;
}): string => `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escape(title)}</rdf:li><rdf:li xml:lang="zh-CN">${escape(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>
<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${escape(rights)}</rdf:li></rdf:Alt></dc:rights>
<xmp:CreateDate>${day}</xmp:CreateDate><xmp:ModifyDate>${day}</xmp:ModifyDate>${isAccessible ? '\n<pdfuaid:part>1</pdfuaid:part>' : ''}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
