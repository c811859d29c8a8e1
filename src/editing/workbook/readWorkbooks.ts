import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { EditingError } from '../editingError';
import { readSheets } from './readSheets';
import type { Sheet } from './sheet';

/** The sheets of workbooks and CSVs, and of those in folders; `say` is told of each file. Throws `EditingError` where one cannot be read. */
export const readWorkbooks = (paths: readonly string[], say: (line: string) => void): Sheet[] =>
  paths.flatMap(filesAt).flatMap((path) => {
    say(`读 ${basename(path)}…`);
    return readSheets(path);
  });

/** The files to read at a path: itself, or the workbooks and CSVs in a folder (Excel's lock files `~$…` are none). */
function filesAt(path: string): string[] {
  if (!existsSync(path)) throw new EditingError(`没有 ${path} 这个文件。`, '核对文件名；带空格的放在引号里。');
  if (!statSync(path).isDirectory()) return [path];
  const files = readdirSync(path)
    .filter((name) => !/^[~.]/.test(name) && ['.xlsx', '.xlsm', '.csv', '.xls', '.et', '.ods'].includes(extname(name).toLowerCase()))
    .sort()
    .map((name) => join(path, name));
  if (files.length === 0) throw new EditingError(`${path} 里没有工作簿。`, '放进 .xlsx 或 .csv，再运行。');
  return files;
}
