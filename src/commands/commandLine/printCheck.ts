import { countCells } from '../../components/checks/errataList';
import { contradictions } from '../../editing/errata/contradictions';
import { isLeftOpen, sayWaiting } from '../../model/check/waiting';
import { problemsOf, type Edition } from '../../editions';
import { printProblems } from '../../model/check/problem';

/** What `npm run check` tells of editions: folders that are none, a summary of each that is sound, every problem of the others. */
export function printCheck(editions: readonly Edition[]): string {
  const strange = problemsOf(editions).filter(({ code }) => code === 'no-edition' || code === 'edition-name');
  const told = editions.map((edition) =>
    edition.problems.length === 0
      ? summary(edition)
      : `${printProblems(edition.problems)}\n\n${edition.name} 版有 ${edition.problems.length} 处问题。${sayContradictions(edition)}`,
  );
  return [printProblems(strange), told.join('\n')].filter(Boolean).join('\n\n');
}

/** What is done in one go with what the book itself contradicts. */
function sayContradictions(edition: Edition): string {
  const count = contradictions(edition).length;
  return count === 0
    ? ''
    : `其中 ${count} 处是数与数不合：录错了的先改好；原书如此的，npm run errata -- ${edition.name} 一次记下修订、起草勘误。`;
}

function summary(edition: Edition): string {
  if (isLeftOpen(edition.waiting)) return `${edition.name} 版：没有问题；${sayWaiting(edition.waiting)}。${nextStep(edition)}`;
  const failing = edition.comparisons.filter((comparison) => !comparison.passes).length;
  return `${edition.name} 版：${edition.tables.size} 张表，${countCells(edition)} 个单元格；校核 ${edition.comparisons.length} 次，${failing} 次不符，均由 ${edition.errata.length} 条勘误说明；正文 ${edition.prose.claims.length} 个数与单元格相符。没有问题。`;
}

/** What an editor does next with an edition that waits. */
function nextStep({ name, waiting }: Edition): string {
  if (waiting.tables > 0) return `录入：npm run import -- ${name} 工作簿.xlsx`;
  if (waiting.claims > 0) return `更新：npm run refresh -- ${name}`;
  if (waiting.errata > 0) return '勘误里标着 status: waiting 的：逐条读 errata.yaml，写好判断，删去这一行。';
  return '大事记里标着 status="waiting" 的还是上年的事，日期移了一年：逐条换成本年的，写好一条删去一个记号；多余的删去。';
}
