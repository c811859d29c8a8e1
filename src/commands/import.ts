import { readWorkbooks } from '../editing/workbook/readWorkbooks';
import { editorsCommand } from './commandLine/editorsCommand';
import { importYear, listedTables } from './year/importYear';

const HELP = `npm run import：把工作簿里的数录进一版的表格。

  npm run import -- 2022 工作簿.xlsx [更多文件或文件夹] [--dry-run] [--rows 4-12]

把工作簿里的数录进 content/2022/tables：
  认 .xlsx 和 .csv（UTF-8、GBK、UTF-16）；一张工作表里可以有几张表；
  表按编号或表题找，列按表头找（两层表头也认），行按行名找，次序照工作簿；
  单位和小数位照说明文件；千分位、脚注号去掉；隐藏的行列和工作表不读。
  --dry-run  只看会写什么，不写
  --rows     这些表今年换了行（国家、机构名单），照工作簿的行录；几张表用逗号隔开
放不下的一一列出；有问题的表原样不动，其余照录。可以重复运行。

  --help     显示这些说明`;

/** `npm run import -- 2022 …`: reads workbooks into an edition's tables. */
editorsCommand(HELP, { 'dry-run': { type: 'boolean' }, rows: { type: 'string', multiple: true } }, 2, ([year = '', ...paths], values) =>
  importYear(year, readWorkbooks(paths, console.log), { rows: listedTables(values['rows']), isDry: values['dry-run'] === true }),
);
