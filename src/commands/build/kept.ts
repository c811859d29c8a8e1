import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { filesIn } from './filesIn';

/** Where parts of earlier builds lie, each in a folder named by the hash of all it was made from. `REPORT_KEPT` says another place in the project. */
const keptFolder = (): string => resolve(process.env['REPORT_KEPT'] ?? '.cache/kept');

/** Milliseconds after which what no build used is thrown away: a month. */
const MONTH = 30 * 24 * 3600 * 1000;

/** The SHA-256 of some texts; where one ends and the next begins counts. */
export const hashOf = (...parts: readonly (string | Buffer)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length} `).update(part);
  return hash.digest('hex');
};

/** The hash of files and folders: names and bytes. What is not there counts as that. */
export function hashOfFiles(...paths: readonly string[]): string {
  const files = paths.flatMap((path) =>
    !existsSync(path) || statSync(path).isFile() ? [path] : filesIn(path).map((name) => join(path, name)),
  );
  const parts = files.sort().flatMap((file) => [relative(paths[0]!, file), existsSync(file) ? readFileSync(file) : '']);
  return hashOf(...parts);
}

/** The folder kept under a name, if there is one; from now on it counts as used. */
export function findKept(name: string): string | undefined {
  const folder = join(keptFolder(), name);
  if (!existsSync(folder)) return undefined;
  const now = new Date();
  utimesSync(folder, now, now);
  return folder;
}

/** Where a folder is made that will be kept under this name; empty. */
export function startKeeping(name: string): string {
  const fresh = join(keptFolder(), `${name}.new`);
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  return fresh;
}

/** Keeps the folder that was made: whole or not at all. */
export function keep(name: string): string {
  const folder = join(keptFolder(), name);
  rmSync(folder, { recursive: true, force: true });
  renameSync(`${folder}.new`, folder);
  return folder;
}

/** Throws away what no build has used for a month. */
export function tidyKept(): void {
  for (const name of readdirSync(keptFolder())) {
    const folder = join(keptFolder(), name);
    if (Date.now() - statSync(folder).mtimeMs > MONTH) rmSync(folder, { recursive: true, force: true });
  }
}
