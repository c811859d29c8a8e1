import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder, editionNames, readEdition } from '../editions';
import { stampIds } from '../prose/stampIds';
import { addressesOf } from '../components/link/addressesOf';
import { readOptions } from './options';

/**
 * `npm run addresses`: gives new paragraphs their addresses, then adds every new address to addresses.txt. Nothing is ever taken
 * from that list: an address that no longer answers is a broken promise, and a test says so.
 */
readOptions({ name: 'npm run addresses', does: '给新段落编上网址，并把新网址记进 addresses.txt；已有的网址只增不减。', options: [] });
for (const name of editionNames()) {
  const folder = join(contentFolder(), name);
  const file = join(folder, 'addresses.txt');
  const published = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  const used = new Set(published.flatMap((line) => line.split('#')[1] ?? []));

  const { chapters, prose } = readEdition(folder);
  for (const source of chapters) {
    const part = prose.chapters.find((chapter) => chapter.id === source.id)!.part;
    const stamped = stampIds(source.text, part, used);
    if (stamped !== source.text) writeFileSync(source.file, stamped);
  }
  const all = [...new Set([...published, ...addressesOf(readEdition(folder))])].sort();
  writeFileSync(file, `${all.join('\n')}\n`);
  console.log(`${name} 版：${all.length} 个网址，新增 ${all.length - published.length} 个。`);
}
