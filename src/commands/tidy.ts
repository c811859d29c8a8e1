import { join, relative } from 'node:path';
import { writeFiles } from '../editing/file/writeFiles';
import { tidyEdition } from '../editing/tidy/tidyEdition';
import { contentFolder, editionNames } from '../editions';
import { readOptions } from './commandLine/options';
import { tellFaults } from './commandLine/tellFaults';

/** `npm run tidy`: writes every table’s CSV as we keep it. */
readOptions({
  name: 'npm run tidy',
  does: `把各版 tables/ 里的 CSV 改回我们的写法。

用 Excel 改过、另存为 CSV 以后运行：
  UTF-8（GBK、UTF-16 都认得）、换行为 LF、行末列末没有多余的空格子；
  小数位照说明文件补足（617 → 617.0），千分位分隔符去掉（6,316.2 → 6316.2）。
只改写法，不改数；已经整齐的文件不动。`,
  options: [],
});

await tellFaults(() => {
  const files = editionNames().flatMap((name) => tidyEdition(join(contentFolder(), name)));
  writeFiles(files);
  for (const { path } of files) console.log(`已整理 ${relative(process.cwd(), path)}`);
  console.log(files.length > 0 ? `整理了 ${files.length} 个文件。` : '各表都已整齐，没有改动。');
});
