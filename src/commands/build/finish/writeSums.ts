import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Name of the list, as `sha256sum -c` reads it. */
export const SUMS = 'SHA256SUMS';

/** Lists every file of a built folder with its SHA-256, sorted by name: two builds are the same where their lists are. */
export function writeSums(folder: string): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== SUMS)
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, name: file.slice(join(folder, sep).length).replaceAll(sep, '/') }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const lines = files.map(({ file, name }) => `${createHash('sha256').update(readFileSync(file)).digest('hex')}  ${name}\n`);
  writeFileSync(join(folder, SUMS), lines.join(''));
}
