import type { Row } from '../model/table/table';
import { exchanged, movesOf, rowsExchanged, type Move } from './moves';
import { repeatedRows } from './repeated';
import type { Change, TrialCell, TrialCells } from './trialCells';
import { indexWitnesses, isStale, type Witness } from './witnesses';

/** Cells that, put otherwise, make witnesses agree. */
export interface Explanation {
  changes: Change[];
  /** What agrees then: ids as `Witness.disagreements` gives them. */
  mends: string[];
  /** Other cells that would do as well, likeliest first. */
  rivals: Change[][];
}

/** How often witnesses may be asked in one search: it ends after a second at most, however much is wrong. */
const QUESTIONS = 40_000;

/**
 * The smallest sets of cells that explain what disagrees, found one after the other: always the cells whose change mends the most and
 * breaks nothing (Fellegi and Holt, 1976), among them those a slip of a typist explains best (Scholtus, 2009).
 */
export function explain(
  trial: TrialCells,
  witnesses: readonly Witness[],
  at: ReadonlyMap<TrialCell, Witness[]> = indexWitnesses(witnesses),
): Explanation[] {
  const open = new Map<Witness, string[]>();
  for (const witness of witnesses) {
    const ids = witness.disagreements();
    if (ids.length > 0) open.set(witness, ids);
  }
  const search: Search = { trial, at, open, asked: [...open.keys()], settled: new Set(), questions: QUESTIONS };
  const tables = new Set([...open.keys()].flatMap(({ reads }) => [...reads]).map(({ table }) => table));
  const explanations = repeatedRows(trial, at, tables).map((changes): Explanation => ({
    changes,
    mends: settle(search, { changes, weight: 1 }),
    rivals: [],
  }));
  const groups = related(open);
  for (const asked of groups) {
    const own: Search = { ...search, asked, questions: QUESTIONS / groups.length };
    while (asked.some((witness) => open.has(witness)) && own.questions > 0) {
      const [best, ...others] = bestMoves(own);
      if (!best) break;
      const mended = mendedBy(own, best);
      const rivals = others.filter((other) => mendedBy(own, other) === mended).map(({ changes }) => changes);
      explanations.push({ changes: best.changes, mends: settle(own, best), rivals });
    }
  }
  trial.takeBack([...search.settled].map((cell) => ({ cell, text: '' })));
  return explanations;
}

/** Witnesses that disagree, apart from those they share no number with, even over others: what one slip may have upset. */
function related(open: ReadonlyMap<Witness, unknown>): Witness[][] {
  const groups: { witnesses: Witness[]; cells: Set<TrialCell> }[] = [];
  for (const witness of open.keys()) {
    const cells = new Set([...witness.reads].filter(holdsNumber));
    const touched = groups.filter((group) => !group.cells.isDisjointFrom(cells));
    for (const group of touched) groups.splice(groups.indexOf(group), 1);
    groups.push({
      witnesses: [...touched.flatMap((group) => group.witnesses), witness],
      cells: touched.reduce((all, group) => all.union(group.cells), cells),
    });
  }
  return groups.map(({ witnesses }) => witnesses);
}

/** Does a cell hold a number, or should it, being blank? */
const holdsNumber = ({ now, field }: TrialCell): boolean => field.type !== 'string' && (!now || now.number !== undefined);

interface Search {
  trial: TrialCells;
  /** Who looks at a cell. */
  at: ReadonlyMap<TrialCell, Witness[]>;
  /** Witnesses that disagree, with what they say. */
  open: Map<Witness, string[]>;
  /** Those of them that are to be explained now. */
  asked: readonly Witness[];
  /** Cells already put otherwise. */
  settled: Set<TrialCell>;
  questions: number;
}

/** Moves of one or several cells, with the most they can mend. */
interface Group {
  cells: TrialCell[];
  bound: number;
  moves: () => (Move | undefined)[];
}

/** The likeliest move of every cell (or pair, or row) that mends the most; the likeliest first. */
function bestMoves(search: Search): Move[] {
  let most = 1;
  let found: { group: Group; move: Move; total: number }[] = [];
  for (const group of groupsOf(search)) {
    if (group.bound < most || search.questions <= 0) break;
    let own = 0;
    let best: { move: Move; total: number } | undefined;
    for (const move of group.moves()) {
      const gain = move ? gainOf(search, move, Math.max(most, own)) : 0;
      if (!move || gain === 0) continue;
      if (gain > own || !best) [own, best] = [gain, { move, total: move.weight }];
      else best = { move: move.weight > best.move.weight ? move : best.move, total: best.total + move.weight };
    }
    if (!best || own < most) continue;
    if (own > most) [most, found] = [own, []];
    found.push({ group, ...best });
  }
  const fewest = Math.min(...found.map(({ move }) => move.changes.length));
  return found
    .filter(({ move }) => move.changes.length === fewest)
    .toSorted((a, b) => b.total - a.total)
    .map(({ move }) => move);
}

/** All that may be moved, by how much it could mend. */
function groupsOf(search: Search): Group[] {
  const { trial, open, asked, settled } = search;
  const failing = asked.filter((witness) => open.has(witness));
  const cells = [...new Set(failing.flatMap(({ reads }) => [...reads]))].filter((cell) => holdsNumber(cell) && !settled.has(cell));
  const groups: Group[] = cells.map((cell) => ({
    cells: [cell],
    bound: 0,
    moves: () => movesOf(trial, cell, failingAt(search, [cell])),
  }));
  const rows = new Map<Row, { cell: TrialCell; below: TrialCell }>();
  const paired = new Set<string>();
  const order = new Map<TrialCell, number>();
  const numberOf = (cell: TrialCell) => order.get(cell) ?? (order.set(cell, order.size), order.size - 1);
  for (const cell of cells) {
    for (const [one, other] of [
      [cell, beside(trial, cell, 1, 0)],
      [beside(trial, cell, -1, 0), cell],
      [cell, beside(trial, cell, 0, 1)],
      [beside(trial, cell, 0, -1), cell],
    ]) {
      if (!one || !other || paired.has(`${numberOf(one)} ${numberOf(other)}`)) continue;
      paired.add(`${numberOf(one)} ${numberOf(other)}`);
      groups.push({ cells: [one, other], bound: 0, moves: () => [exchanged(one, other)] });
      if (one.row !== other.row) rows.set(one.row, { cell: one, below: other });
    }
  }
  for (const { cell, below } of rows.values()) {
    const move = rowsExchanged(trial, cell, below);
    if (move) groups.push({ cells: move.changes.map((change) => change.cell), bound: 0, moves: () => [move] });
  }
  for (const group of groups) {
    group.bound = failingAt(search, group.cells).reduce((sum, witness) => sum + countOf(open.get(witness)!), 0);
  }
  return groups.toSorted((a, b) => b.bound - a.bound || a.cells.length - b.cells.length);
}

/** The cell so many rows down and columns to the right. */
function beside(trial: TrialCells, { table, row, field }: TrialCell, down: number, right: number): TrialCell | undefined {
  const nextRow = table.rows[table.rows.indexOf(row) + down];
  const nextField = table.fields[table.fields.indexOf(field) + right];
  return nextRow && nextField && trial.cellAt(nextRow, nextField.name);
}

const failingAt = ({ at, open }: Search, cells: readonly TrialCell[]): Witness[] =>
  [...new Set(cells.flatMap((cell) => at.get(cell) ?? []))]
    .filter((witness) => open.has(witness))
    .toSorted((a, b) => a.reads.size - b.reads.size);

const countOf = (disagreements: readonly string[]): number => disagreements.filter((each) => !isStale(each)).length;

/** How many disagreements a move ends; 0 where it makes a new one, or cannot end `least`. */
function gainOf(search: Search, { changes }: Move, least: number): number {
  const { trial, at, open } = search;
  const cells = changes.map(({ cell }) => cell);
  const failing = failingAt(search, cells);
  let possible = failing.reduce((sum, witness) => sum + countOf(open.get(witness)!), 0);
  trial.put(changes);
  try {
    for (const witness of failing) {
      const before = open.get(witness)!;
      search.questions--;
      const after = witness.disagreements();
      if (after.some((id) => !before.includes(id))) return 0;
      possible -= countOf(after);
      if (possible < least) return 0;
    }
    for (const witness of new Set(cells.flatMap((cell) => at.get(cell) ?? []))) {
      if (open.has(witness)) continue;
      search.questions--;
      if (witness.disagreements().length > 0) return 0;
    }
    return possible;
  } finally {
    trial.takeBack(changes);
  }
}

/** What a move ends, as one word. */
function mendedBy({ trial, at, open }: Search, { changes }: Move): string {
  trial.put(changes);
  const ended = [...new Set(changes.flatMap(({ cell }) => at.get(cell) ?? []))].flatMap((witness) => {
    const after = open.has(witness) ? witness.disagreements() : [];
    return (open.get(witness) ?? []).filter((id) => !isStale(id) && !after.includes(id));
  });
  trial.takeBack(changes);
  return ended.sort().join('\n');
}

/** Makes a move for good; what agrees now. */
function settle({ trial, at, open, settled }: Search, { changes }: Move): string[] {
  trial.put(changes);
  const mended: string[] = [];
  for (const { cell } of changes) {
    settled.add(cell);
    for (const witness of at.get(cell) ?? []) {
      const before = open.get(witness);
      if (!before) continue;
      const after = witness.disagreements();
      mended.push(...before.filter((id) => !after.includes(id)).map((id) => id.replace(/^stale /, '')));
      if (after.length > 0) open.set(witness, after);
      else open.delete(witness);
    }
  }
  return mended;
}
