import { runCheck } from '../data/checkTables';
import { checkBounds } from '../data/checks/bounds';
import { checkPrecision } from '../data/checks/precision';
import type { Claim } from '../model/chapter';
import type { Comparison } from '../model/check/comparison';
import type { Cells } from '../model/formula/evaluate';
import { FormulaError } from '../model/formula/formula';
import { aboutClaim, aboutReading, aboutWords } from '../model/check/problem';
import type { Report } from '../model/report';
import { fieldNamed, type Row, type Table } from '../model/table/table';
import { unitNamed } from '../model/number/unit';
import type { Erratum } from '../model/check/erratum';
import { cellsNamed } from '../model/check/erratumCells';
import { checkClaim } from '../prose/checks/checkClaim';
import { agreesWithFound } from '../prose/checks/yamlTexts';
import { readClaimText, type ClaimText } from '../prose/readClaimText';
import { carriedOver, heldAgainst } from '../years/carriedOver';
import { grownAgainst, grownSince } from '../years/grownSince';
import { narrowRule, ofWholeColumn } from './narrowRule';
import type { TrialCell, TrialCells } from './trialCells';

/** A comparison, a claim or a reading of an erratum: it looks at some cells and says whether they agree. */
export interface Witness {
  /** What it says of itself in a message: 加总, 正文“6324.0 亿元”, 勘误 tongshu-quwei. */
  kind: Comparison['kind'] | 'claim' | 'reading';
  /** Places it looks at. */
  reads: ReadonlySet<TrialCell>;
  /** What does not agree as the trial's cells stand now: ids of comparisons, `claim …`, `reading …`; none where all is as known. */
  disagreements(): string[];
  /** Everything it might say, as problems name it. */
  about: readonly string[];
  /** The comparisons behind it, made anew; none for claims and readings. */
  comparisons(): Comparison[];
  /** The value it states of the one cell it looks at, and how far that is rounded, in base units: a claim or a reading does. */
  states?: { value: number; spread: number } | undefined;
}

/** A comparison that passes though an erratum says it fails: no cell is put otherwise to make it fail again. */
const stale = (id: string): string => `stale ${id}`;
export const isStale = (disagreement: string): boolean => disagreement.startsWith('stale ');

/** Every witness of a report. A failure that an erratum explains is as it should be; its passing is not. */
export function witnessesOf(trial: TrialCells, report: Report, claims: readonly (Claim & { file: string })[]): Witness[] {
  const accepted = new Set(report.errata.flatMap((erratum) => erratum.explains));
  const { cells } = trial;
  const ruled = [...cells.tables.values()].flatMap((table) => [...columnsOf(trial, table, accepted), ...rulesOf(trial, table, accepted)]);
  const makers = new Map(ruled.flatMap((witness) => witness.about.map((id) => [id, witness] as const)));
  return [
    ...ruled,
    ...report.errata.flatMap((erratum) => wordsOf(trial, report, erratum, makers)),
    ...report.errata.flatMap((erratum) =>
      erratum.readings.flatMap(({ cell, printed }) =>
        cell === undefined || printed === undefined ? [] : readingOf(trial, aboutReading(erratum.id, cell), cell, printed),
      ),
    ),
    ...carriedOf(trial, report, accepted),
    ...claims.map((claim) => claimOf(trial, claim)),
  ];
}

/** Who looks at each cell. */
export function indexWitnesses(witnesses: readonly Witness[]): Map<TrialCell, Witness[]> {
  const at = new Map<TrialCell, Witness[]>();
  for (const witness of witnesses) {
    for (const cell of witness.reads) {
      const known = at.get(cell);
      if (known) known.push(witness);
      else at.set(cell, [witness]);
    }
  }
  return at;
}

/** A witness that makes its comparisons anew each time it is asked. */
function comparing(trial: TrialCells, accepted: ReadonlySet<string>, make: () => Comparison[]): Witness {
  const { result, reads } = trial.watch(() => attempt(make));
  return {
    kind: result[0]?.kind ?? 'equal',
    reads,
    about: result.map(({ id }) => id),
    comparisons: () => attempt(make),
    disagreements: () => {
      const made = attempt(make);
      const missing = result.filter(({ id }) => !made.some((each) => each.id === id));
      const odd = made.filter(({ id, passes }) => passes === accepted.has(id)).map(({ id, passes }) => (passes ? stale(id) : id));
      return [...odd, ...missing.map(({ id }) => id)];
    },
  };
}

/** What a column must be without a rule: so many decimals, no ratio that cannot be. */
const columnsOf = (trial: TrialCells, table: Table, accepted: ReadonlySet<string>): Witness[] =>
  table.fields
    .filter((field) => (field.decimals ?? field.type) !== 'string')
    .flatMap((field) =>
      [checkPrecision, checkBounds]
        .map((check) => comparing(trial, accepted, () => check(trial.cells, { ...table, rows: table.rows, fields: [field] })))
        .filter(({ about }) => about.length > 0),
    );

function rulesOf(trial: TrialCells, table: Table, accepted: ReadonlySet<string>): Witness[] {
  const { cells } = trial;
  return table.checks.flatMap((rule) => {
    if (ofWholeColumn(rule)) return comparing(trial, accepted, () => runCheck(cells, table, rule));
    const made = attempt(() => runCheck(cells, table, rule));
    const ofCell = Map.groupBy(made, ({ row, field }) => `${row} ${field}`);
    return [...ofCell.values()].map(([first]) => {
      const row = table.rows.find(({ key }) => key === first!.row);
      const field = fieldNamed(table, first!.field);
      const narrow = row && field ? narrowRule(rule, row, field) : rule;
      return comparing(trial, accepted, () => runCheck(cells, table, narrow));
    });
  });
}

/** What the edition before vouches for, cell by cell: numbers of earlier years, and growth since. */
function carriedOf(trial: TrialCells, report: Report, accepted: ReadonlySet<string>): Witness[] {
  const onTrial = (at: { table: Table; row: Row }) => {
    const table = trial.cells.tables.get(at.table.id)!;
    return { table, row: table.rows[at.table.rows.indexOf(at.row)]! };
  };
  return [
    ...carriedOver(report).map(({ before, after }) =>
      comparing(trial, accepted, () => heldAgainst(before, { ...onTrial(after), field: after.field })),
    ),
    ...grownSince(report).map((grown) => comparing(trial, accepted, () => grownAgainst({ ...grown, ...onTrial(grown) }))),
  ];
}

/** The words of an erratum: they state what its comparisons found. */
function wordsOf({ cells, watch }: TrialCells, report: Report, erratum: Erratum, makers: ReadonlyMap<string, Witness>): Witness[] {
  if (erratum.explains.length === 0) return [];
  const about = aboutWords(erratum.id);
  const asked = new Set(erratum.explains.flatMap((id) => makers.get(id) ?? []));
  const found = () => new Map([...asked].flatMap((witness) => witness.comparisons()).map((each) => [each.id, each]));
  const holds = () => agreesWithFound({ ...report, ...cells }, erratum, found());
  const { reads } = watch(holds);
  return [{ kind: 'reading', reads, about: [about], comparisons: () => [], disagreements: () => (holds() ? [] : [about]) }];
}

function readingOf({ cells, watch }: TrialCells, about: string, cell: string, printed: string): Witness {
  const holds = () => placedText(cells, cell) === printed;
  const { reads } = watch(holds);
  const [read] = reads;
  const states = reads.size === 1 && read?.printed ? { value: Number(printed) * unitNamed(read.printed.unit).scale, spread: 0 } : undefined;
  return { kind: 'reading', reads, states, about: [about], comparisons: () => [], disagreements: () => (holds() ? [] : [about]) };
}

const placedText = (cells: Cells, cell: string): string =>
  cellsNamed(cells, cell)
    .map((each) => each.text)
    .join('、');

function claimOf({ cells, watch }: TrialCells, claim: Claim & { file: string }): Witness {
  const about = aboutClaim(claim.file, claim);
  // What a cell is known to be more finely than printed is known of the cells as they stand: a trial may be right without it.
  const plain: Cells = { tables: cells.tables, regions: cells.regions };
  const holds = () => !('fault' in checkClaim(plain, claim)) || !('fault' in checkClaim(cells, claim));
  const { reads } = watch(holds);
  const words = readClaimText(claim.text);
  const states = reads.size === 1 && words ? statedBy(words) : undefined;
  return { kind: 'claim', reads, states, about: [about], comparisons: () => [], disagreements: () => (holds() ? [] : [about]) };
}

function statedBy({ number, unit }: ClaimText): { value: number; spread: number } {
  const { scale } = unitNamed(unit);
  return { value: number.value * scale, spread: 10 ** -number.decimals * scale };
}

/** What a check makes; nothing where the cells do not allow it. */
function attempt<T>(make: () => T[]): T[] {
  try {
    return make();
  } catch (error) {
    if (error instanceof FormulaError) return [];
    throw error;
  }
}
