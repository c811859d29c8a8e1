import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvParseRows } from 'd3-dsv';
import { csvText } from '../../../src/editing/file/csvText';
import { setYaml } from '../../../src/editing/file/yamlText';
import { moveYears } from '../../../src/editing/year/moveYears';
import { readEdition, type Edition } from '../../../src/editions';
import { trialCells, type TrialCell, type TrialCells } from '../../../src/localize/trialCells';
import { decimalsOf, mayHold } from '../../../src/localize/mayHold';
import { indexWitnesses, witnessesOf, type Witness } from '../../../src/localize/witnesses';
import type { Comparison } from '../../../src/model/check/comparison';
import { writeNumber } from '../../../src/model/number/rounding';
import { unitNamed } from '../../../src/model/number/unit';
import { rowName } from '../../../src/model/table/cellName';
import { fieldNamed, type Field, type Row, type Table } from '../../../src/model/table/table';
import { dataOf, quantityKey } from '../../../src/years/datum';

/** Money grows by a tenth in the simulated year; counts, shares and ranks stay. */
const GROWTH = 1.1;

/**
 * A year after `before` as a ministry might publish it, in the tables of `after` (which wait for it, in `folder`): what the last edition
 * printed of earlier years is printed again, money grows by a tenth, and totals, shares, growth and ranks are worked out from that, as a
 * ministry does. What still contradicts itself then (rounding) is moved by a last digit where that helps. `revised` cells of earlier
 * years that nothing else depends on are printed anew.
 */
export function simulatedYear(before: Edition, folder: string, revised: number): { tables: Table[]; revised: TrialCell[] } {
  const filled = fillIn(before, folder);
  const trial = trialCells(filled);
  const witnesses = witnessesOf(trial, { ...filled, errata: [] }, []);
  const at = indexWitnesses(witnesses);
  const contradictory = before.comparisons.filter(({ passes }) => !passes).flatMap((comparison) => cellOf(trial, moved(comparison)) ?? []);
  const known = new Set(carried(before, trial));
  const kept = new Set([...known, ...contradictory]);
  for (let round = 0; round < 3; round++) {
    workOut(trial, witnesses, kept);
    moveDigits(trial, witnesses, at, kept);
  }
  const changed = revise(trial, at, known, revised);
  return { tables: [...trial.cells.tables.values()].filter(({ status }) => status === 'complete'), revised: changed };
}

/** A comparison of last year as it is named this year. */
const moved = (comparison: Comparison): Comparison => ({
  ...comparison,
  row: moveYears(comparison.row, 1),
  field: moveYears(comparison.field, 1),
});

/** The edition in `folder` with last year’s numbers in its tables, money grown, and the carried ones as last year printed them. */
function fillIn(before: Edition, folder: string): Edition {
  const place = mkdtempSync(join(tmpdir(), 'simulated-'));
  cpSync(folder, place, { recursive: true });
  for (const table of before.tables.values()) {
    if (table.status !== 'complete') continue;
    const name = join(place, 'tables', table.id.startsWith('text-') ? table.id : `table-${table.id}`);
    const [head] = csvParseRows(readFileSync(`${name}.csv`, 'utf8')) as [string[]];
    const last = new Map(dataOf(before, table).map((datum) => [`${quantityKey(datum)} ${datum.year}`, datum.cell.text]));
    const own = new Map(dataOf(before, table).map((datum) => [`${datum.row.id} ${datum.field.id}`, datum]));
    const rows = table.rows.map((row) =>
      table.fields.map((field) => {
        const datum = own.get(`${row.id} ${field.id}`);
        const again = datum && last.get(`${quantityKey(datum)} ${datum.year + 1}`);
        const text = again ?? moveYears(grown(row, field), 1);
        return datum && field.decimals !== undefined ? writeNumber(Number(text), field.decimals) : text;
      }),
    );
    writeFileSync(`${name}.csv`, csvText([head, ...rows]));
    writeFileSync(`${name}.yaml`, setYaml(readFileSync(`${name}.yaml`, 'utf8'), { status: null }));
  }
  const edition = readEdition(place);
  rmSync(place, { recursive: true });
  return edition;
}

function grown(row: Row, field: Field): string {
  const cell = row.cells[field.name];
  if (!cell?.number) return cell?.text ?? '';
  if (/增长$/.test(field.name) || (cell.unit === '%' && /增速/.test(row.key)))
    return writeNumber(/数/.test(field.name) ? 0 : (GROWTH - 1) * 100, cell.number.decimals);
  return /元$/.test(cell.unit) ? writeNumber(cell.number.value * GROWTH, cell.number.decimals) : cell.text;
}

/** Places of the trial that last year’s edition printed: they are known. */
function carried(before: Edition, trial: TrialCells): TrialCell[] {
  return [...trial.cells.tables.values()].flatMap((table) => {
    const old = before.tables.get(table.id);
    if (!old || old.status !== 'complete') return [];
    const known = new Set(dataOf(before, old).map((datum) => `${quantityKey(datum)} ${datum.year}`));
    return dataOf({ ...before, info: { ...before.info, covers: before.info.covers + 1 } }, { ...table, id: table.id })
      .filter((datum) => known.has(`${quantityKey(datum)} ${datum.year}`))
      .flatMap((datum) => trial.cellAt(datum.row, datum.field.name) ?? []);
  });
}

/** How often a cell is worked out before what tells it is taken for a contradiction of the book. */
const PATIENCE = 3;

/** Works out what other cells tell, again and again, until nothing changes. */
function workOut(trial: TrialCells, witnesses: readonly Witness[], kept: ReadonlySet<TrialCell>): void {
  const times = new Map<TrialCell, number>();
  for (let round = 0; round < 6; round++) {
    const changes = witnesses.flatMap((witness) =>
      witness.comparisons().flatMap((comparison) => {
        const cell = cellOf(trial, comparison);
        const text = cell && !kept.has(cell) && told(cell, comparison);
        if (!text || text === cell.now?.text || (times.get(cell) ?? 0) >= PATIENCE) return [];
        times.set(cell, (times.get(cell) ?? 0) + 1);
        return [{ cell, text }];
      }),
    );
    if (changes.length === 0) return;
    trial.print(changes);
  }
}

/** The number a comparison that fails tells of its cell; nothing where it tells only bounds. */
function told(cell: TrialCell, { passes, kind, expected, expectedValue }: Comparison): string | undefined {
  if (passes || !cell.now?.number) return undefined;
  if (kind === 'rank') return /^\d+/.exec(expected)?.[0];
  if (expectedValue === undefined || !Number.isFinite(expectedValue)) return undefined;
  const text = writeNumber(expectedValue / unitNamed(cell.now.unit).scale, decimalsOf(cell) ?? cell.now.number.decimals);
  return mayHold(cell, text) ? text : undefined;
}

function cellOf(trial: TrialCells, { table, row, field }: Comparison): TrialCell | undefined {
  const found = trial.cells.tables.get(table);
  const named = found && fieldNamed(found, field);
  const at = named && found.rows.find((each) => each.key === row || rowName(each, named) === row);
  return at && trial.cellAt(at, field);
}

/** Moves single cells by a last digit where that ends more contradictions than it makes. */
function moveDigits(
  trial: TrialCells,
  witnesses: readonly Witness[],
  at: ReadonlyMap<TrialCell, Witness[]>,
  kept: ReadonlySet<TrialCell>,
): void {
  const failing = (asked: Iterable<Witness>) => [...asked].reduce((sum, witness) => sum + witness.disagreements().length, 0);
  for (const witness of witnesses) {
    for (const cell of witness.reads) {
      if (witness.disagreements().length === 0) break;
      if (kept.has(cell) || !cell.now?.number || cell.field.role) continue;
      const { value, decimals } = cell.now.number;
      const before = failing(at.get(cell)!);
      const better = [-1, 1]
        .map((step) => [{ cell, text: writeNumber(value + step * 10 ** -decimals, decimals) }])
        .find((change) => {
          trial.put(change);
          const isBetter = failing(at.get(cell)!) < before;
          trial.takeBack(change);
          return isBetter;
        });
      if (better) trial.print(better);
    }
  }
}

/** Prints some numbers of earlier years anew, of those that nothing else depends on. */
function revise(trial: TrialCells, at: ReadonlyMap<TrialCell, Witness[]>, kept: ReadonlySet<TrialCell>, count: number): TrialCell[] {
  const changed: TrialCell[] = [];
  for (const cell of kept) {
    if (changed.length === count) break;
    if (!cell.now?.number || cell.field.role || changed.some((each) => each.table === cell.table)) continue;
    const { value, decimals } = cell.now.number;
    const change = [{ cell, text: writeNumber(value + 2 * 10 ** -decimals, decimals) }];
    trial.put(change);
    const isQuiet = (at.get(cell) ?? []).every((witness) => witness.disagreements().length === 0);
    trial.takeBack(change);
    if (!isQuiet) continue;
    trial.print(change);
    changed.push(cell);
  }
  return changed;
}
