import { DCAT_FILE } from '../../../download/dcat';
import { bookTitle, licenceAddress } from '../../../download/source';
import { csvName, isDownloadable } from '../../../download/tableCsv';
import type { Edition } from '../../../editions';
import { address } from '../../../model/address/address';
import { fullTitle } from '../../../model/label';
import type { Table } from '../../../model/table/table';
import { unitLine } from '../tableView';

/** Schema.org’s description of a table as a data set; none where the table is lost. */
export function tableDataset(edition: Edition, table: Table): Record<string, unknown> | undefined {
  if (!isDownloadable(table)) return undefined;
  const { info } = edition;
  const units = unitLine(table);
  const file = (path: string) => new URL(address.data(edition, path), info.site).href;
  return {
    '@type': 'Dataset',
    name: fullTitle(table),
    description: `${bookTitle(edition)}${table.label}“${table.title}”，${table.rows.length} 行${units ? `，${units}` : ''}；${info.covers} 年数据，逐格依原书，经行列与表间校核，可下载 CSV 与 XLSX。`,
    creator: { '@type': 'Organization', name: `${info.title}网络版`, url: info.site },
    url: new URL(address.table(edition, table.id), info.site).href,
    inLanguage: 'zh-CN',
    license: licenceAddress(info.licence.data) ?? info.licence.data,
    temporalCoverage: String(info.covers),
    dateModified: info.revised,
    includedInDataCatalog: { '@type': 'DataCatalog', name: `${info.title}网络版：数据`, url: new URL(DCAT_FILE, info.site).href },
    isPartOf: { '@type': 'Report', name: `${info.title} ${info.year}` },
    distribution: [
      { '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: file(csvName(table.id)) },
      {
        '@type': 'DataDownload',
        encodingFormat: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        contentUrl: file('tables.xlsx'),
      },
    ],
  };
}
