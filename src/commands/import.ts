import { join } from 'node:path';
import { EditingError } from '../editing/editingError';
import { writeFiles } from '../editing/file/writeFiles';
import { importEdition, type Import } from '../editing/workbook/importEdition';
import { contentFolder, type Edition } from '../editions';
import { printProblem } from '../model/check/problem';
import { tableIdOf } from '../model/table/table';
import { editionCalled } from './commandLine/editionCalled';
import { editorsCommand } from './commandLine/editorsCommand';

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
editorsCommand(HELP, { 'dry-run': { type: 'boolean' }, rows: { type: 'string', multiple: true } }, 2, ([year = '', ...paths], values) => {
  const edition = editionCalled(year);
  const rows = [values['rows'] ?? []].flat().flatMap((list) => String(list).split(/[,，、]/));
  const found = importEdition(
    edition,
    join(contentFolder(), year),
    paths,
    new Set(rows.map((name) => tableCalled(edition, name))),
    (line) => console.log(line),
  );
  const isDry = values['dry-run'] === true;
  if (!isDry) writeFiles(found.files);
  tell(found, isDry);
  if (found.tables.some(({ problems }) => problems.length > 0) || found.unplaced.length > 0) process.exitCode = 1;
});

function tableCalled(edition: Edition, name: string): string {
  const id = tableIdOf(name.trim()) ?? name.trim();
  if (edition.tables.has(id)) return id;
  throw new EditingError(`--rows 里的“${name}”不是这一版的表。`, '写表的编号，如 --rows 4-12,a15。');
}

function tell({ tables, unplaced, absent, files }: Import, isDry: boolean): void {
  for (const { table, source, filled, notices, csv } of tables) {
    if (csv !== undefined)
      console.log(`${table.label} ← ${source}：${table.fields.length} 列，${filled} 格${notices.map((notice) => `；${notice}`).join('')}`);
  }
  const problems = tables.flatMap((each) => each.problems);
  if (problems.length > 0) console.log(`\n${problems.map(printProblem).join('\n\n')}`);
  if (unplaced.length > 0) console.log('\n放不下的工作表：');
  for (const { source, closest } of unplaced)
    console.log(`  ${source}${closest ? `；最接近的是 ${closest}` : ''}。表题前写上表的编号，再录入。`);
  const sound = tables.filter(({ csv }) => csv !== undefined).length;
  const bad = tables.length - sound;
  console.log(
    `\n${isDry ? '会录入' : '录入'} ${sound} 张表${isDry ? `，改动 ${files.length} 个文件；没有写` : files.length > 0 ? `，改动 ${files.length} 个文件` : '，与原来相同，没有改动'}。${bad > 0 ? `${bad} 张表有问题，原样未动。` : ''}`,
  );
  if (absent.length > 0) console.log(`还有 ${absent.length} 张表待录入：${absent.join('、')}。`);
}
