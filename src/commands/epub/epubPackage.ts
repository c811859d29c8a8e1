import type { EditionInfo } from '../../model/edition';
import { escape } from '../../model/escape';
import type { Entry, EpubDocument } from './epubDocuments';

/** What the package says of the book. */
export interface EpubInfo {
  info: EditionInfo;
  /** Address of the edition, which is its identifier. */
  url: string;
}

const page = (title: string, body: string, extra = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="zh-CN" xml:lang="zh-CN"><head><title>${escape(title)}</title><link rel="stylesheet" type="text/css" href="book.css"/></head><body${extra}>${body}</body></html>\n`;

/** A document of the book as a file. */
export const documentPage = ({ title, body, name }: EpubDocument): string =>
  page(title, body, name === 'title' ? ' epub:type="titlepage"' : name === 'terms' || name === 'errata' ? ' epub:type="backmatter"' : '');

const item = (file: string, title: string, inner = ''): string => `<li><a href="${file}">${escape(title)}</a>${inner}</li>`;
const nested = (name: string, entries: readonly Entry[]): string =>
  entries.length === 0 ? '' : `<ol>${entries.map(({ id, title }) => item(`${name}.xhtml#${id}`, title)).join('')}</ol>`;

/** The navigation document: contents, figures, tables, landmarks. A list without entries is left out. */
export function navigationPage(documents: readonly EpubDocument[]): string {
  const list = (type: string, title: string, kind: 'figures' | 'tables'): string => {
    const entries = documents.flatMap((each) => each[kind].map(({ id, title: words }) => item(`${each.name}.xhtml#${id}`, words)));
    return entries.length === 0
      ? ''
      : `<nav epub:type="${type}" id="${type}" aria-labelledby="${type}-title"><h2 id="${type}-title">${title}</h2><ol>${entries.join('')}</ol></nav>`;
  };
  const first = documents.find(({ name }) => name !== 'title');
  const landmarks = [
    ['toc', 'contents.xhtml#toc', '目录'],
    ...(first ? [['bodymatter', `${first.name}.xhtml`, '正文']] : []),
    ...(documents.some(({ figures }) => figures.length > 0) ? [['loi', 'contents.xhtml#loi', '图目录']] : []),
    ...(documents.some(({ tables }) => tables.length > 0) ? [['lot', 'contents.xhtml#lot', '表目录']] : []),
  ].map(([type, href, title]) => `<li><a epub:type="${type}" href="${href}">${title}</a></li>`);
  const contents = documents.map(({ name, title, sections }) => item(`${name}.xhtml`, title, nested(name, sections)));
  return page(
    '目录',
    `<nav epub:type="toc" id="toc" role="doc-toc"><h1>目录</h1><ol>${contents.join('')}</ol></nav>${list('loi', '图', 'figures')}${list('lot', '表', 'tables')}<nav epub:type="landmarks" id="landmarks" aria-label="要处" hidden=""><h2>要处</h2><ol>${landmarks.join('')}</ol></nav>`,
  );
}

/** The package document: what the book is, for whom it can be read, and its files in order. */
export function packageDocument({ info, url }: EpubInfo, documents: readonly EpubDocument[]): string {
  const meta = (property: string, value: string) => `<meta property="${property}">${escape(value)}</meta>`;
  const [title, ...rest] = documents;
  const inOrder = [...(title ? [title.name] : []), 'contents', ...rest.map(({ name }) => name)];
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="zh-CN" prefix="schema: http://schema.org/">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${escape(url)}</dc:identifier>
<dc:title>${escape(`${info.title} ${info.year}：网络版`)}</dc:title>
<dc:language>zh-CN</dc:language>
<dc:date>${info.revised}</dc:date>
${info.publisher ? `<dc:publisher>${escape(info.publisher)}</dc:publisher>\n` : ''}<dc:source>${escape(`《${info.title} ${info.year}》`)}</dc:source>
<dc:subject>技术市场</dc:subject><dc:subject>统计</dc:subject>
<dc:description>${escape(`《${info.title} ${info.year}》（${info.covers} 年数据）所载事实的独立网络版，全书。`)}</dc:description>
<dc:rights>${escape(`文字 ${info.licence.text}，数据 ${info.licence.data}`)}</dc:rights>
${meta('dcterms:modified', `${info.revised}T00:00:00Z`)}
<meta name="cover" content="cover"/>
${['textual', 'visual'].map((mode) => meta('schema:accessMode', mode)).join('')}
${meta('schema:accessModeSufficient', 'textual')}
${['alternativeText', 'longDescription', 'structuralNavigation', 'tableOfContents', 'readingOrder', 'displayTransformability'].map((feature) => meta('schema:accessibilityFeature', feature)).join('')}
${meta('schema:accessibilityHazard', 'none')}
${meta('schema:accessibilitySummary', '正文、表格与目录都是可由读屏软件朗读的文字；每张图都有列出其全部要点的文字描述，图中的数在表格里都有。')}
</metadata>
<manifest>
<item id="contents" href="contents.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="css" href="book.css" media-type="text/css"/>
<item id="cover" href="cover.png" media-type="image/png" properties="cover-image"/>
${documents.map(({ name, hasSvg }) => `<item id="${name}" href="${name}.xhtml" media-type="application/xhtml+xml"${hasSvg ? ' properties="svg"' : ''}/>`).join('\n')}
</manifest>
<spine>
${inOrder.map((name) => `<itemref idref="${name}"/>`).join('\n')}
</spine>
</package>
`;
}
