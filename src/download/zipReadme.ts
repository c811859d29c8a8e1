import { address } from '../model/address/address';
import { fullTitle } from '../model/label';
import type { Report } from '../model/report';
import { absolute, bookTitle } from './source';
import { csvName, isDownloadable } from './tableCsv';

/** The 说明.txt inside all.zip: what lies in the archive and how to read it. */
export function zipReadme(report: Pick<Report, 'name' | 'info' | 'tables' | 'errata'>): string {
  const { info } = report;
  const tables = [...report.tables.values()];
  const lost = tables.filter((table) => !isDownloadable(table));
  const lines = [
    `${info.title} ${info.year}：全部数据`,
    `${info.covers} 年数据。网络版：${absolute(report, address.edition(report))}`,
    `网络版发布 ${info.released}，最近更正 ${info.revised}。数据许可：${info.licence.data}。`,
    '',
    '一、内容',
    'datapackage.json：各表的题目、列名、单位、小数位数与校核规则（Frictionless Data Package 2）。',
    'csv-metadata.json：同样的说明，依 CSV on the Web（W3C）。',
    'errata.csv：原书自相矛盾之处，每处所涉的数各占一行。',
    ...tables.filter(isDownloadable).map((table) => `${csvName(table.id)}：${fullTitle(table)}（${table.rows.length} 行）`),
    '',
    '二、读法',
    'CSV 为 UTF-8 编码，带字节序标记，可直接用 Excel 打开；首行为列名，其后一行一条，次序依原书。',
    '节号（5-1）和以 =、+、-、@ 开头的文字前加有一个半角单引号，免得被 Excel 当成日期或公式；用程序读入时请去掉。数值不加。',
    '数值照原书印出的小数位数，不加千位分隔符；空格表示原书该格无数，不等于 0。',
    '合计、总计与“其中”各行照列，求和时请勿重复计算。',
    `原书前后矛盾之处照印不改，共 ${report.errata.length} 条，见 ${absolute(report, address.checks(report))}`,
    '',
    '三、缺失',
    ...lost.map((table) => `${table.label}：${table.notes.join('')}`),
    ...info.lost,
    '',
    '四、引用',
    `${bookTitle(report)}，表号，网络版网址，访问日期。各表页上有写好的引文格式。`,
  ];
  return `${lines.join('\r\n')}\r\n`;
}
