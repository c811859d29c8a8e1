import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../filesIn';

/** Name of the list, as `sha256sum -c` reads it. */
export const SUMS = 'SHA256SUMS';

/** Lists every file of a built folder with its SHA-256, sorted by name: two builds are the same where their lists are. */
export function writeSums(folder: string): void {
  const names = filesIn(folder).filter((name) => name !== SUMS);
  const lines = names.map(
    (name) =>
      `${createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex')}  ${name}\n`,
  );
  writeFileSync(join(folder, SUMS), lines.join(''));
}
