import type { Row, Table } from '../model/table/table';
import { solve } from './solve';
import type { Change, TrialCell, TrialCells } from './trialCells';
import { mayHold } from './mayHold';
import type { Witness } from './witnesses';

/** How many values a cell is tried with. */
const TRIES = 12;

/**
 * Rows that hold the same numbers as the one below are one of them keyed in twice: nobody repeats a row by chance. Gives for each pair the
 * row whose rewriting, cell by cell as the witnesses ask, leaves the fewest disagreements; none where no rewriting helps.
 */
export function repeatedRows(trial: TrialCells, at: ReadonlyMap<TrialCell, Witness[]>, tables: ReadonlySet<Table>): Change[][] {
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

const numbersOf = (trial: TrialCells, { fields }: Table, row: Row): TrialCell[] =>
  fields.flatMap((field) => {
    const cell = field.role === undefined || field.role === 'rank' ? trial.cellAt(row, field.name) : undefined;
    return cell?.now?.number ? [cell] : [];
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
function rewritten(trial: TrialCells, at: ReadonlyMap<TrialCell, Witness[]>, cells: readonly TrialCell[]): Rewriting {
  const witnesses = new Set(cells.flatMap((cell) => at.get(cell) ?? []));
  const before = countOf(witnesses);
  const rewritings = [false, true].map((outsideFirst): Rewriting => {
    if (outsideFirst) putFromOutside(trial, at, cells);
    for (const cell of [...cells, ...cells]) putBest(trial, cell, at.get(cell) ?? []);
    const left = countOf(witnesses);
    const changes = cells.flatMap((cell) => (cell.now!.text === cell.printed?.text ? [] : [{ cell, text: cell.now!.text }]));
    trial.takeBack(changes);
    return { changes, left };
  });
  const [best] = rewritings.toSorted((a, b) => a.left - b.left || a.changes.length - b.changes.length);
  return best!.left < before ? best! : { changes: [], left: Infinity };
}

/** Puts the cells of a row of which witnesses tell that look at no other cell of it, or only at those already put. */
function putFromOutside(trial: TrialCells, at: ReadonlyMap<TrialCell, Witness[]>, cells: readonly TrialCell[]): void {
  const unknown = new Set(cells);
  for (const cell of [...cells, ...cells]) {
    const telling = (at.get(cell) ?? []).filter(({ reads }) => unknown.intersection(reads).size === 1);
    if (!unknown.has(cell) || countOf(telling) === 0) continue;
    putBest(trial, cell, telling);
    unknown.delete(cell);
  }
}

/** Puts a cell to the value, as the witnesses that disagree ask for it, that leaves the fewest of them so. */
function putBest(trial: TrialCells, cell: TrialCell, witnesses: readonly Witness[]): void {
  const failing = witnesses.filter((witness) => witness.disagreements().length > 0).toSorted((a, b) => a.reads.size - b.reads.size);
  let best = { text: cell.now!.text, left: countOf(witnesses) };
  for (const text of solve(trial, cell, failing).slice(0, TRIES)) {
    if (best.left === 0) break;
    if (!mayHold(cell, text)) continue;
    trial.put([{ cell, text }]);
    const left = countOf(witnesses);
    if (left < best.left) best = { text, left };
  }
  trial.put([{ cell, text: best.text }]);
}

const countOf = (witnesses: Iterable<Witness>): number => [...witnesses].reduce((sum, witness) => sum + witness.disagreements().length, 0);
