import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { allEditions, editionNames } from '../editions';
import { benchCorruption } from './bench/corruption/benchCorruption';
import { benchBuild } from './bench/build/benchBuild';
import { benchEditing } from './bench/build/benchEditing';
import { benchFigures } from './bench/benchFigures';
import { benchLocalize } from './bench/corruption/benchLocalize';
import { pageKinds } from './bench/pages/benchPages';
import { benchSpeed } from './bench/pages/benchSpeed';
import { benchWholeSearch } from './bench/search/benchWholeSearch';
import { buildSite, type Finish } from './build/buildSite';
import { chineseFont } from './browser/chineseFont';
import { compressSite } from './build/finish/compressSite';
import { readOptions } from './commandLine/options';

const FOLDER = '.cache/bench-site';
/** Tells the bench’s browser its fonts: what reads this has a Chinese one. */
const FONTS = resolve('.cache/bench-fonts');
const say = (line: string) => console.log(line);
/** What travels is measured as a server sends it: compressed beforehand. */
const COMPRESS: Finish = { says: '压缩…', run: compressSite };

/** Words after the section’s name; `--keep` measures the site that an earlier run built. */
interface Asked {
  words: string[];
  keep: boolean;
}

let isBuilt = false;
async function site({ keep }: Asked): Promise<string> {
  if (isBuilt) return FOLDER;
  if (!(keep && existsSync(FOLDER)) && !(await buildSite({ base: '/', out: FOLDER }, () => {}, [COMPRESS]))) {
    throw new Error('内容有问题：先运行 npm run check。');
  }
  const texts = pageKinds(editionNames()[0]!).map(({ address }) => readFileSync(join(FOLDER, address, 'index.html'), 'utf8'));
  await chineseFont(FONTS, texts.join(''));
  process.env['FONTCONFIG_PATH'] = FONTS;
  isBuilt = true;
  return FOLDER;
}

/** `npm run bench`: everything measured; `npm run bench -- speed composition` one section, and of it only what the further words pick. */
const sections: Record<string, { title: string; run: (asked: Asked) => Promise<void> | void }> = {
  speed: { title: '页面的轻重与快慢', run: async (asked) => benchSpeed(await site(asked), asked.words, say) },
  build: { title: '生成的用时与内存', run: ({ words }) => benchBuild(words.map(Number), say) },
  editing: { title: '编者的等待', run: () => benchEditing(say) },
  figures: { title: '图', run: () => benchFigures(say) },
  search: { title: '检索', run: async (asked) => benchWholeSearch(await site(asked), allEditions()[0]!, asked.words, say) },
  localize: {
    title: '录错一格，能否发现，能否指出是哪一格、原来是几',
    run: ({ words }) => benchLocalize(allEditions()[0]!, words, say),
  },
  corruption: { title: '弄坏一个文件，校核怎样收场', run: ({ words }) => benchCorruption(words.map(Number), say) },
  mutation: {
    title: '改错一个数字，校核能否发现',
    run: ({ words }) => {
      const file = fileURLToPath(new URL('./mutate.ts', import.meta.url));
      spawnSync(process.execPath, ['--import', './src/commands/typescript.mjs', file, ...words], { stdio: 'inherit' });
    },
  },
};

const { words, keep } = readOptions({
  name: 'npm run bench',
  does: '量网站：轻重、快慢、检索、校核。',
  options: ['keep'],
  words: { sample: 'speed', says: `只量一项：${Object.keys(sections).join('、')}；再写的字词在这一项里挑选` },
});
const [chosen, ...rest] = words;
const asked = { words: rest, keep };
if (chosen !== undefined && !(chosen in sections)) {
  console.error(`没有“${chosen}”这一项；可选：${Object.keys(sections).join('、')}。`);
  process.exit(2);
}
say(`Node ${process.versions.node}，${cpus().length} 核，${allEditions().length} 版。`);
for (const [name, section] of Object.entries(sections)) {
  if (chosen !== undefined && chosen !== name) continue;
  say(`\n== ${section.title}（${name}）==\n`);
  await section.run(asked);
}
process.exit();
