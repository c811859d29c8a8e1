import { solve } from './solve';
import type { Change, TrialCell, TrialCells } from './trialCells';
import { mayHold } from './mayHold';
import { typosOf } from './typos';
import type { Witness } from './witnesses';

/** What may have happened, undone: cells put otherwise, and how likely the slip is beside others. */
export interface Move {
  changes: Change[];
  weight: number;
}

/** How likely a value is that no slip of a typist explains. */
const UNEXPLAINED = 1e-4;
/** How likely a blank is one by mistake: as a slip, but where it may stand for what was nothing the year before. */
const forgotten = (failing: readonly Witness[]): number => (failing.every(({ kind }) => kind === 'backcast') ? 10 * UNEXPLAINED : 1);

/** Do others tell what a blank holds: is it the only one they look at? */
const isOnlyBlank = (cell: TrialCell, reads: ReadonlySet<TrialCell>): boolean =>
  [...reads].every((each) => each === cell || each.now || each.field.type === 'string');

/** Values a single cell may have had, be it blank now: first the slips of a typist, then what the failing witnesses ask for. */
export function movesOf(trial: TrialCells, cell: TrialCell, failing: readonly Witness[]): Move[] {
  const typos = [...(cell.now?.number ? typosOf(cell.now.number.text) : [])].filter(([text]) => mayHold(cell, text));
  const known = new Set(typos.map(([text]) => text));
  const solved = solve(trial, cell, cell.now ? failing : failing.filter(({ reads }) => isOnlyBlank(cell, reads))).filter(
    (text) => !known.has(text) && mayHold(cell, text),
  );
  return [
    ...typos.map(([text, weight]) => ({ changes: [{ cell, text }], weight })),
    ...solved.map((text, index) => ({ changes: [{ cell, text }], weight: (cell.now ? UNEXPLAINED : forgotten(failing)) / (1 + index) })),
  ];
}

/** Two cells exchanged; none where either holds no number or both hold the same. */
export function exchanged(a: TrialCell, b: TrialCell | undefined): Move | undefined {
  if (!b?.now?.number || !a.now?.number || a.now.text === b.now.text) return undefined;
  return {
    changes: [
      { cell: a, text: b.now.text },
      { cell: b, text: a.now.text },
    ],
    weight: 1,
  };
}

/** Two rows exchanged but for their labels. */
export function rowsExchanged(trial: TrialCells, a: TrialCell, below: TrialCell | undefined): Move | undefined {
  if (!below) return undefined;
  const changes = a.table.fields.flatMap((field) => {
    const [one, other] = [a, below].map(({ row }) => trial.cellAt(row, field.name));
    return one && other && !a.table.primaryKey.includes(field.name) ? (exchanged(one, other)?.changes ?? []) : [];
  });
  return changes.length > 2 ? { changes, weight: 1 } : undefined;
}
