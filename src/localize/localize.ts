import { anchor } from '../model/address/address';
import { printReference, type Missing } from '../model/formula/formula';
import type { Problem, Suspect } from '../model/check/problem';
import type { Report } from '../model/report';
import type { Prose } from '../prose/readProse';
import { explain, type Explanation } from './explain';
import { trialCells, type Change, type TrialCell, type TrialCells } from './trialCells';
import { witnessesOf, type Witness } from './witnesses';

/** How many other cells a problem names that would do as well. */
const RIVALS = 3;

/**
 * Finds the cells that are likely wrong and says them once: problems they explain are folded under them, the rest stays as it is.
 * A problem that stands alone keeps its words and is told which cells it may come from. `folder` is where problems say the tables lie.
 * What asks for a cell that holds no number is not told again.
 */
export function localize(report: Report, prose: Pick<Prose, 'asserted'>, all: readonly Problem[], folder: string): Problem[] {
  if (!all.some(({ about }) => about !== undefined)) return [...all];
  const trial = trialCells(report);
  const everyone = witnessesOf(trial, report, prose.asserted);
  const lost = all.flatMap((problem) => (problem.code === 'not-a-number' ? (cellOf(trial, problem, folder) ?? []) : []));
  const witnesses = lost.length === 0 ? everyone : everyone.filter(({ reads }) => !lost.some((cell) => reads.has(cell)));
  const problems = lost.length === 0 ? all : withoutEchoes(all, witnesses);
  const explanations = explain(trial, witnesses);
  const explained = new Set(explanations.flatMap(({ mends }) => mends));
  // What `npm run refresh` wrote agrees with a cell that is wrong: what is left is asked of the tables alone.
  const isLeft = problems.some(({ about }) => about !== undefined && !explained.has(about));
  if (isLeft) explanations.push(...explain(trial, withoutClaims(witnesses, explained)));
  const folded = new Set<Problem>();
  const suspected = explanations.map((explanation) => {
    const own = problems.filter(
      (problem) => !folded.has(problem) && (explanation.mends.includes(problem.about ?? '') || misses(trial, problem, explanation)),
    );
    for (const problem of own) folded.add(problem);
    return { explanation, own };
  });
  const told = suspected.flatMap(({ explanation, own }) =>
    own.length === 0
      ? []
      : own.length === 1 && !isBlank(explanation)
        ? [alone(own[0]!, explanation)]
        : [together(own, explanation, folder)],
  );
  const first = problems.findIndex((problem) => folded.has(problem));
  const rest = problems.filter((problem) => !folded.has(problem));
  const before = problems.slice(0, Math.max(0, first)).filter((problem) => !folded.has(problem)).length;
  const explainedCells = suspected.flatMap(({ explanation, own }) => (own.length > 0 ? explanation.changes.map(({ cell }) => cell) : []));
  const left = withBlanks(trial, rest, witnesses, new Set(explainedCells));
  return [...left.slice(0, before), ...told, ...left.slice(before)];
}

/** Witnesses that are no claims, without those that have been explained. */
const withoutClaims = (witnesses: readonly Witness[], explained: ReadonlySet<string>): Witness[] =>
  witnesses.filter(({ kind, about }) => kind !== 'claim' && !about.some((id) => explained.has(id)));

/** Is it one cell that holds nothing? */
const isBlank = ({ changes }: Explanation): boolean => changes.length === 1 && !changes[0]!.cell.printed;

/** Does a problem ask for the blank cell that explains others? */
const misses = (trial: TrialCells, { missing }: Problem, explanation: Explanation): boolean =>
  missing !== undefined && isBlank(explanation) && cellMissed(trial, missing) === explanation.changes[0]!.cell;

/** The blank cell that is missed; none where its row is not there. */
function cellMissed(trial: TrialCells, { table: id = '', row: key, field = '' }: Missing): TrialCell | undefined {
  const row = trial.cells.tables.get(id)?.rows.find((each) => each.key === key);
  return row && trial.cellAt(row, field);
}

/** Problems whose witness looks at a blank that others miss, or that a sum fails without, miss it too; `mended` are cells that are told already. */
function withBlanks(trial: TrialCells, problems: Problem[], witnesses: readonly Witness[], mended: ReadonlySet<TrialCell>): Problem[] {
  const makers = new Map(witnesses.flatMap((witness) => witness.about.map((id) => [id, witness] as const)));
  const missed = problems.flatMap(({ missing, about = '' }) => {
    const witness = makers.get(about);
    return [...(missing ? [cellMissed(trial, missing)] : []), ...(witness?.kind === 'sum' ? witness.reads : [])];
  });
  const blanks = new Set(missed.filter((cell) => cell && !cell.printed && cell.field.type !== 'string' && !mended.has(cell)));
  return problems.map((problem) => {
    const blank = [...(makers.get(problem.about ?? '')?.reads ?? [])].find((cell) => blanks.has(cell));
    return blank ? { ...problem, missing: { table: blank.table.id, row: blank.row.key, field: blank.field.name } } : problem;
  });
}

/** The cell a problem of its file stands at. */
function cellOf(trial: TrialCells, { file, line = 0, field = '' }: Problem, folder: string): TrialCell | undefined {
  const table = [...trial.cells.tables.values()].find(({ id }) => file === fileOf(id, folder));
  const row = table?.rows[line - 2];
  return row && trial.cellAt(row, field);
}

/** Problems that some witness still stands for, and those that no witness is asked about. */
function withoutEchoes(problems: readonly Problem[], witnesses: readonly Witness[]): Problem[] {
  const standing = new Set(witnesses.flatMap(({ about }) => about));
  return problems.filter(({ about }) => about === undefined || standing.has(about));
}

const fileOf = (id: string, folder: string): string => `${folder}/${anchor.table(id)}.csv`;

const suspectsOf = ({ changes, rivals }: Explanation): Suspect[] => [...changes, ...rivals.slice(0, RIVALS - 1).flat()].map(suspectOf);

const suspectOf = ({ cell, text }: Change): Suspect => ({
  table: cell.table.id,
  row: cell.row.key,
  field: cell.field.name,
  now: cell.printed?.text ?? '',
  proposed: text,
});

/** A single problem with the cells it may come from. */
function alone(problem: Problem, explanation: Explanation): Problem {
  const ways = sayWays([explanation.changes, ...explanation.rivals]);
  return { ...problem, try: `${problem.try}若是表格录错，最可能是${ways}。`, suspects: suspectsOf(explanation) };
}

/** Several problems as one: the cells that explain them all. */
function together(own: Problem[], explanation: Explanation, folder: string): Problem {
  const { changes, rivals } = explanation;
  const [{ cell }] = changes as [Change];
  const explains = own.flatMap(({ code, about }) => (code === 'check-unexplained' && about !== undefined ? [about] : []));
  const says = isBlank(explanation)
    ? `这一格是空的，${own.length} 处因此不符或算不出来；照别处推算，约为 ${changes[0]!.text}。`
    : changes.length === 1
      ? `${own.length} 处不符都指向这一格：现为 ${cell.printed!.text}；改为 ${changes[0]!.text}，${own.length} 处都相符。`
      : `${own.length} 处不符都指向这 ${changes.length} 格，${sayWhat(changes)}：${sayChanges(changes)}；这样 ${own.length} 处都相符。`;
  return {
    code: 'cell-suspect',
    file: fileOf(cell.table.id, folder),
    line: lineOf(cell),
    field: changes.length === 1 ? cell.field.name : undefined,
    says: rivals.length > 0 ? `${says}同样说得通的还有${sayWays(rivals)}。` : says,
    try: `核对原书：${isBlank(explanation) ? '漏了就填上' : '录错了就照改'}；原书如此，就在 errata.yaml 里逐处说明${explains.length > 0 ? `，explains 写 ${explains.join('、')}` : ''}。`,
    suspects: suspectsOf(explanation),
    folded: own,
  };
}

/** What several cells put otherwise look like. */
function sayWhat(changes: readonly Change[]): string {
  const [one, other] = changes as [Change, Change];
  if (changes.length === 2 && one.text === other.cell.printed?.text) return '像是两格互换了';
  return new Set(changes.map(({ cell }) => cell.row)).size === 1 ? '像是整行抄成了邻行' : '像是两行互换了';
}

const lineOf = ({ table, row }: TrialCell): number => table.rows.indexOf(row) + 2;

/** The first few ways of putting it right. */
const sayWays = (ways: readonly (readonly Change[])[]): string =>
  ` ${ways.slice(0, RIVALS).map(sayChanges).join('；或 ')}${ways.length > RIVALS ? `；等 ${ways.length} 种可能` : ''}`;

const sayChanges = (changes: readonly Change[]): string => changes.map(sayChange).join('，');

const sayChange = ({ cell, text }: Change): string =>
  `${printReference({ table: cell.table.label, rows: cell.row.key, field: cell.field.name })} 现为 ${cell.printed?.text ?? '空格'}，应为 ${text}`;
