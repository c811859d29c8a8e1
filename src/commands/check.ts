import { allEditions, problemsOf, type Edition } from '../editions';
import { printProblem } from '../model/check/problem';
import { readOptions } from './options';

/**
 * `npm run check`: reads every edition and prints a summary, or every problem. Exit code 1 where there is one.
 * `npm run --silent check -- --json` prints the problems as data.
 */
const { json } = readOptions({
  name: 'npm run check',
  does: '只校核内容，不生成网站：数秒之内给出小结，或逐条说明问题。',
  options: ['json'],
});
const editions = allEditions();
if (json) printData(editions);
else print(editions);
process.exitCode = problemsOf(editions).length > 0 ? 1 : 0;

function print(editions: readonly Edition[]): void {
  const strange = problemsOf(editions).filter(({ code }) => code === 'no-edition' || code === 'edition-name');
  if (strange.length > 0) console.error(strange.map(printProblem).join('\n\n') + (editions.length > 0 ? '\n' : ''));
  for (const edition of editions) {
    if (edition.problems.length === 0) console.log(summary(edition));
    else console.error(`${edition.problems.map(printProblem).join('\n\n')}\n\n${edition.name} 版有 ${edition.problems.length} 处问题。`);
  }
}

/** `{ problems: [{ edition, code, file, line, field, says, try, suspects, folded }], suspects: [{ table, row, field, now, proposed }] }`. */
function printData(editions: readonly Edition[]): void {
  const problems =
    editions.length === 0
      ? problemsOf(editions)
      : editions.flatMap(({ name, problems }) =>
          problems.map((problem) => ({ edition: name, ...problem, suspects: problem.suspects ?? [] })),
        );
  console.log(JSON.stringify({ problems, suspects: problems.flatMap(({ suspects }) => suspects ?? []) }, null, 2));
}

function summary(edition: Edition): string {
  const { tables, claims } = edition.waiting;
  if (tables > 0 || claims > 0)
    return `${edition.name} 版：没有问题；${tables} 张表待录入，正文 ${claims} 个数待更新。${nextStep(edition.name, tables)}`;
  const cells = [...edition.tables.values()].reduce(
    (sum, table) => sum + table.rows.reduce((count, row) => count + Object.keys(row.cells).length, 0),
    0,
  );
  const failing = edition.comparisons.filter((comparison) => !comparison.passes).length;
  return `${edition.name} 版：${edition.tables.size} 张表，${cells} 个单元格；校核 ${edition.comparisons.length} 次，${failing} 次不符，均由 ${edition.errata.length} 条勘误说明；正文 ${edition.prose.claims.length} 个数与单元格相符。没有问题。`;
}

/** What an editor does next with an edition that waits. */
function nextStep(edition: string, tables: number): string {
  return tables > 0 ? `录入：npm run import -- ${edition} 工作簿.xlsx` : `更新：npm run refresh -- ${edition}`;
}
