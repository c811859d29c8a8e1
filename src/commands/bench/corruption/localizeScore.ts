import type { Edition } from '../../../editions';
import { explain } from '../../../localize/explain';
import { farOff } from '../../../localize/strength';
import { trialCells, type TrialCell, type TrialCells } from '../../../localize/trialCells';
import { indexWitnesses, witnessesOf, type Witness } from '../../../localize/witnesses';
import { corrupt } from './corruptions';
import { seeded } from '../seeded';

/** One slip, and what became of it. */
export interface LocalizeTrial {
  kind: string;
  /** Label of the table: 表 3-2. */
  table: string;
  /** What was done: `表 3-2[江苏,输出成交额] 2087.9 → 2078.9`. */
  slip: string;
  noticed: boolean;
  /** One of the cells would be noticed if it were far off: the bound of what can be noticed at all. */
  noticeable: boolean;
  /** A corrupted cell is the first suspect, or among the first two. */
  first: boolean;
  amongTwo: boolean;
  /** Every corrupted cell is proposed to be what it was. */
  exact: boolean;
  /** How many cells all failing witnesses look at: the bound of what is known by which of them fail. */
  shared: number;
}

/** Makes `trials` slips of a kind in the printed tables, each in the unchanged edition, and looks for the cell. Same seed, same trials. */
export function localizeTrials(edition: Edition, kinds: readonly string[], trials: number, seed: number): LocalizeTrial[] {
  const trial = trialCells(edition);
  const witnesses = witnessesOf(trial, edition, edition.prose.asserted);
  const at = indexWitnesses(witnesses);
  const cells = [...trial.cells.tables.values()]
    .filter(({ id }) => !id.startsWith('text-'))
    .flatMap((table) => table.rows.flatMap((row) => table.fields.flatMap((field) => trial.cellAt(row, field.name) ?? [])))
    .filter((cell) => cell.printed?.number && cell.field.role === undefined);

  return kinds.flatMap((kind) => {
    const random = seeded(seed);
    const pick = (count: number) => Math.floor(random() * count);
    return Array.from({ length: trials }, (): LocalizeTrial => {
      for (;;) {
        const cell = cells[pick(cells.length)]!;
        const changes = corrupt(kind, trial, cell, pick);
        if (changes.length === 0) continue;
        const before = new Map(changes.map((change) => [change.cell, change.cell.printed!]));
        const slip = changes.map((change) => `${nameOf(change.cell)} ${change.cell.printed!.text} → ${change.text}`).join('，');
        trial.print(changes);
        const failing = touching(
          at,
          changes.map((change) => change.cell),
        ).filter((witness) => witness.disagreements().length > 0);
        const explanations = failing.length > 0 ? explain(trial, failing, at) : [];
        const suspects = explanations.flatMap(({ changes: own, rivals }) => [...own, ...rivals.flat()]);
        const proposed = new Map(explanations.flatMap(({ changes: own }) => own.map((each) => [each.cell, each.text] as const)));
        trial.print([...before].map(([each, { text }]) => ({ cell: each, text })));
        return {
          kind,
          table: cell.table.label,
          slip,
          noticed: failing.length > 0,
          noticeable: [...before.keys()].some((each) => isNoticeable(trial, at, each)),
          first: suspects.slice(0, 1).some((each) => before.has(each.cell)),
          amongTwo: suspects.slice(0, 2).some((each) => before.has(each.cell)),
          exact: [...before].every(([each, { text }]) => proposed.get(each) === text),
          shared: failing.length > 0 ? sharedBy(failing) : 0,
        };
      }
    });
  });
}

function isNoticeable(trial: TrialCells, at: ReadonlyMap<TrialCell, readonly Witness[]>, cell: TrialCell): boolean {
  const change = [{ cell, text: farOff(cell) }];
  trial.put(change);
  const isUpset = (at.get(cell) ?? []).some((witness) => witness.disagreements().length > 0);
  trial.takeBack(change);
  return isUpset;
}

const nameOf = ({ table, row, field }: TrialCell): string => `${table.label}[${row.key},${field.name}]`;

const touching = (at: ReadonlyMap<TrialCell, readonly Witness[]>, cells: readonly TrialCell[]): Witness[] => [
  ...new Set(cells.flatMap((cell) => at.get(cell) ?? [])),
];

/** How many number cells every one of the witnesses looks at. */
const sharedBy = ([first, ...others]: readonly Witness[]): number =>
  [...first!.reads].filter((cell) => cell.printed?.number && others.every(({ reads }) => reads.has(cell))).length;
