import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Edition } from '../../editions';
import { nearest } from '../../model/nearest';
import { EditingError } from '../editingError';
import type { FileText } from '../file/writeFiles';
import { setYaml } from '../file/yamlText';
import { findTables, type Block, type Unplaced } from './findTables';
import { importTable, type Imported } from './importTable';
import { readSheets } from './readSheets';

/** Everything an import would do; `files` are the ones that differ from what lies there. */
export interface Import {
  tables: Imported[];
  unplaced: (Unplaced & { closest: string | undefined })[];
  /** Tables that were in none of the files. */
  absent: string[];
  files: FileText[];
}

/** Reads workbooks and CSVs into an edition's tables; nothing is written. `newRows` are ids of the tables that take the sheet's rows. */
export function importEdition(
  edition: Edition,
  folder: string,
  paths: readonly string[],
  newRows: ReadonlySet<string>,
  say: (line: string) => void,
): Import {
  const blocks: Block[] = [];
  const unplaced: Unplaced[] = [];
  for (const path of paths.flatMap(filesAt)) {
    say(`读 ${basename(path)}…`);
    for (const sheet of readSheets(path)) {
      const found = findTables(sheet, edition.tables);
      blocks.push(...found.blocks);
      unplaced.push(...found.unplaced);
    }
  }
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
  const path = join(folder, 'tables', id.startsWith('text-') ? id : `table-${id}`);
  const yaml = readFileSync(`${path}.yaml`, 'utf8');
  return [
    { path: `${path}.csv`, text: csv },
    { path: `${path}.yaml`, text: /^status: waiting$/m.test(yaml) ? setYaml(yaml, { status: null }) : yaml },
  ];
}

/** The files to read at a path: itself, or the workbooks and CSVs in a folder (Excel's lock files `~$…` are none). */
export function filesAt(path: string): string[] {
  if (!existsSync(path)) throw new EditingError(`没有 ${path} 这个文件。`, '核对文件名；带空格的放在引号里。');
  if (!statSync(path).isDirectory()) return [path];
  const files = readdirSync(path)
    .filter((name) => !/^[~.]/.test(name) && ['.xlsx', '.xlsm', '.csv', '.xls', '.et', '.ods'].includes(extname(name).toLowerCase()))
    .sort()
    .map((name) => join(path, name));
  if (files.length === 0) throw new EditingError(`${path} 里没有工作簿。`, '放进 .xlsx 或 .csv，再运行。');
  return files;
}
