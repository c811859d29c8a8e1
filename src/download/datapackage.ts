import { address } from '../model/address/address';
import { describeRule } from '../model/check/checkWords';
import { checkedKinds } from '../model/check/checkedKinds';
import type { CheckKind } from '../model/check/comparison';
import { erratumCells } from '../model/check/erratumCells';
import { fullTitle } from '../model/label';
import type { Report } from '../model/report';
import type { Field, Table } from '../model/table/table';
import { fieldFullTitle } from '../model/table/tableHead';
import { columnType } from './columnType';
import { absolute, bookTitle, licenceAddress, tableHome, tableSource } from './source';
import { GUARD } from '../model/table/spreadsheetGuard';
import { csvName, isDownloadable, tableCsv } from './tableCsv';

/** The profile our descriptor follows: Data Package 2. */
const DATA_PACKAGE_PROFILE = 'https://datapackage.org/profiles/2.0/datapackage.json';

/** What a reader of the CSVs takes off. */
const GUARD_SAYS = '会被电子表格当成日期或公式的文字（如节号 5-1，以 = + - @ 开头的）前加一个半角单引号；读入时去掉。数值不加。';

type DataPackageReport = Pick<Report, 'name' | 'info' | 'tables' | 'regions' | 'errata' | 'comparisons'>;

/**
 * An edition's tables as a Frictionless Data Package 2 (https://datapackage.org/standard/data-package/). `unit`, `decimals`, `role`,
 * `group` of a field and `byteOrderMark`, `guard`, `checks`, `notes`, `irregular`, `errata` of a table are properties of our own, which
 * the standard allows.
 */
export function datapackage(report: DataPackageReport): Record<string, unknown> {
  const { info } = report;
  const tables = [...report.tables.values()];
  const lost = tables.filter((table) => !isDownloadable(table));
  return {
    $schema: DATA_PACKAGE_PROFILE,
    name: `technology-market-report-${report.name}`,
    id: absolute(report, address.data(report, 'datapackage.json')),
    title: `${info.title} ${info.year}：全部统计表`,
    description: `${bookTitle(report)}（${info.covers} 年数据）各表，逐格依原书；空格表示原书此处无数，不等于 0。正文中独有的数另列为“正文数据”各表。书中自相矛盾之处见各表的 errata。`,
    homepage: absolute(report, address.edition(report)),
    version: info.revised,
    created: `${info.released}T00:00:00Z`,
    keywords: ['技术市场', '技术合同', '统计', '中国', String(info.covers)],
    ...(info.publisher && { contributors: [{ title: info.publisher, roles: ['publisher'] }] }),
    sources: [{ title: `${bookTitle(report)}，${info.publishedIn} 年印本` }],
    licenses: [licence(info.licence.data)],
    resources: tables.filter(isDownloadable).map((table) => resource(report, table)),
    lost: lost.map((table) => ({ name: table.id, title: fullTitle(table), notes: table.notes })),
  };
}

function resource(report: DataPackageReport, table: Table): Record<string, unknown> {
  const csv = csvName(table.id);
  const errata = erratumCells(report).of(table.rows.flatMap((row) => table.fields.map((field) => ({ table, row, field }))));
  return {
    name: csv.replace(/\.csv$/, ''),
    type: 'table',
    path: csv,
    title: fullTitle(table),
    ...(table.notes.length > 0 && { description: table.notes.join('\n') }),
    homepage: tableHome(report, table.id),
    format: 'csv',
    mediatype: 'text/csv',
    // UTF-8 with its mark, which Excel wants and strict readers must be told of.
    encoding: 'utf-8',
    byteOrderMark: true,
    guard: { prefix: GUARD, says: GUARD_SAYS },
    bytes: new TextEncoder().encode(tableCsv(table)).length,
    dialect: { header: true, delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true },
    sources: [{ title: tableSource(report, table) }],
    schema: {
      fields: table.fields.map((field) => describeField(table, field)),
      primaryKey: table.primaryKey,
      missingValues: [''],
    },
    part: table.part,
    ...(table.section && { section: table.section }),
    ...(table.irregular.length > 0 && { irregular: table.irregular }),
    checks: table.checks.map((rule) => ({ ...rule, says: describeRule(rule) })),
    checked: checked(report, table),
    ...(errata.length > 0 && {
      errata: errata.map(({ id, title }) => ({ id, title, path: absolute(report, address.erratum(report, id)) })),
    }),
  };
}

function describeField(table: Table, field: Field): Record<string, unknown> {
  return {
    name: field.name,
    title: fieldFullTitle(table, field),
    type: columnType(table, field),
    ...(field.unit !== undefined && { unit: field.unit }),
    ...(field.decimals !== undefined && { decimals: field.decimals }),
    ...(field.role && { role: field.role }),
    ...(field.group && { group: field.group }),
    ...(field.key && { key: field.key }),
  };
}

/** How many comparisons were made with the cells of a table, and how many did not hold, by kind. */
function checked(report: Pick<Report, 'comparisons'>, table: Table): { kind: CheckKind; name: string; made: number; failed: number }[] {
  const own = report.comparisons.filter((comparison) => comparison.table === table.id);
  return checkedKinds(own).map(({ kind, name, made, failed }) => ({ kind, name, made, failed }));
}

/** `CC BY 4.0` as the standard names licences; another licence by its words alone. */
function licence(text: string): { name: string; title: string; path?: string } {
  const path = licenceAddress(text);
  return { name: text.replace(/[^-a-zA-Z0-9._]+/g, '-'), title: text, ...(path && { path }) };
}
