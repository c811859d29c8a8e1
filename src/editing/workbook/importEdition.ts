import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition } from '../../editions';
import { anchor } from '../../model/address/address';
import { nearest } from '../../model/nearest';
import type { FileText } from '../file/writeFiles';
import { setYaml } from '../file/yamlText';
import { findTables, joinContinued, type Block, type Unplaced } from './findTables';
import { importTable, type Imported } from './importTable';
import type { Sheet } from './sheet';

/** Everything an import would do; `files` are the ones that differ from what lies there. */
export interface Import {
  tables: Imported[];
  unplaced: (Unplaced & { closest: string | undefined })[];
  /** Tables that were in none of the files. */
  absent: string[];
  files: FileText[];
}

/** Takes sheets into an edition's tables; nothing is written. `newRows` are ids of the tables that take the sheet's rows. */
export function importEdition(edition: Edition, folder: string, sheets: readonly Sheet[], newRows: ReadonlySet<string>): Import {
  const found = joinContinued(sheets, edition.tables).map((sheet) => findTables(sheet, edition.tables));
  const blocks = found.flatMap((each) => each.blocks);
  const unplaced = found.flatMap((each) => each.unplaced);
  const tables = [...Map.groupBy(blocks, ({ table }) => table.id)].map(([id, places]) => importOne(edition, places, newRows.has(id)));
  const files = tables.flatMap(({ table, csv }) => (csv === undefined ? [] : filesOf(folder, table.id, csv)));
  const labels = [...edition.tables.values()].map(({ label, title }) => `${label} ${title}`);
  const read = new Set(tables.map(({ table }) => table.id));
  return {
    tables,
    unplaced: unplaced.map((each) => ({ ...each, closest: nearest(each.name, labels) })),
    absent: [...edition.tables.values()].filter(({ id, status }) => status === 'waiting' && !read.has(id)).map(({ label }) => label),
    files: files.filter(({ path, text }) => readFileSync(path, 'utf8') !== text),
  };
}

/** A table's block among those that name it: a contents page names every table and holds none. */
function importOne(edition: Edition, places: readonly Block[], newRows: boolean): Imported {
  const tried = places.map((block) => importTable(block, edition.regions, newRows));
  const real = tried.filter(({ problems }) => !problems.some(({ code }) => code === 'head-missing'));
  const [first] = real.length > 0 ? real : tried;
  if (real.length < 2) return first!;
  const problem = {
    code: 'table-twice',
    file: real.map(({ source }) => source).join('、'),
    says: `${first!.table.label}有 ${real.length} 处，不知道录哪一处。`,
    try: '留下一处，另一处删去或移出文件夹，再录入。',
  };
  const { csv: _, ...rest } = first!;
  return { ...rest, problems: [problem] };
}

function filesOf(folder: string, id: string, csv: string): FileText[] {
  const path = join(folder, 'tables', anchor.table(id));
  const yaml = readFileSync(`${path}.yaml`, 'utf8');
  return [
    { path: `${path}.csv`, text: csv },
    { path: `${path}.yaml`, text: /^status: waiting$/m.test(yaml) ? setYaml(yaml, { status: null }) : yaml },
  ];
}
