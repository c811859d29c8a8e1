import type { Comparison } from '../model/check/comparison';
import type { Interval } from '../model/number/interval';
import { writeNumber } from '../model/number/rounding';
import { unitNamed } from '../model/number/unit';
import { decimalsOf } from './mayHold';
import { unitOf, type TrialCell, type TrialCells } from './trialCells';
import type { Witness } from './witnesses';

/** What a witness asks of a cell, in the cell’s unit, and how far it may be off. */
interface Wanted {
  value: number;
  spread: number;
}

/** Digits that a number is written with where its column declares no decimals. */
const PRECISION = 12;

/** Values of a cell that the failing witnesses ask for, as they would be printed; those of the most exact witness first. */
export function solve(trial: TrialCells, cell: TrialCell, failing: readonly Witness[]): string[] {
  const now = cell.now?.number;
  const decimals = decimalsOf(cell) ?? now?.decimals;
  const { scale } = unitNamed(unitOf(cell));
  const write = (value: number, steps: number) =>
    decimals === undefined ? String(Number(value.toPrecision(PRECISION))) : writeNumber(value + steps * 10 ** -decimals, decimals);
  const wanted = failing
    .flatMap((witness) => [
      ...(witness.states ? [{ value: witness.states.value / scale, spread: witness.states.spread / scale }] : []),
      ...witness.comparisons().flatMap((comparison) => wantedBy(trial, cell, witness, comparison, scale)),
    ])
    .filter(({ value }) => Number.isFinite(value))
    .toSorted((a, b) => a.spread - b.spread);
  const texts = [0, 1, -1, 2, -2].flatMap((more) => wanted.map(({ value }) => write(value, more)));
  return [...new Set(texts)].filter((text) => text !== now?.text);
}

function wantedBy(trial: TrialCells, cell: TrialCell, witness: Witness, made: Comparison, scale: number): Wanted[] {
  const { table, row, field, passes, expected, expectedInterval, expectedValue } = made;
  if (passes) return [];
  // Errors of rounding add up like steps in random directions.
  const steps = Math.sqrt(witness.reads.size);
  const onTrial = table === cell.table.id && row === cell.row.key && field === cell.field.name;
  if (onTrial && expectedInterval && made.kind !== 'backcast')
    return [{ value: (expectedValue ?? middle(expectedInterval)) / scale, spread: widthOf(expectedInterval) / scale / steps }];
  if (onTrial) return [...expected.matchAll(/-?\d+(?:\.\d+)?/g)].map(([number]) => ({ value: Number(number), spread: Infinity }));
  if (!expectedInterval) return [];
  return root(trial, cell, witness, made.id).map(({ value, slope }) => ({
    value,
    spread: (widthOf(expectedInterval) + widthOf(made.printedInterval)) / Math.abs(slope) / steps,
  }));
}

const middle = ({ low, high }: Interval): number => (low + high) / 2;
const widthOf = (interval: Interval | undefined): number => (interval ? interval.high - interval.low : 0);

/** Where what is printed meets what the others give, as the cell’s value changes: by secants, which linear relations need once. */
function root(trial: TrialCells, cell: TrialCell, witness: Witness, id: string): { value: number; slope: number }[] {
  const gap = (value: number): number => {
    const change = [{ cell, text: value.toFixed(8) }];
    trial.put(change);
    const made = witness.comparisons().find((each) => each.id === id);
    trial.takeBack(change);
    return made?.printedInterval && made.expectedInterval ? middle(made.printedInterval) - middle(made.expectedInterval) : NaN;
  };
  const start = cell.now?.number?.value ?? 0;
  let [a, b] = [start, start === 0 ? 1 : start * 1.01];
  let [atA, atB] = [gap(a), gap(b)];
  let slope = (atB - atA) / (b - a);
  for (let round = 0; round < 6 && Math.abs(b - a) > 1e-9 * Math.abs(b); round++) {
    const next = b - atB / slope;
    if (!Number.isFinite(next)) return [];
    [a, atA, b, atB] = [b, atB, next, gap(next)];
    if (b !== a && atB !== atA) slope = (atB - atA) / (b - a);
  }
  return [{ value: b, slope }];
}
