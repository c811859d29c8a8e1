import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { filesIn } from './filesIn';
import { SUMS } from './finish/writeSums';

/** The folder a site will be written to: what it really is where `out` is a link to it. */
export const siteFolder = (out: string): string => (existsSync(out) ? realpathSync(out) : resolve(out));

/** Puts a finished folder in the place of the last site: at once where it can be moved, file by file where it cannot. */
export function placeSite(fresh: string, target: string): void {
  const [near, old] = [`${target}.new-${process.pid}`, `${target}.old-${process.pid}`];
  mkdirSync(dirname(target), { recursive: true });
  move(fresh, near);
  try {
    if (existsSync(target)) renameSync(target, old);
    renameSync(near, target);
  } catch (error) {
    // A disk of its own, or a folder some program stands in, can be filled but not moved.
    if (!cannotMove(error)) throw error;
    for (const name of readdirSync(target)) rmSync(join(target, name), { recursive: true });
    cpSync(near, target, { recursive: true });
    rmSync(near, { recursive: true });
  }
  rmSync(old, { recursive: true, force: true });
}

/** Moves a folder, to another disk by copying. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!cannotMove(error)) throw error;
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true });
  }
}

const cannotMove = (error: unknown): boolean => /^(EXDEV|EBUSY|EPERM|EACCES)$/.test((error as NodeJS.ErrnoException).code ?? '');

/** The first file in a folder that the list of its last build does not name: somebody else’s. */
export function foreignFile(target: string): string | undefined {
  if (!existsSync(target)) return undefined;
  const list = join(target, SUMS);
  const lines = existsSync(list) ? readFileSync(list, 'utf8').split('\n') : [];
  // A line is 64 digits, two blanks, the name.
  const ours = new Set([...lines.map((line) => line.slice(66)), SUMS]);
  return filesIn(target).find((file) => !ours.has(file) && !/(^|\/)(\.DS_Store|Thumbs\.db)$/.test(file));
}
