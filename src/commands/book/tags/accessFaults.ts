import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFStream, type PDFObject } from '@cantoo/pdf-lib';
import { operationsOf, streamOf } from './pageOperations';
import { attributeOf, dictsOf, elementsOf, elementsWithin, kidsOf, type Tagged } from './structure';

const name = (text: string): PDFName => PDFName.of(text);
const number = (object: PDFObject | undefined, otherwise: number): number => (object instanceof PDFNumber ? object.asNumber() : otherwise);

/** Types of elements that PDF 1.7 knows. */
const KNOWN =
  /^(Document|Part|Art|Sect|Div|BlockQuote|Caption|TOC|TOCI|NonStruct|P|H[1-6]|L|LI|Lbl|LBody|Table|THead|TBody|TFoot|TR|TH|TD|Span|Quote|Note|Link|Annot|Figure)$/;
/** What an element may hold, and where an element may stand. */
const HOLDS: Record<string, RegExp> = {
  L: /^(L|LI|Caption)$/,
  LI: /^(Lbl|LBody)$/,
  Table: /^(TR|THead|TBody|TFoot|Caption)$/,
  TR: /^T[HD]$/,
};
const STANDS: Record<string, RegExp> = { LI: /^L$/, LBody: /^LI$/, TR: /^(Table|THead|TBody|TFoot)$/, TH: /^TR$/, TD: /^TR$/ };
const PAINTS = /^(T[jJ]|['"fFSsb]|[fbB]\*?|Do|sh)$/;

/**
 * What keeps a PDF from being PDF/UA-1 (ISO 14289-1), by clause, of the points a program can check; none where it may call itself so.
 * What only a reader can judge (order, the worth of a description) is not asked here.
 */
export function accessFaults(document: PDFDocument): string[] {
  const elements = [...elementsOf(document)];
  return [
    ...faultsOfDocument(document),
    ...document.getPages().flatMap((page, index) => faultsOfPage(streamOf(page)).map((what) => `7.1 第 ${index + 1} 页：${what}`)),
    ...elements.flatMap(faultsOfElement),
    ...faultsOfHeadings(elements),
    ...faultsOfLinks(document, elements),
    ...dictsOf(document).flatMap(faultsOfFont),
  ];
}

/** Catalogue and metadata: 6.2, 7.1, 7.2. */
function faultsOfDocument({ catalog }: PDFDocument): string[] {
  const said = (key: string): string => String(catalog.lookup(name(key)) ?? '');
  const stream = catalog.lookup(name('Metadata'));
  const xmp = stream instanceof PDFStream ? Buffer.from((stream as PDFRawStream).getContents()).toString() : '';
  return [
    ...(/\/Marked true/.test(said('MarkInfo')) && !/\/Suspects true/.test(said('MarkInfo')) ? [] : ['6.2 没有标明内容都加了标签']),
    ...(/\/DisplayDocTitle true/.test(said('ViewerPreferences')) ? [] : ['7.1 标题不在窗口上']),
    ...(/<dc:title>.*<rdf:li[^>]*>[^<]+/s.test(xmp) ? [] : ['7.1 XMP 里没有标题']),
    ...(said('Lang') ? [] : ['7.2 没有写明语言']),
  ];
}

/** Whether all that a page draws is content with a tag or an artifact, and neither lies in the other. */
function faultsOfPage(stream: string): string[] {
  const open: boolean[] = [];
  const faults = new Set<string>();
  for (const { operator, operands } of operationsOf(stream)) {
    if (operator === 'BDC' || operator === 'BMC') {
      const isArtifact = operands[0] === '/Artifact';
      if (open.some((each) => each !== isArtifact)) faults.add('装饰与内容互相套在一起');
      open.push(isArtifact);
    } else if (operator === 'EMC') {
      if (open.pop() === undefined) faults.add('标记的末尾多于开头');
    } else if (PAINTS.test(operator) && open.length === 0) faults.add(`画了没有标签的东西（${operator}）`);
  }
  return [...faults, ...(open.length === 0 ? [] : ['标记没有结束'])];
}

/** Types, nesting, tables, descriptions: 7.1 to 7.3, 7.5. */
function faultsOfElement({ kind, within, element }: Tagged): string[] {
  const boxed = attributeOf(element, 'Layout', 'BBox');
  return [
    ...(KNOWN.test(kind) ? [] : [`7.1 不认识的标签 ${kind}`]),
    ...((HOLDS[within] && !HOLDS[within].test(kind)) || (STANDS[kind] && !STANDS[kind].test(within)) ? [`7.2 ${within} 里有 ${kind}`] : []),
    ...(kind === 'Figure' && !element.has(name('Alt')) ? ['7.3 图没有文字描述'] : []),
    ...(kind === 'Figure' && !(boxed instanceof PDFArray) ? ['7.3 图没有写明所占的位置'] : []),
    ...(kind === 'TH' && !attributeOf(element, 'Table', 'Scope') ? ['7.5 表头没有写明管哪个方向'] : []),
    ...(kind === 'Table' ? faultsOfTable(element) : []),
  ];
}

/** Every row of a table is as wide as the others, spans counted, and no cell lies on another. */
function faultsOfTable(table: PDFDict): string[] {
  const rows = [...elementsWithin(table, 'Table')].filter(({ kind }) => kind === 'TR');
  /** How many rows more each column is taken by a cell from above. */
  const taken: number[] = [];
  const widths = rows.map(({ element }) => {
    let column = 0;
    for (const cell of kidsOf(element)) {
      if (!(cell instanceof PDFDict)) continue;
      while ((taken[column] ?? 0) > 0) column++;
      const wide = number(attributeOf(cell, 'Table', 'ColSpan'), 1);
      for (const end = column + wide; column < end; column++) taken[column] = number(attributeOf(cell, 'Table', 'RowSpan'), 1);
    }
    const width = taken.filter((rest) => rest > 0).length;
    for (const index of taken.keys()) taken[index] = Math.max(0, taken[index]! - 1);
    return width;
  });
  const uneven = new Set(widths).size > 1 || taken.some((rest) => rest > 0);
  return uneven ? [`7.2 表的各行不一样宽：${[...new Set(widths)].join('、')} 列`] : [];
}

/** Headings begin at the first level and go down one at a time: 7.4. */
function faultsOfHeadings(elements: readonly Tagged[]): string[] {
  const levels = elements.flatMap(({ kind }) => (/^H\d$/.test(kind) ? [Number(kind[1])] : []));
  return levels.flatMap((level, index) => (level > (levels[index - 1] ?? 0) + 1 ? [`7.4 H${level} 前面没有 H${level - 1}`] : []));
}

/** Every link is told in words, belongs to a link of the structure, and is reached in its order: 7.18. */
function faultsOfLinks(document: PDFDocument, elements: readonly Tagged[]): string[] {
  const links = dictsOf(document).filter((dict) => dict.get(name('Subtype')) === name('Link'));
  const tagged = new Set(
    elements
      .filter(({ kind }) => kind === 'Link')
      .flatMap(({ element }) => kidsOf(element).map((kid) => (kid instanceof PDFDict ? kid.lookup(name('Obj')) : undefined))),
  );
  const bare = links.filter((link) => !link.has(name('StructParent')) || !tagged.has(link)).length;
  const silent = links.filter((link) => !link.has(name('Contents'))).length;
  const unordered = document.getPages().filter((page) => page.node.get(name('Tabs')) !== name('S')).length;
  return [
    ...(bare === 0 ? [] : [`7.18.5 ${bare} 个链接不在结构里`]),
    ...(silent === 0 ? [] : [`7.18.5 ${silent} 个链接没有文字`]),
    ...(unordered === 0 ? [] : [`7.18.3 ${unordered} 页没有写明次序`]),
  ];
}

/** A font is in the document, and says which letters its signs mean: 7.21. */
function faultsOfFont(font: PDFDict): string[] {
  const kind = font.get(name('Subtype'));
  const known = font.lookupMaybe(name('BaseFont'), PDFName)?.decodeText() ?? 'Type3';
  if (kind === name('CIDFontType2')) {
    const descriptor = font.lookupMaybe(name('FontDescriptor'), PDFDict);
    return [
      ...(descriptor?.has(name('FontFile2')) ? [] : [`7.21.4 字体 ${known} 不在文件里`]),
      ...(font.has(name('CIDToGIDMap')) ? [] : [`7.21.3 字体 ${known} 没有写明字形`]),
    ];
  }
  if (font.get(name('Type')) !== name('Font')) return [];
  return font.has(name('ToUnicode')) ? [] : [`7.21.7 字体 ${known} 没有写明文字`];
}
