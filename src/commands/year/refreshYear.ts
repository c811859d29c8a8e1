import { join, relative } from 'node:path';
import { refreshEdition, type Refresh } from '../../editing/claims/refreshEdition';
import { writeFiles } from '../../editing/file/writeFiles';
import { contentFolder } from '../../editions';
import { anchor } from '../../model/address/address';
import { editionCalled } from '../commandLine/editionCalled';

/** Works out every claim of an edition anew, writes its number in place, and tells which sentences are to be read. */
export function refreshYear(year: string): void {
  const edition = editionCalled(year);
  console.log('重算正文的数…');
  const found = refreshEdition(edition, join(contentFolder(), year));
  writeFiles(found.files);
  const folder = relative(process.cwd(), join(contentFolder(), year, 'figures'));
  tell(
    found,
    [...edition.figures.values()]
      .filter(({ takeaway }) => /最|超过|都|居|首/.test(takeaway))
      .map(({ id, takeaway }) => `${folder}/${anchor.figure(id)}.yaml，takeaway\n  ${takeaway}\n`),
  );
}

/** Prints what was done; `takeaways` are those of figures that may no longer hold, where and what. */
function tell({ texts, files }: Refresh, takeaways: readonly string[]): void {
  const sum = (of: (each: Refresh['texts'][number]) => number) => texts.reduce((total, each) => total + of(each), 0);
  const toRead = sum(({ sentences }) => sentences.length);
  if (toRead > 0) console.log('数变了，请把这些句子读一遍：\n');
  for (const { path, sentences } of texts) {
    for (const { line, text, changes, reasons } of sentences)
      console.log(
        `${relative(process.cwd(), path)}，第 ${line} 行（${reasons.join('；')}）\n  ${text}\n${changes.length > 0 ? `  ${changes.join('，')}\n` : ''}`,
      );
  }
  if (toRead > 0) for (const takeaway of takeaways) console.log(takeaway);
  const refreshed = sum((each) => each.refreshed);
  const left = sum((each) => each.left);
  console.log(files.length > 0 ? `重算并写回 ${refreshed} 个数，改动 ${files.length} 个文件。` : '各数都与表相符，没有改动。');
  if (toRead > 0) console.log(`有 ${toRead} 句和 ${takeaways.length} 张图的 takeaway（图下的结论）要读，都列在上面。`);
  if (left > 0) console.log(`还有 ${left} 个数待更新：它们的表还没有录入，见 npm run check。`);
}
