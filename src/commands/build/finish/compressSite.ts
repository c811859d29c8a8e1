import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { filesIn } from '../filesIn';

/** Files of text; pictures, fonts, archives and Pagefind’s files are packed already. */
const TEXT = /\.(html|css|js|json|jsonld|csv|txt|md|xml|svg|webmanifest|wasm)$/;

/** Files smaller than this fit a packet as they are. */
const WORTH_IT = 1024;

/** Lays a brotli and a gzip twin beside every file of text, for servers that send such twins as they are. The bytes are the same in every build. */
export async function compressSite(folder: string): Promise<void> {
  const names = filesIn(folder).filter((name) => TEXT.test(name));
  await Promise.all(names.map((name) => pack(join(folder, name))));
}

async function pack(file: string): Promise<void> {
  const text = await readFile(file);
  if (text.length < WORTH_IT) return;
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: text.length, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT };
  const [br, gz] = await Promise.all([promisify(brotliCompress)(text, { params }), promisify(gzip)(text, { level: 9 })]);
  await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
}
