import type { Edition } from '../../../editions';
import { CORRUPTIONS } from './corruptions';
import { localizeTrials, type LocalizeTrial } from './localizeScore';

/** Is the wrong cell noticed, and found? By kind of slip, and by kind of table; `words`: trials a kind (100) and seed (the edition’s year). */
export function benchLocalize(edition: Edition, words: readonly string[], say: (line: string) => void): void {
  const [trials = 100, seed = edition.info.year] = words.map(Number);
  const started = performance.now();
  const made = localizeTrials(edition, CORRUPTIONS, trials, seed);
  say(
    '发现：有校核或正文不符；可及：错得离谱（三成七）时有没有人发现，是“发现”的上限（末位差一另受取舍所限）。其余各列，是发现了的当中：首位可疑的就是错格；错格在前两位；原数照样提出；只看“哪几处不符”时，错格唯一（界限）。\n',
  );
  console.table(table(Map.groupBy(made, ({ kind }) => kind)));
  console.table(
    table(Map.groupBy(made, ({ table: label }) => label.replace(/-.*| .*/, (rest) => (label.startsWith('附') ? '' : rest.split('-')[0]!)))),
  );
  console.table(table(new Map([['全部', made]])));
  say(`每类 ${trials} 次，种子 ${seed}，${((performance.now() - started) / 1000).toFixed(1)} 秒。`);
}

const table = (groups: ReadonlyMap<string, LocalizeTrial[]>) =>
  Object.fromEntries(
    [...groups].map(([name, of]) => {
      const noticed = of.filter((trial) => trial.noticed);
      return [
        name,
        {
          次数: of.length,
          发现: share(of, (trial) => trial.noticed),
          可及: share(of, (trial) => trial.noticeable),
          首位: share(noticed, (trial) => trial.first),
          前两位: share(noticed, (trial) => trial.amongTwo),
          原数: share(noticed, (trial) => trial.exact),
          界限: share(noticed, (trial) => trial.shared === 1),
        },
      ];
    }),
  );

const share = (of: readonly LocalizeTrial[], holds: (trial: LocalizeTrial) => boolean): string =>
  of.length === 0 ? '' : `${((100 * of.filter(holds).length) / of.length).toFixed(1)} %`;
