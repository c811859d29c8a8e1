import { join } from 'node:path';
import { acceptAsPrinted } from '../editing/errata/acceptAsPrinted';
import { writeFiles } from '../editing/file/writeFiles';
import { contentFolder } from '../editions';
import { editionCalled } from './commandLine/editionCalled';
import { readOptions } from './commandLine/options';
import { tellFaults } from './commandLine/tellFaults';

/** `npm run errata -- 2022`: takes what contradicts itself for printed so: revisions into the tables’ descriptors, errata drafted. */
const {
  words: [year = ''],
  'dry-run': isDry,
} = readOptions({
  name: 'npm run errata',
  does: `把还没有说明的不符，都作为原书所印记下来。

先照 npm run check 核对，录错了的改好，再运行它：
本年的书修订了往年的数，写进表的说明文件（restates）；
其余的每个缘由起草一条勘误，标 status: waiting，写好判断、删去这一行才能生成。
上一版判断过的同一处，沿用编号、种类和轻重，上一版的判断抄在上面。可以重复运行。`,
  options: ['dry-run'],
  words: { sample: '2022', says: '哪一年', least: 1 },
});

await tellFaults(() => {
  const { revised, drafts, files } = acceptAsPrinted(editionCalled(year), join(contentFolder(), year));
  if (!isDry) writeFiles(files);
  for (const { cell, printed, expected } of revised) console.log(`修订 ${cell}：上一版 ${expected}，这一版 ${printed}`);
  for (const { erratum, last } of drafts)
    console.log(`勘误 ${erratum.id}：${erratum.title}${last ? '（上一版也有）' : ''}；说明 ${erratum.explains.length} 次不符`);
  if (files.length === 0) console.log('没有还没说明的不符，没有改动。');
  else
    console.log(
      `\n${isDry ? '会记下' : '记下'} ${revised.length} 处修订，起草 ${drafts.length} 条勘误${isDry ? '；没有写' : `，改动 ${files.length} 个文件`}。`,
    );
  if (drafts.length > 0 && !isDry)
    console.log('逐条读 errata.yaml：改判断（verdict、judgement、reason、title、kind、weight），同意了，删去它的 status: waiting。');
});
