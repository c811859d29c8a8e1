import { existsSync } from 'node:fs';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { filesIn } from '../filesIn';
import { findKept, hashOf, hashOfFiles, keep, startKeeping } from '../kept';

/** Files of text; pictures, fonts, archives and Pagefind’s files are packed already. */
const TEXT = /\.(html|css|js|json|jsonld|csv|txt|md|xml|svg|webmanifest|wasm)$/;

/** Files smaller than this fit a packet as they are. */
const WORTH_IT = 1024;

/**
 * Lays a brotli and a gzip twin beside every file of text, for servers that send such twins as they are. The bytes are the same in every
 * build; the twins of the last are kept, by the hash of what they hold, and those that are no twins of this one are dropped.
 */
export async function compressSite(folder: string): Promise<void> {
  const name = `packed-${hashOf(process.version, hashOfFiles('src/commands/build/finish/compressSite.ts'))}`;
  const before = findKept(name);
  const fresh = startKeeping(name);
  const packed = new Map<string, Promise<void>>();
  const names = filesIn(folder).filter((each) => TEXT.test(each));
  const packFile = async (file: string): Promise<void> => {
    const text = await readFile(file);
    if (text.length < WORTH_IT) return;
    const hash = hashOf(text);
    const known = before && join(before, hash);
    const twin = join(fresh, hash);
    if (!packed.has(hash)) packed.set(hash, known && existsSync(`${known}.gz`) ? copyTwins(known, twin) : pack(text, twin));
    await packed.get(hash);
    await copyTwins(twin, file);
  };
  await Promise.all(names.map((each) => packFile(join(folder, each))));
  keep(name);
}

async function pack(text: Buffer, to: string): Promise<void> {
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: text.length, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT };
  const [br, gz] = await Promise.all([promisify(brotliCompress)(text, { params }), promisify(gzip)(text, { level: 9 })]);
  await Promise.all([writeFile(`${to}.br`, br), writeFile(`${to}.gz`, gz)]);
}

async function copyTwins(from: string, to: string): Promise<void> {
  await Promise.all(['br', 'gz'].map((kind) => copyFile(`${from}.${kind}`, `${to}.${kind}`)));
}
