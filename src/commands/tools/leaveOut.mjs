import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';

// After `npm ci`: takes away 120 MB of what packages bring and nothing here reads, under whatever Node npm started. Licences stay.
const PACKED_NODE = 'node_modules/node/node_modules';

// C headers, for building add-ons to Node, and its manual.
for (const name of existsSync(PACKED_NODE) ? readdirSync(PACKED_NODE).filter((each) => each.startsWith('node-')) : []) {
  for (const folder of ['include', 'share']) rmSync(join(PACKED_NODE, name, folder), { recursive: true, force: true });
}
// Source maps, for stepping through a package’s own code; histories; the compiler’s messages in other languages.
for (const name of readdirSync('node_modules', { recursive: true, encoding: 'utf8' })) {
  if (/\.map$|^(readme|changelog|history)\.md$|^diagnosticMessages\.generated\.json$/i.test(basename(name))) {
    rmSync(join('node_modules', name), { force: true });
  }
}
