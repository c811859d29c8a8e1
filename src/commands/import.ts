import { readWorkbooks } from '../editing/workbook/readWorkbooks';
import { readOptions } from './commandLine/options';
import { tellFaults } from './commandLine/tellFaults';
import { importYear } from './year/importYear';

/** `npm run import -- 2022 …`: reads workbooks into an edition's tables. */
const {
  words: [year = '', ...paths],
  rows,
  'dry-run': isDry,
} = readOptions({
  name: 'npm run import',
  does: `把工作簿里的数录进一版的表格。

认 .xlsx 和 .csv（UTF-8、GBK、UTF-16）；一张工作表里可以有几张表；
表按编号或表题找，列按表头找（两层表头也认），行按行名找，次序照工作簿；
单位和小数位照说明文件；千分位、脚注号去掉；隐藏的行列和工作表不读。
放不下的一一列出；有问题的表原样不动，其余照录。可以重复运行。`,
  options: ['dry-run', 'rows'],
  words: { sample: '2022 工作簿.xlsx …', says: '哪一年；工作簿、CSV 或它们的文件夹', least: 2 },
});

await tellFaults(() => importYear(year, readWorkbooks(paths, console.log), { rows, isDry }));
