import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A file to be written: its path and all of its text. */
export interface FileText {
  path: string;
  text: string;
}

/**
 * Writes files whole or not at all: first every text goes, to the disk, into a hidden file beside its place; only when all of them
 * lie there do they take their places. Where one cannot be written (a full disk) none is changed; what a writing that was killed left
 * beside them goes.
 */
export function writeFiles(files: readonly FileText[]): void {
  for (const folder of new Set(files.map(({ path }) => dirname(path)))) removeLeftOver(folder);
  const waiting = files.map(({ path, text }) => ({ path, text, fresh: join(dirname(path), `.${basename(path)}.new`) }));
  try {
    for (const { fresh, text } of waiting) writeToDisk(fresh, text);
  } catch (error) {
    for (const { fresh } of waiting) rmSync(fresh, { force: true });
    throw error;
  }
  for (const { fresh, path } of waiting) renameSync(fresh, path);
}

function removeLeftOver(folder: string): void {
  const left = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isFile() && /^\..+\.(csv|yaml|mdx)\.new$/.test(entry.name),
  );
  for (const { name } of left) rmSync(join(folder, name));
}

function writeToDisk(path: string, text: string): void {
  const file = openSync(path, 'w');
  try {
    const bytes = Buffer.from(text, 'utf8');
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
