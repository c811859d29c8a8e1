import { allEditions } from '../editions';
import { mutate, type Trial } from './bench/corruption/mutationScore';
import { readOptions } from './commandLine/options';

/** `npm run mutate [trials] [seed]`: the share of corrupted digits that the checks notice, in all and table by table. */
const { words, list } = readOptions({
  name: 'npm run mutate',
  does: '随机改错数字，看校核和正文能发现几成。',
  options: ['list'],
  words: { sample: '500 7', says: '改多少次；随机数的种子' },
});
const [edition] = allEditions();
const trials = Number(words[0] ?? 500);
const seed = Number(words[1] ?? edition?.info.year);
if (!edition || edition.problems.length > 0) {
  console.error('有问题的内容不能用来试校核：先运行 npm run check。');
  process.exit(1);
}

const started = performance.now();
const made = mutate(edition, trials, seed);
const share = (of: Trial[], noticed: (trial: Trial) => boolean) => `${((100 * of.filter(noticed).length) / of.length).toFixed(1)} %`;
const line = (name: string, of: Trial[]) => ({
  name,
  trials: of.length,
  checks: share(of, (trial) => trial.byChecks),
  claims: share(of, (trial) => trial.byClaims),
  either: share(of, (trial) => trial.byChecks || trial.byClaims),
});

const byTable = [...Map.groupBy(made, (trial) => trial.table.label)].map(([name, of]) => line(name, of));
console.table(byTable.sort((a, b) => Number.parseFloat(a.either) - Number.parseFloat(b.either)));
console.table([
  line('all', made),
  line('printed tables', made.filter(isPrinted)),
  line(
    'numbers of the prose',
    made.filter((trial) => !isPrinted(trial)),
  ),
]);
console.log(`${trials} trials, seed ${seed}, ${((performance.now() - started) / 1000).toFixed(1)} s`);
if (list) {
  for (const { table, row, field, before, after, byChecks, byClaims } of made) {
    if (!byChecks && !byClaims) console.log(`${table.label} [${row.key},${field.name}] ${before} → ${after}`);
  }
}

function isPrinted({ table }: Trial): boolean {
  return !table.id.startsWith('text-');
}
