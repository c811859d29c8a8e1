import { allEditions, problemsOf } from '../editions';
import { printProblem } from '../model/check/problem';
import { readOptions } from './options';

/** `npm run check`: reads every edition and prints a summary, or every problem. Exit code 1 where there is one. */
readOptions({ name: 'npm run check', does: '只校核内容，不生成网站：数秒之内给出小结，或逐条说明问题。', options: [] });
const editions = allEditions();
let failed = editions.length === 0;
if (failed) console.error(problemsOf(editions).map(printProblem).join('\n\n'));
for (const edition of editions) {
  if (edition.problems.length > 0) {
    failed = true;
    console.error(`${edition.problems.map(printProblem).join('\n\n')}\n\n${edition.name} 版有 ${edition.problems.length} 处问题。`);
    continue;
  }
  const cells = [...edition.tables.values()].reduce(
    (sum, table) => sum + table.rows.reduce((count, row) => count + Object.keys(row.cells).length, 0),
    0,
  );
  const failing = edition.comparisons.filter((comparison) => !comparison.passes).length;
  console.log(
    `${edition.name} 版：${edition.tables.size} 张表，${cells} 个单元格；校核 ${edition.comparisons.length} 次，${failing} 次不符，均由 ${edition.errata.length} 条勘误说明；正文 ${edition.prose.claims.length} 个数与单元格相符。没有问题。`,
  );
}
process.exitCode = failed ? 1 : 0;
