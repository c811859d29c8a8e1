import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../filesIn';

/** Hexadecimal digits of a hash that a reader’s browser compares: 64 bits. */
const DIGITS = 16;

/**
 * Writes into a built folder’s `offline.js` which build it is and what its hashed files are: copies of another build, and files that
 * are not what they should be, are dropped by it. `on` false makes it clear all copies and leave (`REPORT_OFFLINE=off`).
 */
export function stampWorker(folder: string, on = process.env['REPORT_OFFLINE'] !== 'off'): void {
  const worker = join(folder, 'offline.js');
  if (!existsSync(worker)) return;
  const files = filesIn(folder).map((name) => [name, hashOf(readFileSync(join(folder, name)))] as const);
  const hashed = files.filter(([name]) => name.startsWith('_astro/'));
  const build = hashOf(files.flat().join('\n'));
  const text = readFileSync(worker, 'utf8')
    .replace("const BUILD = '';", `const BUILD = '${build}';`)
    .replace('const FILES = {};', `const FILES = ${JSON.stringify(Object.fromEntries(hashed))};`)
    .replace('const ON = true;', `const ON = ${on};`);
  writeFileSync(worker, text);
}

const hashOf = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex').slice(0, DIGITS);
