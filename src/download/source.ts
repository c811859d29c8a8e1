import { hanNumeral } from '../model/number/hanNumerals';
import { address } from '../model/address/address';
import type { Report } from '../model/report';
import type { Table } from '../model/table/table';

/** An address with the site before it: `https://…/2021/tables/3-1/`. */
export const absolute = ({ info }: Pick<Report, 'info'>, path: string): string => new URL(path, info.site).href;

/** Title of the book with its year: 《全国技术市场统计年报 2021》. */
export const bookTitle = ({ info }: Pick<Report, 'info'>): string => `《${info.title} ${info.year}》`;

/** Where the book prints a table: 《全国技术市场统计年报 2021》第三部分　各地技术交易，表 3-1. Numbers of the prose were put into a table by us. */
export function tableSource(report: Pick<Report, 'info'>, table: Table): string {
  const part = report.info.parts.find((each) => each.number === table.part);
  const where = `${bookTitle(report)}第${hanNumeral(table.part)}部分“${part?.title ?? ''}”`;
  return table.id.startsWith('text-') ? `${where}正文（由本网络版汇成一表）` : `${where}，${table.label}`;
}

/** Full address of a table's own page. */
export const tableHome = (report: Pick<Report, 'name' | 'info'>, id: string): string => absolute(report, address.table(report, id));

/** Address of a Creative Commons licence by its short name (`CC BY 4.0`); another licence has none. */
export function licenceAddress(text: string): string | undefined {
  const match = /^CC (BY(?:-[A-Z]{2})*) (\d\.\d)$/.exec(text);
  return match ? `https://creativecommons.org/licenses/${match[1]!.toLowerCase()}/${match[2]}/` : undefined;
}
