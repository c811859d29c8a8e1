import { address } from '../model/address/address';
import { fullTitle } from '../model/label';
import type { Report } from '../model/report';
import type { Table } from '../model/table/table';
import { CSVW_FILE } from './csvw';
import { absolute, bookTitle, licenceAddress, tableHome } from './source';
import { csvName, isDownloadable } from './tableCsv';

/** Name of the catalogue at the root of the site. */
export const DCAT_FILE = 'catalog.jsonld';

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

/** Codes of the European Union’s registers, by which portals of all countries sort. */
const REGISTER = 'http://publications.europa.eu/resource/authority/';
const LANGUAGE = { '@id': `${REGISTER}language/ZHO` };
const MEDIA = 'https://www.iana.org/assignments/media-types/';

type CatalogReport = Pick<Report, 'name' | 'info' | 'tables'>;

/**
 * All editions as a catalogue of data sets (DCAT 3 as JSON-LD, with what DCAT-AP 3 asks for): one set an edition, and one a table, each
 * with its files. `reports` is not empty, newest first.
 */
export function dcat(reports: readonly CatalogReport[]): Record<string, unknown> {
  const { info } = reports[0]!;
  return {
    '@context': CONTEXT,
    '@id': new URL(DCAT_FILE, info.site).href,
    '@type': 'dcat:Catalog',
    'dct:title': text(`${info.title}网络版：数据`),
    'dct:description': text(`${info.title}各版的统计表，逐格依原书，经行列与表间校核。`),
    'dct:publisher': publisher(reports[0]!),
    'dct:language': LANGUAGE,
    'dct:issued': day(reports.at(-1)!.info.released),
    'dct:modified': day(info.revised),
    'foaf:homepage': { '@id': info.site, '@type': 'foaf:Document' },
    ...rights(reports[0]!),
    'dcat:dataset': reports.flatMap((report) => [editionDataset(report), ...complete(report).map((table) => tableDataset(report, table))]),
  };
}

const complete = ({ tables }: CatalogReport): Table[] => [...tables.values()].filter(isDownloadable);
const text = (words: string) => ({ '@value': words, '@language': 'zh-CN' });
const day = (date: string) => ({ '@value': date, '@type': 'xsd:date' });
const file = (report: CatalogReport, name: string): string => absolute(report, address.data(report, name));
const editionId = (report: CatalogReport): string => `${absolute(report, address.edition(report))}#data`;

const publisher = ({ info }: CatalogReport) => ({
  '@id': `${info.site}#publisher`,
  '@type': 'foaf:Agent',
  'foaf:name': text(`${info.title}网络版`),
});

function rights({ info }: CatalogReport): Record<string, unknown> {
  const licence = licenceAddress(info.licence.data);
  return licence ? { 'dct:license': { '@id': licence, '@type': 'dct:LicenseDocument' } } : {};
}

/** What is the same of an edition’s sets. */
const common = (report: CatalogReport): Record<string, unknown> => ({
  '@type': 'dcat:Dataset',
  'dct:publisher': publisher(report),
  'dct:language': LANGUAGE,
  'dct:issued': day(report.info.released),
  'dct:modified': day(report.info.revised),
  'dct:spatial': { '@id': `${REGISTER}country/CHN`, '@type': 'dct:Location' },
  'dct:temporal': {
    '@type': 'dct:PeriodOfTime',
    'dcat:startDate': day(`${report.info.covers}-01-01`),
    'dcat:endDate': day(`${report.info.covers}-12-31`),
  },
  'dcat:theme': { '@id': `${REGISTER}data-theme/TECH` },
  'dcat:keyword': ['技术市场', '技术合同', '统计'].map(text),
});

const editionDataset = (report: CatalogReport): Record<string, unknown> => ({
  '@id': editionId(report),
  ...common(report),
  'dct:title': text(`${report.info.title} ${report.info.year}：全部统计表`),
  'dct:description': text(`${bookTitle(report)}（${report.info.covers} 年数据）各表，逐格依原书。`),
  'dcat:landingPage': { '@id': absolute(report, address.tables(report)), '@type': 'foaf:Document' },
  'dct:hasPart': complete(report).map((table) => ({ '@id': tableHome(report, table.id) + '#data' })),
  'dcat:distribution': [
    distribution(report, file(report, 'all.zip'), 'CSV、数据包说明与勘误', 'application/zip', 'ZIP'),
    distribution(
      report,
      file(report, 'tables.xlsx'),
      '工作簿，一表一页',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'XLSX',
    ),
  ],
});

const tableDataset = (report: CatalogReport, table: Table): Record<string, unknown> => ({
  '@id': `${tableHome(report, table.id)}#data`,
  ...common(report),
  'dct:title': text(fullTitle(table)),
  'dct:description': text(`${bookTitle(report)}${table.label}“${table.title}”，${table.rows.length} 行。`),
  'dcat:landingPage': { '@id': tableHome(report, table.id), '@type': 'foaf:Document' },
  'dct:isPartOf': { '@id': editionId(report) },
  'dcat:distribution': [
    {
      ...distribution(report, file(report, csvName(table.id)), `${table.label}，CSV`, 'text/csv', 'CSV'),
      'dct:conformsTo': { '@id': file(report, CSVW_FILE), '@type': 'dct:Standard' },
    },
  ],
});

const distribution = (report: CatalogReport, url: string, title: string, media: string, format: string): Record<string, unknown> => ({
  '@id': `${url}#file`,
  '@type': 'dcat:Distribution',
  'dct:title': text(title),
  'dcat:accessURL': { '@id': url },
  'dcat:downloadURL': { '@id': url },
  'dcat:mediaType': { '@id': `${MEDIA}${media}`, '@type': 'dct:MediaType' },
  'dct:format': { '@id': `${REGISTER}file-type/${format}`, '@type': 'dct:MediaTypeOrExtent' },
  ...rights(report),
});
