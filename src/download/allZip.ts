import { strToU8, zipSync } from 'fflate';
import type { Report } from '../model/report';
import { csvw, CSVW_FILE } from './csvw';
import { datapackage } from './datapackage';
import { errataCsv } from './errataCsv';
import { csvName, isDownloadable, tableCsv } from './tableCsv';
import { zipDate } from './zipDate';
import { zipReadme } from './zipReadme';

/** Everything as one archive: the tables as CSV, their data package and its like of CSV on the Web, the errata and a readme. The bytes are the same in every build. */
export function allZip(report: Pick<Report, 'name' | 'info' | 'tables' | 'regions' | 'errata' | 'comparisons'>): Uint8Array {
  const tables = [...report.tables.values()].filter(isDownloadable);
  const files: Record<string, string> = {
    '说明.txt': zipReadme(report),
    'datapackage.json': `${JSON.stringify(datapackage(report), null, 2)}\n`,
    [CSVW_FILE]: `${JSON.stringify(csvw(report), null, 2)}\n`,
    'errata.csv': errataCsv(report),
    ...Object.fromEntries(tables.map((table) => [csvName(table.id), tableCsv(table)])),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    mtime: zipDate(report),
    level: 9,
  });
}
