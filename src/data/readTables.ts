import { basename } from 'node:path';
import { anchor } from '../model/address';
import { tableSchema, type Table } from '../model/table/table';
import type { EditionFolder } from './disk/editionFolder';
import { idsOf } from './idsOf';
import type { FixedIds } from './pinyinId';
import { lostTable, parseTable } from './readTable';

/** Reads every table of an edition: its description and the CSV beside it. One that cannot be read wholly is named in `folder.unread`. */
export function readTables(folder: EditionFolder, fixed: FixedIds): Map<string, Table> {
  const tables = new Map<string, Table>();
  for (const id of idsOf(folder, 'tables')) {
    const before = folder.problems.length;
    const table = readPair(folder, id, fixed);
    if (table) tables.set(id, table);
    if (folder.problems.length > before) folder.unread.add(`table ${id}`);
  }
  for (const csv of folder.files('tables', '.csv')) {
    const yaml = csv.replace(/\.csv$/, '.yaml');
    if (!folder.has(yaml))
      folder.report('yaml-missing', csv, `没有与它成对的 ${basename(yaml)}。`, '照别的表写一份说明文件：表题、部分、各列的名称和单位。');
  }
  return tables;
}

function readPair(folder: EditionFolder, id: string, fixed: FixedIds): Table | undefined {
  const stem = `tables/${anchor.table(id)}`;
  const descriptor = folder.yaml(`${stem}.yaml`, tableSchema);
  if (!descriptor) return undefined;
  if (descriptor.status === 'lost') return lostTable(id, descriptor);
  const csv = `${stem}.csv`;
  if (!folder.has(csv)) {
    folder.report(
      'csv-missing',
      `${stem}.yaml`,
      `没有与它成对的 ${basename(csv)}。`,
      '把表格存成同名的 CSV；原书已佚的表写 status: lost。',
    );
    return undefined;
  }
  const text = folder.text(csv);
  if (text === undefined) return lostTable(id, descriptor);
  const { table, problems } = parseTable(id, descriptor, text, folder.named(csv), fixed);
  folder.problems.push(...problems);
  return table;
}
