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

/** What rewrites a row, and how many of its witnesses disagree then. */
interface Rewriting {
  changes: Change[];
  left: number;
}

/**
 * A row with each cell put to what leaves the fewest of its witnesses in disagreement, by the fewest changes. The cells of a row copied from
 * another agree with each other, all wrong: so it is tried also with those put first of which witnesses outside the row tell.
 */
function rewritten(trial: TrialCells, at: ReadonlyMap<Place, Witness[]>, places: readonly Place[]): Rewriting {
  const witnesses = new Set(places.flatMap((place) => at.get(place) ?? []));
  const before = countOf(witnesses);
  const rewritings = [false, true].map((outsideFirst): Rewriting => {
    if (outsideFirst) putFromOutside(trial, at, places);
    for (const place of [...places, ...places]) putBest(trial, place, at.get(place) ?? []);
    const left = countOf(witnesses);
    const changes = places.flatMap((place) => (place.now!.text === place.printed?.text ? [] : [{ place, text: place.now!.text }]));
    trial.takeBack(changes);
    return { changes, left };
  });
  const [best] = rewritings.toSorted((a, b) => a.left - b.left || a.changes.length - b.changes.length);
  return best!.left < before ? best! : { changes: [], left: Infinity };
}

/** Puts the cells of a row of which witnesses tell that look at no other cell of it, or only at those already put. */
function putFromOutside(trial: TrialCells, at: ReadonlyMap<Place, Witness[]>, places: readonly Place[]): void {
  const unknown = new Set(places);
  for (const place of [...places, ...places]) {
    const telling = (at.get(place) ?? []).filter(({ reads }) => unknown.intersection(reads).size === 1);
    if (!unknown.has(place) || countOf(telling) === 0) continue;
    putBest(trial, place, telling);
    unknown.delete(place);
  }
}

/** Puts a cell to the value, as the witnesses that disagree ask for it, that leaves the fewest of them so. */
function putBest(trial: TrialCells, place: Place, witnesses: readonly Witness[]): void {
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
}

const countOf = (witnesses: Iterable<Witness>): number => [...witnesses].reduce((sum, witness) => sum + witness.disagreements().length, 0);
