import type { EditionInfo } from '../edition';

/** What can be cited. */
export const CITED_KINDS = ['report', 'part', 'section', 'paragraph', 'event', 'table', 'figure', 'row'] as const;
export type CitedKind = (typeof CITED_KINDS)[number];

/** A place of an edition, as a citation names it. */
export interface Cited {
  kind: CitedKind;
  /** 表 3-1　2019—2020 年全国技术合同认定登记情况; for the report itself its title is taken from the report. */
  title: string;
  /** Full address with its fragment. */
  url: string;
}

/** What a citation says of the edition. */
export interface CitedReport {
  title: string;
  year: number;
  publisher?: string | undefined;
  publishedIn: number;
  /** ISO date of the last correction: the online edition cited is the one of that day. */
  revised: string;
}

export const citedReport = ({ title, year, publisher, publishedIn, revised }: EditionInfo): CitedReport => ({
  title,
  year,
  publisher,
  publishedIn,
  revised,
});

/** Tables and rows are data, all else is a report (GB/T 7714—2015, appendix B). */
const isData = (kind: CitedKind): boolean => kind === 'table' || kind === 'row';

const whole = ({ title, year }: CitedReport): string => `${title} ${year}：网络版`;
const plain = (title: string): string => title.replace(/[\s　]+/g, ' ').trim();

/**
 * GB/T 7714—2015: a part of an online report after 8.2 (析出文献), the report itself after 8.1. Of what is read online, a place or
 * publisher that is not known is left out (8.4.1.3, 8.4.2.3), as the official style does. `accessed` is an ISO date, or words standing for it.
 */
export function gbt(report: CitedReport, cited: Cited, accessed: string): string {
  const type = isData(cited.kind) ? '[DS/OL]' : '[R/OL]';
  const name = cited.kind === 'report' ? `${whole(report)}${type}` : `${plain(cited.title)}${type}//${whole(report)}`;
  const printed = report.publisher ? `${report.publisher}, ${report.publishedIn}` : '';
  return `${name}. ${printed}(${report.revised})[${accessed}]. ${cited.url}.`;
}

/**
 * BibTeX. A report is `@report` and data are `@dataset`, which styles after GB/T 7714 print as [R/OL] and [DS/OL]; what a place belongs to
 * stands in `maintitle`. A publisher that is not known is left out.
 */
export function bibtex(report: CitedReport, cited: Cited, accessed: string): string {
  const isWhole = cited.kind === 'report';
  const fields: [string, string | undefined][] = [
    ['title', `{${escapeTex(isWhole ? whole(report) : plain(cited.title))}}`],
    ['maintitle', isWhole ? undefined : `{${escapeTex(whole(report))}}`],
    [isData(cited.kind) ? 'publisher' : 'institution', report.publisher && `{${escapeTex(report.publisher)}}`],
    ['year', String(report.publishedIn)],
    ['note', `网络版，修订于 ${report.revised}`],
    ['url', cited.url],
    ['urldate', accessed],
    ['language', 'chinese'],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},`]));
  return [`@${isData(cited.kind) ? 'dataset' : 'report'}{${keyOf(report, cited)},`, ...lines, '}'].join('\n');
}

/** RIS, for reference managers. */
export function ris(report: CitedReport, cited: Cited, accessed: string): string {
  const isWhole = cited.kind === 'report';
  const lines: [string, string | undefined][] = [
    ['TY', isWhole ? 'RPRT' : isData(cited.kind) ? 'DATA' : 'CHAP'],
    ['TI', isWhole ? whole(report) : plain(cited.title)],
    ['T2', isWhole ? undefined : whole(report)],
    ['ET', `网络版，修订于 ${report.revised}`],
    ['PB', report.publisher],
    ['PY', String(report.publishedIn)],
    ['LA', 'zh'],
    ['UR', cited.url],
    ['Y2', accessed.replaceAll('-', '/')],
    ['ER', ''],
  ];
  return lines.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}`])).join('\n');
}

/** Title and address, for a message or a footnote. */
export const plainLink = (report: CitedReport, cited: Cited): string =>
  `${cited.kind === 'report' ? whole(report) : `${plain(cited.title)}，《${whole(report)}》`}，${cited.url}`;

/** The forms a reader can copy, in the order they are offered. */
export const citations = (report: CitedReport, cited: Cited, accessed: string): { name: string; text: string }[] => [
  { name: 'GB/T 7714—2015', text: gbt(report, cited, accessed) },
  { name: 'BibTeX', text: bibtex(report, cited, accessed) },
  { name: 'RIS', text: ris(report, cited, accessed) },
  { name: '链接', text: plainLink(report, cited) },
];

/** `jishushichang2021-table-3-1`: the last step of the address names the place. */
function keyOf(report: CitedReport, cited: Cited): string {
  const { pathname, hash } = new URL(cited.url);
  const place =
    hash.slice(1) ||
    pathname
      .split('/')
      .filter(Boolean)
      .slice(cited.kind === 'report' ? -1 : -2)
      .join('-');
  return `jishushichang${report.year}${cited.kind === 'report' ? '' : `-${place.replace(/[^a-zA-Z0-9-]/g, '')}`}`;
}

const escapeTex = (text: string): string =>
  text.replace(/[\\{}&%$#_]/g, (character) => (character === '\\' ? '\\textbackslash{}' : `\\${character}`));
