import { strToU8, unzipSync, zipSync } from 'fflate';
import writeXlsxFile, { type Feature, type Row as SheetRow } from 'write-excel-file/universal';
import { address } from '../model/address/address';
import type { Report } from '../model/report';
import { absolute, bookTitle } from './source';
import { isDownloadable } from './tableCsv';
import { lineHeight, tableSheet, tall, type Sheet } from './tableSheet';
import { workbookPrint } from './workbookPrint';
import { zipDate } from './zipDate';

type WorkbookReport = Pick<Report, 'name' | 'info' | 'tables' | 'errata'>;

/** All tables of an edition as one Excel workbook: cover, contents, notes, one sheet a table. The bytes are the same in every build. */
export async function tablesXlsx(report: WorkbookReport): Promise<Uint8Array> {
  const tables = [...report.tables.values()].filter(isDownloadable);
  const contents = contentsSheet(report);
  const sheets = [coverSheet(report), contents.sheet, notesSheet(report), ...tables.map((table) => tableSheet(report, table))];
  const blob = await writeXlsxFile(sheets, {
    fontFamily: 'Microsoft YaHei',
    fontSize: 11,
    features: [links(contents.links), workbookPrint(sheets)],
  }).toBlob();
  // The library stamps the hour of the build on every file of the archive; a download that changes without reason cannot be compared.
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  files['docProps/core.xml'] = strToU8(coreProperties(report));
  return zipSync(Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))), { mtime: zipDate(report), level: 9 });
}

function coverSheet(report: WorkbookReport): Sheet {
  const { info } = report;
  const line = (value: string, style: { fontSize?: number; fontWeight?: 'bold'; textColor?: string } = {}): SheetRow => [
    null,
    { value, ...style, ...(style.fontSize && { height: lineHeight(style.fontSize) }) },
  ];
  return {
    sheet: '封面',
    data: [
      [],
      line(info.title, { fontSize: 24, fontWeight: 'bold' }),
      line(`${info.year}`, { fontSize: 24, fontWeight: 'bold' }),
      line(info.englishTitle, { textColor: '#5b6470' }),
      [],
      line(`全部统计表（${info.covers} 年数据）`, { fontSize: 14 }),
      ...(info.publisher ? [line(info.publisher)] : []),
      line(`网络版：${absolute(report, address.edition(report))}`),
      line(`网络版发布 ${info.released}，最近更正 ${info.revised}。`),
      line(`数据许可：${info.licence.data}`),
    ],
    columns: [{ width: 6 }, { width: 80 }],
    showGridLines: false,
  };
}

/** The contents, and where its links lead: cell → sheet. */
function contentsSheet(report: WorkbookReport): { sheet: Sheet; links: Map<string, string> } {
  const links = new Map<string, string>();
  const data: SheetRow[] = [
    [{ value: '目录', fontSize: 14, fontWeight: 'bold', height: lineHeight(14) }],
    ['表', '表题', '行', '部分', '状态'].map((value) => ({
      value,
      fontWeight: 'bold' as const,
      bottomBorderStyle: 'thin' as const,
      ...(value === '行' && { align: 'right' as const }),
    })),
  ];
  for (const table of report.tables.values()) {
    const isThere = isDownloadable(table);
    if (isThere) links.set(`A${data.length + 1}`, table.label);
    const part = report.info.parts.find((each) => each.number === table.part);
    data.push([
      { value: table.label, ...(isThere && { textColor: '#17406d', textDecoration: { underline: true } }) },
      { value: table.title },
      isThere ? { value: table.rows.length, type: Number } : null,
      { value: part?.title ?? '' },
      { value: isThere ? '全' : '缺：所据文本中已佚' },
    ]);
  }
  return {
    sheet: { sheet: '目录', data, columns: [12, 64, 8, 20, 24].map((width) => ({ width })), stickyRowsCount: 2, showGridLines: false },
    links,
  };
}

function notesSheet(report: WorkbookReport): Sheet {
  const { info } = report;
  const notes = [
    `各表数值逐格依${bookTitle(report)}，连同小数位数；数值单元格可以直接计算。`,
    '空格表示原书该格无数（印作空白、“—”或“/”），不等于 0。',
    '“合计”“总计”各行与“其中”各行照原书列出，求和时请勿重复计算。',
    '单位写在表头；逐行不同的，写在“单位”一列。',
    `原书前后矛盾之处，本版照印不改，共 ${report.errata.length} 条，见 ${absolute(report, address.checks(report))}`,
    '正文中独有而不见于任何一表的数，汇成“正文数据”各表。',
    ...info.lost.map((sentence) => `所据文本缺失：${sentence}`),
    `数据许可：${info.licence.data}。引用时请注明书名、版本与访问日期。`,
  ];
  return {
    sheet: '说明',
    data: [
      [{ value: '说明', fontSize: 14, fontWeight: 'bold', height: lineHeight(14) }],
      ...notes.map((value, index) => tall([100], [{ value: `${index + 1}. ${value}`, wrap: true, alignVertical: 'top' }])),
    ],
    columns: [{ width: 100 }],
    showGridLines: false,
  };
}

/** Makes the labels in the contents lead to their sheets; the library knows no links within a workbook. */
function links(targets: ReadonlyMap<string, string>): Feature<Blob> {
  const markup = [...targets].map(([cell, sheet]) => `<hyperlink ref="${cell}" location="'${sheet}'!A1" display="${sheet}"/>`).join('');
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          // After the cells, where the schema wants links, before what else may follow.
          transform: (xml, _options, { sheetIndex }) =>
            sheetIndex === 1 && markup ? xml.replace('</sheetData>', `</sheetData><hyperlinks>${markup}</hyperlinks>`) : xml,
        },
        '[Content_Types].xml': {
          insert: () =>
            '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
        },
        '_rels/.rels': {
          insert: () =>
            '<Relationship Id="rId-core" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>',
        },
      },
    },
  };
}

function coreProperties(report: WorkbookReport): string {
  const { info } = report;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${info.title} ${info.year}：全部统计表</dc:title><dc:language>zh-CN</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${info.released}T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${info.revised}T00:00:00Z</dcterms:modified></cp:coreProperties>`;
}
