import type { Row, Table } from '../model/table/table';
import { solve } from './solve';
import type { Change, Place, TrialCells } from './trialCells';
import { mayHold } from './mayHold';
import type { Witness } from './witnesses';

/** How many values a cell is tried with. */
const TRIES = 12;

/**
 * Rows that hold the same numbers as the one below are one of them keyed in twice: nobody repeats a row by chance. Gives for each pair the
 * row whose rewriting, cell by cell as the witnesses ask, leaves the fewest disagreements; none where no rewriting helps.
 */
export function repeatedRows(trial: TrialCells, at: ReadonlyMap<Place, Witness[]>, tables: ReadonlySet<Table>): Change[][] {
  return [...tables].flatMap((table) =>
    table.rows.flatMap((row, index) => {
      const below = table.rows[index + 1];
      if (!below || !isRepeated(table, row, below)) return [];
      const [best] = [row, below].map((each) => rewritten(trial, at, numbersOf(trial, table, each))).toSorted((a, b) => a.left - b.left);
      return best && best.changes.length > 0 ? [best.changes] : [];
    }),
  );
}

function isRepeated({ fields }: Table, row: Row, below: Row): boolean {
  const numbers = fields.filter((field) => field.role === undefined && row.cells[field.name]?.number);
  return numbers.length > 1 && numbers.every(({ name }) => row.cells[name]!.text === below.cells[name]?.text);
}

const numbersOf = (trial: TrialCells, { fields }: Table, row: Row): Place[] =>
  fields.flatMap((field) => {
    const place = field.role === undefined || field.role === 'rank' ? trial.placeAt(row, field.name) : undefined;
    return place?.now?.number ? [place] : [];
  });

/**
 * A row with each cell put to what leaves the fewest of its witnesses in disagreement. The cells of a row copied from another agree with
 * each other, all wrong: so those are put first of which witnesses outside the row tell, and asked then only about cells already put.
 */
function rewritten(trial: TrialCells, at: ReadonlyMap<Place, Witness[]>, places: readonly Place[]): { changes: Change[]; left: number } {
  const witnesses = new Set(places.flatMap((place) => at.get(place) ?? []));
  const before = countOf(witnesses);
  const unknown = new Set(places);
  const changed = new Map<Place, string>();
  for (const place of [...places, ...places]) {
    if (!unknown.has(place)) continue;
    const telling = (at.get(place) ?? []).filter(({ reads }) => unknown.intersection(reads).size === 1);
    if (countOf(telling) === 0) continue;
    changed.set(place, bestFor(trial, place, telling));
    unknown.delete(place);
  }
  for (const place of [...places, ...places]) changed.set(place, bestFor(trial, place, at.get(place) ?? []));
  const left = countOf(witnesses);
  trial.takeBack(places.map((place) => ({ place, text: '' })));
  const changes = [...changed].flatMap(([place, text]) => (text === place.printed?.text ? [] : [{ place, text }]));
  return left < before ? { changes, left } : { changes: [], left: Infinity };
}

/** Puts a cell to the value, as the witnesses that disagree ask for it, that leaves the fewest of them so; that value. */
function bestFor(trial: TrialCells, place: Place, witnesses: readonly Witness[]): string {
  const failing = witnesses.filter((witness) => witness.disagreements().length > 0).toSorted((a, b) => a.reads.size - b.reads.size);
  let best = { text: place.now!.text, left: countOf(witnesses) };
  for (const text of solve(trial, place, failing).slice(0, TRIES)) {
    if (best.left === 0) break;
    if (!mayHold(place, text)) continue;
    trial.put([{ place, text }]);
    const left = countOf(witnesses);
    if (left < best.left) best = { text, left };
  }
  trial.put([{ place, text: best.text }]);
  return best.text;
}

const countOf = (witnesses: Iterable<Witness>): number => [...witnesses].reduce((sum, witness) => sum + witness.disagreements().length, 0);
