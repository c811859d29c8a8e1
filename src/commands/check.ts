import { allEditions, problemsOf, type Edition } from '../editions';
import { printCheck } from './commandLine/printCheck';
import { readOptions } from './commandLine/options';

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
const sound = problemsOf(editions).length === 0;
if (json) printData(editions);
else (sound ? console.log : console.error)(printCheck(editions));
process.exitCode = sound ? 0 : 1;

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
