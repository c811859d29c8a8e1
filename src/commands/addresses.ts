import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder, editionNames, readEditionIn } from '../editions';
import { addressesOf } from '../model/address/addressesOf';
import { ANCHORS, anchorsOf, printAnchors } from '../model/address/anchor';
import { printProblems } from '../model/check/problem';
import { stampIds } from '../prose/stampIds';
import { readOptions } from './commandLine/options';

/**
 * `npm run addresses`: gives new paragraphs their addresses, then adds every new address to addresses.txt, and to anchors.txt what it
 * names. Nothing is ever taken from the lists: an address that no longer answers, or that names something else, is a broken promise.
 * Addresses given as words name the same as before in other words.
 */
const { words: reworded } = readOptions({
  name: 'npm run addresses',
  does: '给新段落编上网址，并把新网址记进 addresses.txt；已有的网址只增不减。',
  options: [],
  words: { sample: "'网址'…", says: '这些网址所指的没有变，只是改了说法' },
});

for (const name of editionNames()) {
  const folder = join(contentFolder(), name);
  const { chapters, prose, published, problems } = readEditionIn(contentFolder(), name);
  // What cannot be read has no addresses; what they promise is what this command mends.
  const others = problems.filter(({ code }) => !code.startsWith('address'));
  if (others.length > 0) {
    console.error(`${printProblems(others)}\n\n${name} 版有 ${others.length} 处问题，网址没有动；先改好这些。`);
    process.exitCode = 1;
    continue;
  }
  const known = published?.addresses ?? [];
  const used = new Set(known.flatMap((line) => line.split('#')[1] ?? []));
  for (const source of chapters) {
    const part = prose.chapters.find((chapter) => chapter.id === source.id)!.part;
    const stamped = stampIds(source.text, part, used);
    if (stamped !== source.text) writeFileSync(source.file, stamped);
  }
  const edition = readEditionIn(contentFolder(), name);
  const all = [...new Set([...known, ...addressesOf(edition)])].sort();
  writeFileSync(join(folder, 'addresses.txt'), `${all.join('\n')}\n`);
  const kept = (published?.anchors ?? []).filter(({ address }) => !reworded.includes(address));
  const anchors = new Map([...anchorsOf(edition), ...kept].map(({ address, words }) => [address, words]));
  const list = [...anchors].map(([address, words]) => ({ address, words })).sort((a, b) => (a.address < b.address ? -1 : 1));
  writeFileSync(join(folder, ANCHORS), printAnchors(list, all.length));
  console.log(`${name} 版：${all.length} 个网址，新增 ${all.length - known.length} 个。`);
}
