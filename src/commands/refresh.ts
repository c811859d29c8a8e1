import { join, relative } from 'node:path';
import { refreshEdition, type Refresh } from '../editing/claims/refreshEdition';
import { writeFiles } from '../editing/file/writeFiles';
import { contentFolder } from '../editions';
import { editionCalled } from './commandLine/editionCalled';
import { editorsCommand } from './commandLine/editorsCommand';

const HELP = `npm run refresh：按表里的数重算正文的每一个数。

  npm run refresh -- 2022

按表里的数重算正文的每一个数，写回原处，小数位和单位不变，去掉“待更新”；
列出话可能不再成立、要读一遍的句子：正负变了、名次变了、有“首次”“最多”“超过”一类的词、一串名称的次序。
表还没有录入的数原样留着。可以重复运行。

  --help     显示这些说明`;

/** `npm run refresh -- 2022`: works out every claim anew and writes its number in place. */
editorsCommand(HELP, {}, 1, ([year = '']) => {
  const edition = editionCalled(year);
  console.log('重算正文的数…');
  const found = refreshEdition(edition, join(contentFolder(), year));
  writeFiles(found.files);
  tell(found, [...edition.figures.values()].filter(({ takeaway }) => /最|超过|都|居|首/.test(takeaway)).length);
});

function tell({ texts, files }: Refresh, takeaways: number): void {
  const sum = (of: (each: Refresh['texts'][number]) => number) => texts.reduce((total, each) => total + of(each), 0);
  const toRead = sum(({ sentences }) => sentences.length);
  if (toRead > 0) console.log('数变了，请把这些句子读一遍：\n');
  for (const { path, sentences } of texts) {
    for (const { line, text, changes, reasons } of sentences)
      console.log(`${relative(process.cwd(), path)}，第 ${line} 行（${reasons.join('；')}）\n  ${text}\n  ${changes.join('，')}\n`);
  }
  const refreshed = sum((each) => each.refreshed);
  const left = sum((each) => each.left);
  console.log(files.length > 0 ? `重算并写回 ${refreshed} 个数，改动 ${files.length} 个文件。` : '各数都与表相符，没有改动。');
  if (toRead > 0) console.log(`有 ${toRead} 句要读；${takeaways} 张图的 takeaway（图下的结论）也请读一遍。`);
  if (left > 0) console.log(`还有 ${left} 个数待更新：它们的表还没有录入，见 npm run check。`);
}
