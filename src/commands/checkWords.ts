import { problemsOf, type Edition } from '../editions';
import { printProblem } from '../model/check/problem';

/** What `npm run check` tells of editions: a summary of each that is sound, every problem of the others. */
export function checkWords(editions: readonly Edition[]): string {
  if (editions.length === 0) return problemsOf(editions).map(printProblem).join('\n\n');
  return editions
    .map((edition) =>
      edition.problems.length === 0
        ? summary(edition)
        : `${edition.problems.map(printProblem).join('\n\n')}\n\n${edition.name} 版有 ${edition.problems.length} 处问题。`,
    )
    .join('\n');
}

function summary(edition: Edition): string {
  const cells = [...edition.tables.values()].reduce(
    (sum, table) => sum + table.rows.reduce((count, row) => count + Object.keys(row.cells).length, 0),
    0,
  );
  const failing = edition.comparisons.filter((comparison) => !comparison.passes).length;
  return `${edition.name} 版：${edition.tables.size} 张表，${cells} 个单元格；校核 ${edition.comparisons.length} 次，${failing} 次不符，均由 ${edition.errata.length} 条勘误说明；正文 ${edition.prose.claims.length} 个数与单元格相符。没有问题。`;
}
