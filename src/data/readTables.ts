import { basename } from 'node:path';
import { anchor } from '../model/address/address';
import { nearest } from '../model/nearest';
import type { Table, TableDescriptor } from '../model/table/table';
import { tableSchema } from '../model/table/tableSchema';
import type { EditionFolder } from './disk/editionFolder';
import { idsOf } from './disk/idsOf';
import type { FixedIds } from './pinyinId';
import { lostTable, parseTable } from './readTable';

/** Reads every table of an edition: its description and the CSV beside it. One that cannot be read wholly is named in `folder.unread`. */
export function readTables(folder: EditionFolder, fixed: FixedIds): Map<string, Table> {
  const tables = new Map<string, Table>();
  const strays = folder.files('tables', '.csv').filter((csv) => !folder.has(csv.replace(/\.csv$/, '.yaml')));
  for (const id of idsOf(folder, 'tables')) {
    const before = folder.problems.length;
    const table = readPair(folder, id, fixed, strays);
    if (table) tables.set(id, table);
    if (folder.problems.length > before) folder.unread.add(`table ${id}`);
  }
  // One that a table is missing was told with it.
  const told = folder.problems.some(({ code }) => code === 'csv-missing') && strays.length === 1;
  for (const csv of told ? [] : strays) {
    const original = /^(.*\/(?:table-(?:\d+-|a)|text-)\d+)\D.*\.csv$/.exec(csv)?.[1];
    if (original && folder.has(`${original}.csv`))
      folder.report('csv-copy', csv, `这看来是 ${basename(original)}.csv 的副本。`, '没有什么会读它：删去，或移到 content 之外。');
    else
      folder.report(
        'yaml-missing',
        csv,
        `没有与它成对的 ${basename(csv, '.csv')}.yaml。`,
        '照别的表写一份说明文件：表题、部分、各列的名称和单位。',
      );
  }
  return tables;
}

function readPair(folder: EditionFolder, id: string, fixed: FixedIds, strays: readonly string[]): Table | undefined {
  const stem = `tables/${anchor.table(id)}`;
  const descriptor = folder.yaml(`${stem}.yaml`, tableSchema);
  if (!descriptor || !namesItsFields(folder, `${stem}.yaml`, descriptor)) return undefined;
  if (descriptor.status === 'lost') return lostTable(id, descriptor);
  const csv = `${stem}.csv`;
  if (!folder.has(csv)) {
    folder.report(
      'csv-missing',
      `${stem}.yaml`,
      `没有与它成对的 ${basename(csv)}${strays.length === 1 ? `；是不是改名成了“${basename(strays[0]!)}”？` : '。'}`,
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

/** Are the fields of a description named once each, and those it speaks of among them? */
function namesItsFields(folder: EditionFolder, file: string, { fields, primaryKey }: TableDescriptor): boolean {
  const names = fields.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined)
    folder.report('field-twice', file, `fields 里有两列都叫“${twice}”。`, '每一列的 name 只用一次；表头相同的用 title 写。');
  const unknown = [...primaryKey, ...fields.flatMap(({ key }) => key ?? [])].find((name) => !names.includes(name));
  if (unknown !== undefined) {
    const guess = nearest(unknown, names);
    folder.report(
      'field-unknown',
      file,
      `primaryKey 或 key 所写的“${unknown}”不在 fields 里${guess ? `；是不是“${guess}”？` : '。'}`,
      `这张表的列：${names.join('、')}。`,
    );
  }
  if (names.length > 0 && primaryKey.length === 0)
    folder.report('key-missing', file, '没有写明用哪一列称呼各行。', '写 primaryKey: [列名]。');
  return twice === undefined && unknown === undefined && (names.length === 0 || primaryKey.length > 0);
}
