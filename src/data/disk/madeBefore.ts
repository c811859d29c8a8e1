import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What the same code made from this text in an earlier build (a picture, a font), else made and kept, whole or not at all. Builds say in
 * `REPORT_MADE` where; elsewhere it is always made.
 */
export async function madeBefore(text: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const folder = process.env['REPORT_MADE'];
  if (folder === undefined) return make();
  const file = join(folder, createHash('sha256').update(text).digest('hex'));
  if (existsSync(file)) return readFileSync(file);
  const made = await make();
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, made);
  renameSync(fresh, file);
  return made;
}
