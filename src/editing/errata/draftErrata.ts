import { fixedIds, pinyinId } from '../../data/pinyinId';
import type { Edition } from '../../editions';
import type { Comparison } from '../../model/check/comparison';
import type { Erratum } from '../../model/check/erratum';
import { fieldNamed, rowNamed, TABLE_LABEL } from '../../model/table/table';
import { moveYears } from '../year/moveYears';
import { cellsInWords, formulaInWords } from './inWords';

/** An erratum to be judged; `last` is the one of the edition before that explained the same. */
export interface Draft {
  erratum: Erratum;
  last?: Erratum | undefined;
}

/** What is said of a contradiction until somebody judges it, and of one that nobody can judge. */
const UNJUDGED = { verdict: 'unclear', judgement: '两处照录，不能断定。' } as const;

/** Drafts of errata for groups of failing comparisons; what one erratum of the edition before explained becomes one again, under its name. */
export function draftErrata(edition: Edition, groups: readonly (readonly Comparison[])[]): Draft[] {
  const { before, info } = edition;
  const by = before ? info.year - before.info.year : 0;
  const last = new Map(
    (before?.errata ?? []).flatMap((each) => each.explains.flatMap((id) => inBoth(id, by).map((named) => [named, each] as const))),
  );
  const causes = Map.groupBy(
    groups.flatMap((group) => group.map((comparison) => ({ comparison, cause: last.get(comparison.id) ?? group }))),
    ({ cause }) => cause,
  );
  const taken = new Set(edition.errata.map(({ id }) => id));
  return [...causes].map(([cause, inside]) => {
    const known = 'explains' in cause ? cause : undefined;
    const erratum = draft(
      edition,
      inside.map(({ comparison }) => comparison),
      known,
      by,
    );
    const id = unused(known?.id ?? erratum.id, taken);
    taken.add(id);
    return { erratum: { ...erratum, id }, last: known };
  });
}

/** What last year’s book named so: its cell of this year is this year’s of the year before, or the same number printed again. */
const inBoth = (name: string, by: number): string[] => [name, moveYears(name, by)];

function draft(edition: Edition, failing: readonly Comparison[], last: Erratum | undefined, by: number): Erratum {
  const [{ table: id, row, field, cell }] = failing as [Comparison];
  const table = edition.tables.get(id);
  return {
    id: pinyinId([table?.id ?? cell, row, field.replace(/\d{4}年/g, '')].join('/'), fixedIds(edition.regions)),
    status: 'waiting',
    title: again(last?.title) ?? `${table ? cellsInWords(table, row, field) : cell}与别处不合`,
    kind: last?.kind ?? '印刷错误',
    weight: last?.weight ?? 'slight',
    part: table?.part ?? edition.info.parts.at(-1)!.number,
    found: 'check',
    readings: readingsOf(
      edition,
      failing,
      new Map((last?.readings ?? []).flatMap((each) => inBoth(each.cell ?? '', by).map((cell) => [cell, each.verdict] as const))),
    ),
    judgement: again(last?.judgement) ?? UNJUDGED.judgement,
    reason: failing.map((each) => reasonOf(edition.tables, each)).join(''),
    numbers: [],
    explains: failing.map((each) => each.id),
  };
}

/** Why a number is doubted, for readers. */
function reasonOf(tables: Edition['tables'], { cell, table: id, row, field, printed, expected, how }: Comparison): string {
  const table = tables.get(id);
  return `${table ? cellsInWords(table, row, field) : cell}印作 ${printed}，校核应为 ${expected}：${formulaInWords(tables, how)}。`;
}

/** Words of last year’s erratum that hold no number: they may be said again. */
const again = (words: string | undefined): string | undefined =>
  words !== undefined && !/\d/.test(words.replace(new RegExp(TABLE_LABEL, 'g'), '')) ? words : undefined;

/** The cells on trial and those of which they should be the same, as printed; `verdicts` are last year’s, by cell. */
function readingsOf(
  { tables, info }: Edition,
  failing: readonly Comparison[],
  verdicts: ReadonlyMap<string, Erratum['readings'][number]['verdict']>,
): Erratum['readings'] {
  const cells = new Map(
    failing.flatMap(({ cell, table, row, field }) => {
      const found = tables.get(table);
      const text = found && rowNamed(found, row, fieldNamed(found, field))?.cells[field]?.text;
      return text ? [[cell, text] as const] : [];
    }),
  );
  if (cells.size > 0) return [...cells].map(([cell, printed]) => ({ cell, printed, verdict: verdicts.get(cell) ?? UNJUDGED.verdict }));
  const [{ table, cell, printed }] = failing as [Comparison];
  return [
    { section: String(tables.get(table)?.part ?? info.parts.at(-1)!.number), says: `${cell} 印作 ${printed}`, verdict: UNJUDGED.verdict },
  ];
}

/** The name itself, or with a number behind it that makes it another. */
function unused(id: string, taken: ReadonlySet<string>): string {
  const names = [id, ...Array.from({ length: taken.size }, (_, index) => `${id}-${index + 2}`)];
  return names.find((name) => !taken.has(name))!;
}
