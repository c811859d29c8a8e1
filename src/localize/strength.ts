import { writeNumber } from '../model/number/rounding';
import { memoize } from '../model/memoize';
import type { Report } from '../model/report';
import type { Prose } from '../prose/readProse';
import { mayHold } from './mayHold';
import { trialCells, type TrialCell } from './trialCells';
import { indexWitnesses, witnessesOf, type Witness } from './witnesses';

/** How well the numbers of a table are vouched for. */
export interface Strength {
  /** Numbers that measure something. */
  cells: number;
  /** How many of them at least one, two, three witnesses would miss, if they were wrong. */
  atLeast: [one: number, two: number, three: number];
}

/** A cell is put wrong by this much, to see who notices. */
const WRONG = 1.37;

/** By table: how many of its cells have how many independent witnesses. Worked out once for an edition, by putting every cell wrong. */
export const strengthOf = memoize(
  (report: Report & { prose: Prose }): ReadonlyMap<string, Strength> => {
    const trial = trialCells(report);
    const witnesses = witnessesOf(trial, report, report.prose.asserted);
    // Those that look at little are asked first: they cost little, and mostly notice.
    const at = indexWitnesses(witnesses.toSorted((a, b) => a.reads.size - b.reads.size));
    const strengths = new Map<string, Strength>();
    for (const table of trial.cells.tables.values()) {
      const cells = table.rows
        .flatMap((row) => table.fields.flatMap((field) => trial.cellAt(row, field.name) ?? []))
        .filter((cell) => cell.printed?.number && (cell.field.role === undefined || cell.field.role === 'rank'));
      const counts = cells.map((cell) => {
        const change = [{ cell, text: farOff(cell) }];
        trial.put(change);
        // More than three would say no more, and some cells have dozens.
        const noticing = (at.get(cell) ?? []).values().filter(isUpset).take(3).toArray().length;
        trial.takeBack(change);
        return noticing;
      });
      const atLeast = (least: number) => counts.filter((count) => count >= least).length;
      strengths.set(table.id, { cells: counts.length, atLeast: [atLeast(1), atLeast(2), atLeast(3)] });
    }
    return strengths;
  },
  ({ comparisons }) => [comparisons],
);

const isUpset = (witness: Witness): boolean => witness.disagreements().length > 0;

/** A number far from what the cell holds, of the same form. */
export function farOff(cell: TrialCell): string {
  const { value, decimals } = cell.printed!.number!;
  const step = 10 ** -decimals;
  const text = writeNumber(Math.abs(value * (WRONG - 1)) < step ? value + step : value * WRONG, decimals);
  return mayHold(cell, text) ? text : writeNumber(value + step, decimals);
}
