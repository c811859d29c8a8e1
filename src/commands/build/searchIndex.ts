import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { PagefindRecord } from '../../search/pagefind/pagefindRecord';

/** Records whose texts share a file: a search that shows ten of them loads some small files, not one large. */
const RECORDS_A_FILE = 12;

/** Pagefind’s own search boxes and marks: the site has its own. */
const INTERFACE = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;

/** Writes the one Pagefind index of all editions into `dist/pagefind`, with filters by edition, kind and part. Throws with Pagefind’s words when it fails. */
export async function writeSearchIndex(dist: string, records: readonly PagefindRecord[]): Promise<void> {
  const { index, errors } = await createIndex({ maxFragments: Math.ceil(records.length / RECORDS_A_FILE) });
  if (!index) throw new Error(errors.join('\n'));
  try {
    for (const record of records) {
      const added = await index.addCustomRecord(record);
      if (added.errors.length > 0) throw new Error(`${record.url}: ${added.errors.join('\n')}`);
    }
    const { files, errors: unwritten } = await index.getFiles();
    if (unwritten.length > 0) throw new Error(unwritten.join('\n'));
    for (const { path, content } of files.filter((file) => !INTERFACE.test(file.path))) {
      const file = join(dist, 'pagefind', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  } finally {
    await close();
  }
}
