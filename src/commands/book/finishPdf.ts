import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString, type PDFObject } from '@cantoo/pdf-lib';
import type { EditionInfo } from '../../model/edition';
import { markContent } from './tags/markContent';
import { mendTags } from './tags/mendTags';

/** What the printed page says of itself, in its own order where an array. */
export interface PrintedWords {
  /** Descriptions of its pictures. */
  pictures: readonly string[];
  /** What a link leads to, by its place in the document (`table-3-1`) or its address elsewhere. */
  targets: ReadonlyMap<string, string>;
  /** Its headings. */
  headings: ReadonlySet<string>;
}

const S = PDFName.of('S');

/**
 * Adds to a tagged PDF of Chromium’s what it leaves out: marks on all it draws, alternative texts of pictures, descriptions of links, metadata as XMP; an
 * outline without repeats; no hour of its making. Throws where its pictures are not those of the page.
 */
export async function finishPdf(
  document: PDFDocument,
  words: PrintedWords,
  info: Pick<EditionInfo, 'title' | 'year' | 'revised' | 'licence'>,
): Promise<Uint8Array> {
  mendTags(document);
  markContent(document);
  const dicts = document.context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFDict ? [object] : []));
  describePictures(document, words.pictures);
  for (const dict of dicts) {
    if (dict.get(PDFName.of('Subtype')) === PDFName.of('Link')) describeLink(dict, words.targets);
    if (dict.has(PDFName.of('Dest')) && dict.has(PDFName.of('Title'))) mendTitle(dict, words.headings);
  }
  describeDocument(document, info);
  return document.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
}

/** The structure tree’s pictures in reading order get the page’s descriptions. */
function describePictures(document: PDFDocument, pictures: readonly string[]): void {
  const figures: PDFDict[] = [];
  const walk = (element: PDFObject | undefined): void => {
    if (element instanceof PDFArray) for (const kid of element.asArray()) walk(document.context.lookup(kid));
    if (!(element instanceof PDFDict)) return;
    if (element.get(S) === PDFName.of('Figure')) figures.push(element);
    walk(element.lookup(PDFName.of('K')));
  };
  walk(document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict).lookup(PDFName.of('K')));
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
function describeDocument(
  document: PDFDocument,
  { title, year, revised, licence }: Pick<EditionInfo, 'title' | 'year' | 'revised' | 'licence'>,
): void {
  const day = new Date(`${revised}T00:00:00Z`);
  document.setTitle(`${title} ${year}`, { showInWindowTitleBar: true });
  document.setCreationDate(day);
  document.setModificationDate(day);
  document.setLanguage('zh-CN');
  const xmp = xmpOf({ title: `${title} ${year}`, day: `${revised}T00:00:00Z`, rights: licence.text });
  const stream = document.context.stream(Buffer.from(xmp), { Type: 'Metadata', Subtype: 'XML' });
  document.catalog.set(PDFName.of('Metadata'), document.context.register(stream));
  // The trailer’s identity is made of the hour.
  document.context.trailerInfo.ID = undefined as never;
}

const escape = (text: string): string => text.replace(/[&<>]/g, (each) => `&#${each.charCodeAt(0)};`);

/** An XMP packet (ISO 16684-1). */
const xmpOf = ({
  title,
  day,
  rights,
}: {
  title: string;
  day: string;
  rights: string;
}): string => `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escape(title)}</rdf:li><rdf:li xml:lang="zh-CN">${escape(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>
<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${escape(rights)}</rdf:li></rdf:Alt></dc:rights>
<xmp:CreateDate>${day}</xmp:CreateDate><xmp:ModifyDate>${day}</xmp:ModifyDate>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
