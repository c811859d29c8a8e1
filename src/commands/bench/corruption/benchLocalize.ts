import type { Edition } from '../../../editions';
import { strengthOf, type Strength } from '../../../localize/strength';
import { CORRUPTIONS } from './corruptions';
import { localizeTrials, type LocalizeTrial } from './localizeScore';

/** Is the wrong cell noticed, and found? By kind of slip, and by kind of table; `words`: trials a kind (100) and seed (the edition’s year). */
export function benchLocalize(edition: Edition, words: readonly string[], say: (line: string) => void): void {
  const [trials = 100, seed = edition.info.year] = words.map(Number);
  const started = performance.now();
  const made = localizeTrials(edition, CORRUPTIONS, trials, seed);
  say(
    '发现：有校核或正文不符。没有发现的分两种：无证，这一格错得离谱（三成七）也没有别的数作证；相容，有别的数作证，错了以后仍都相符（错在取舍之内，或对调而合计不变）。两种都是书中现有的数所限。其余各列，是发现了的当中：首位可疑的就是错格；错格在前两位；原数照样提出；只看“哪几处不符”时，错格唯一（界限）。\n',
  );
  console.table(table(Map.groupBy(made, ({ kind }) => kind)));
  console.table(table(Map.groupBy(made, ({ table: label }) => kindOfTable(label))));
  console.table(table(new Map([['全部', made]])));
  say('各格有几个别的数作证（错得离谱时有几处不符）：\n');
  console.table(witnesses(edition));
  say(`每类 ${trials} 次，种子 ${seed}，${((performance.now() - started) / 1000).toFixed(1)} 秒。`);
}

/** 附表 for the appendix, 表 4 for the tables of a part. */
const kindOfTable = (label: string): string => /^附表|^正文数据|^[^-]+/.exec(label)![0];

/** By kind of table: how many cells, and which share of them has no witness, one, two, three or more. */
function witnesses(edition: Edition): Record<string, Record<string, string | number>> {
  const ofKind = Map.groupBy(strengthOf(edition), ([id]) => kindOfTable(edition.tables.get(id)!.label));
  const line = (list: readonly [string, Strength][]) => {
    const cells = list.reduce((sum, [, strength]) => sum + strength.cells, 0);
    const [one = 0, two = 0, three = 0] = [0, 1, 2].map((at) => list.reduce((sum, [, { atLeast }]) => sum + atLeast[at]!, 0));
    const part = (count: number) => `${((100 * count) / cells).toFixed(1)} %`;
    return { 格: cells, 无证: part(cells - one), 一个: part(one - two), 两个: part(two - three), 三个以上: part(three) };
  };
  return Object.fromEntries(
    [...[...ofKind].filter(([, list]) => list.some(([, { cells }]) => cells > 0)), ['全部', [...ofKind.values()].flat()] as const].map(
      ([name, list]) => [name, line(list)],
    ),
  );
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
          无证: share(of, (trial) => !trial.noticed && !trial.noticeable),
          相容: share(of, (trial) => !trial.noticed && trial.noticeable),
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
