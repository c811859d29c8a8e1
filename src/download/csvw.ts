import { address } from '../model/address/address';
import { fullTitle } from '../model/label';
import type { Report } from '../model/report';
import type { Field, Table } from '../model/table/table';
import { fieldFullTitle } from '../model/table/tableHead';
import { columnType } from './columnType';
import { absolute, bookTitle, licenceAddress, tableHome } from './source';
import { csvName, isDownloadable } from './tableCsv';

/** Name under which programs look for the description of the CSVs beside it (W3C, Model for Tabular Data, 5.3). */
export const CSVW_FILE = 'csv-metadata.json';

/**
 * An edition's CSVs as a table group of CSV on the Web (https://www.w3.org/TR/tabular-metadata/): what each is called, its columns with
 * their types and units, its key. Addresses are relative to the file.
 */
export function csvw(report: Pick<Report, 'name' | 'info' | 'tables'>): Record<string, unknown> {
  const { info } = report;
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'zh-CN' }],
    '@id': absolute(report, address.data(report, CSVW_FILE)),
    'dc:title': `${info.title} ${info.year}：全部统计表`,
    'dc:description': `${bookTitle(report)}（${info.covers} 年数据）各表，逐格依原书；空格表示原书此处无数，不等于 0。`,
    'dc:source': `${bookTitle(report)}，${info.publishedIn} 年印本`,
    'dc:issued': info.released,
    'dc:modified': info.revised,
    ...(licenceAddress(info.licence.data) && { 'dc:license': { '@id': licenceAddress(info.licence.data) } }),
    dialect: { encoding: 'utf-8', header: true, delimiter: ',', quoteChar: '"', doubleQuote: true, lineTerminators: ['\r\n'] },
    tables: [...report.tables.values()].filter(isDownloadable).map((table) => describeTable(report, table)),
  };
}

const describeTable = (report: Pick<Report, 'name' | 'info'>, table: Table): Record<string, unknown> => ({
  url: csvName(table.id),
  'dc:title': fullTitle(table),
  ...(table.notes.length > 0 && { 'dc:description': table.notes.join('\n') }),
  'dc:source': { '@id': tableHome(report, table.id) },
  tableSchema: {
    columns: table.fields.map((field) => describeColumn(table, field)),
    primaryKey: table.primaryKey.map(columnName),
    rowTitles: table.fields.filter(({ role }) => role === 'label').map(({ name }) => columnName(name)),
  },
});

const describeColumn = (table: Table, field: Field): Record<string, unknown> => ({
  name: columnName(field.name),
  titles: field.name,
  'dc:description': fieldFullTitle(table, field),
  ...(field.unit !== undefined && { 'schema:unitText': field.unit }),
  // `number` of the Data Package allows digits and a point only, which is what a decimal is.
  datatype: { base: { string: 'string', integer: 'integer', number: 'decimal' }[columnType(table, field)] },
  null: [''],
  ...(table.primaryKey.includes(field.name) && { required: true }),
});

/** A column’s name as the variable of a URI template: letters, digits, and everything else by its bytes. */
const columnName = (name: string): string =>
  encodeURIComponent(name).replace(/[-!~*'().]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
