import { kindNames } from '../index/kind';
import type { SearchRecord } from '../index/record';
import { analyze } from '../text/tokens';

/** A record as Pagefind’s Node API takes it. */
export interface PagefindRecord {
  url: string;
  content: string;
  language: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

/** How often title and names are said over the text: Pagefind weighs custom records by nothing else. */
const TITLE_WEIGHT = 6;
const NAME_WEIGHT = 3;
/** Characters of the text a result quotes from. */
const QUOTED = 400;

/**
 * A record for the store of all editions: its words as tokens of the one analyzer, what the reader sees in the meta. The language
 * is English in name only: Pagefind then cuts at spaces, and the tokens are such that nothing stems them.
 */
export function pagefindRecord(record: SearchRecord, edition: string): PagefindRecord {
  const said = (times: number, ...texts: string[]) => Array.from({ length: times }, () => texts.flatMap((text) => analyze(text))).flat();
  const words = [
    ...said(TITLE_WEIGHT, record.title),
    ...said(NAME_WEIGHT, ...record.names),
    ...said(1, record.label, record.context, ...record.passages),
  ];
  return {
    url: `/${record.address}`,
    content: words.join(' '),
    language: 'en',
    meta: {
      title: record.title,
      label: record.label,
      kind: kindNames[record.kind],
      edition,
      address: record.address,
      text: record.passages.join(' ').replace(/\s+/g, ' ').slice(0, QUOTED),
    },
    filters: { edition: [edition], kind: [record.kind], part: [String(record.part)] },
  };
}
