import type { Edition } from '../../editions';

/**
 * What Zotero and Google Scholar read of a page: `citation_*` (https://scholar.google.com/intl/en/scholar/inclusion.html) and Dublin
 * Core, name and content. `title` is the page’s own, the report’s name says what it belongs to.
 */
export function citationMeta({ info }: Pick<Edition, 'info'>, title: string, url: string): [string, string][] {
  const whole = `${info.title} ${info.year}：网络版`;
  const isWhole = title.startsWith(info.title);
  const date = info.revised.replaceAll('-', '/');
  return [
    ['citation_title', isWhole ? whole : title],
    ...(isWhole ? [] : [['citation_inbook_title', whole] as [string, string]]),
    ['citation_author', `${info.title}网络版`],
    ...(info.publisher ? [['citation_publisher', info.publisher] as [string, string]] : []),
    ['citation_publication_date', date],
    ['citation_language', 'zh-CN'],
    ['citation_public_url', url],
    ['DC.title', isWhole ? whole : title],
    ['DC.creator', `${info.title}网络版`],
    ['DC.date', info.revised],
    ['DC.type', 'Text'],
    ['DC.language', 'zh-CN'],
    ['DC.identifier', url],
    ['DC.source', `《${info.title} ${info.year}》`],
    ['DC.rights', info.licence.text],
  ];
}
