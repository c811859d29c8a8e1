import { join } from 'node:path';
import { EditingError } from '../../editing/editingError';
import { writeFiles } from '../../editing/file/writeFiles';
import { importEdition, type Import } from '../../editing/workbook/importEdition';
import type { Sheet } from '../../editing/workbook/sheet';
import { contentFolder, type Edition } from '../../editions';
import { printProblems } from '../../model/check/problem';
import { tableIdOf } from '../../model/table/table';
import { editionCalled } from '../commandLine/editionCalled';

/**
 * Takes the sheets of workbooks into the tables of an edition and tells what became of each; `rows` are the tables whose rows are new this
 * year, by number. With `isDry` nothing is written. Where something found no place the program ends with 1.
 */
export function importYear(year: string, sheets: readonly Sheet[], { rows, isDry }: { rows: readonly string[]; isDry: boolean }): void {
  const edition = editionCalled(year);
  const found = importEdition(edition, join(contentFolder(), year), sheets, new Set(rows.map((name) => tableCalled(edition, name))));
  if (!isDry) writeFiles(found.files);
  tell(found, isDry);
  if (found.tables.some(({ problems }) => problems.length > 0) || found.unplaced.length > 0) process.exitCode = 1;
}

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
  if (problems.length > 0) console.log(`\n${printProblems(problems)}`);
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
