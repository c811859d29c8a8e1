import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { allEditions } from '../editions';
import { benchBuild } from './benchBuild';
import { benchSpeed } from './benchSpeed';
import { benchWholeSearch } from './benchWholeSearch';
import { buildSite } from './buildSite';

const FOLDER = '.cache/bench-site';
const say = (line: string) => console.log(line);

/**
 * `npm run bench`: everything measured. `npm run bench -- speed composition` runs one section (speed, build, figures, search, mutation),
 * and of it only what the further words pick.
 */
const sections: Record<string, { title: string; run: (words: string[]) => Promise<void> | void }> = {
  speed: {
    title: '页面的轻重与快慢',
    run: async (words) => {
      // A site already built for this is measured again with --keep.
      if (!(words.includes('--keep') && existsSync(FOLDER)) && !(await buildSite({ base: '/', out: FOLDER }, () => {})))
        throw new Error('内容有问题：先运行 npm run check。');
      await benchSpeed(
        FOLDER,
        words.filter((word) => !word.startsWith('--')),
        say,
      );
    },
  },
  search: {
    title: '检索',
    run: async (words) => {
      if (!(words.includes('--keep') && existsSync(FOLDER)) && !(await buildSite({ base: '/', out: FOLDER }, () => {})))
        throw new Error('内容有问题：先运行 npm run check。');
      await benchWholeSearch(FOLDER, allEditions()[0]!, say);
    },
  },
  build: { title: '生成的用时与内存', run: (words) => benchBuild(words.map(Number), say) },
};

const [chosen, ...words] = process.argv.slice(2);
if (chosen !== undefined && !(chosen in sections)) {
  console.error(`没有“${chosen}”这一项；可选：${Object.keys(sections).join('、')}。`);
  process.exit(2);
}
say(`Node ${process.versions.node}，${cpus().length} 核，${allEditions().length} 版。`);
for (const [name, section] of Object.entries(sections)) {
  if (chosen !== undefined && chosen !== name) continue;
  say(`\n== ${section.title}（${name}）==\n`);
  await section.run(words);
}
process.exit();
