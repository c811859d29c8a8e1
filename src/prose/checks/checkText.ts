import { CLAIM, type Claim, type Paragraph, type Reference, type ReferenceKind } from '../../model/chapter';
import { aboutClaim, type Problem } from '../../model/check/problem';
import { leadsToUnread, namesUnread } from '../../model/check/unread';
import { namesWaiting } from '../../model/check/waiting';
import { nearest } from '../../model/nearest';
import type { Report } from '../../model/report';
import { unitBehind } from './bareNumbers';
import { checkClaim, type BoundClaim, type ClaimFault } from './checkClaim';
import { directionFaults } from './directionWords';
import { looseNumbers } from './looseNumbers';
import { readClaimText } from '../readClaimText';

/** Ids that a reference of each kind may name. */
export type Targets = ReadonlyMap<ReferenceKind, ReadonlySet<string>>;

/** What a text is held against. */
export interface Known {
  report: Report;
  targets: Targets;
  /** What could not be read: what leads there is no problem of the text. */
  unread: Pick<Report, 'unread' | 'info'>;
}

/** What of a text holds: its claims bound to cells, its references that lead somewhere; and what does not. */
export interface CheckedText {
  claims: BoundClaim[];
  references: Reference[];
  /** How many of its claims wait for numbers. */
  waiting: number;
  problems: Problem[];
}

/** Holds a text against the report: claims are computed, references looked up, numbers that are neither are found. */
export function checkText(
  { rest, claims, references, line }: Pick<Paragraph, 'rest' | 'claims' | 'references' | 'line'>,
  file: string,
  known: Known,
): CheckedText {
  const checked: CheckedText = { claims: [], references: [], waiting: 0, problems: [] };
  const words = rest.split(CLAIM);
  const bound = claims.map((claim, index): BoundClaim | undefined => {
    if (isWaiting(known.report, claim)) {
      checked.waiting++;
      return undefined;
    }
    const fault = gluedTo(claim, words[index]!, words[index + 1]!) ?? faultBehind(known.report, claim, words[index + 1]!);
    const result = fault ? { fault } : checkClaim(known.report, claim);
    if ('bound' in result) return result.bound;
    if (!isEcho(known.report, claim, result.fault))
      checked.problems.push({ ...result.fault, file, line: claim.line, about: aboutClaim(file, claim) });
    return undefined;
  });
  checked.claims.push(...bound.filter((claim) => claim !== undefined));
  checked.problems.push(...directionFaults(known.report, rest, bound).map((fault) => ({ ...fault, file })));
  for (const reference of references) {
    if (known.targets.get(reference.kind)!.has(reference.id)) checked.references.push(reference);
    else if (!leadsToUnread(known.unread, reference)) checked.problems.push(deadReference(reference, file, known.targets));
  }
  checked.problems.push(...looseNumbers(known.report, rest, { file, line }));
  return checked;
}

/** Does a claim wait for numbers? It is marked so, or a table it names waits. */
export const isWaiting = (report: Report, claim: Claim): boolean => claim.waiting === true || namesWaiting(report, claim.formula);

/** What is wrong with a claim whose unit stands behind its link: `[6316.2](=…) 万元`. */
function faultBehind(report: Report, claim: Claim, behind: string): ClaimFault | undefined {
  const unit = readClaimText(claim.text)?.unit === '' ? unitBehind(behind) : '';
  if (!unit) return undefined;
  const results = [unit, ...(ALIKE[unit] ?? [])].map((each) => checkClaim(report, { ...claim, text: `${claim.text} ${each}` }));
  const faults = results.flatMap((result) => ('fault' in result ? [result.fault] : []));
  if (faults.length < results.length) return undefined;
  return faults.find(({ code }) => code === 'claim-disagrees') ?? faults[0];
}

/** Signs, digits and scales against a claim’s link: what is read is another number than the one computed. */
function gluedTo({ text }: Claim, before: string, behind: string): ClaimFault | undefined {
  const [sign = ''] = /[-−－+＋±]$/.exec(before) ?? [];
  const hasUnit = readClaimText(text)?.unit !== '';
  const [more = ''] = (hasUnit ? /^\s?(?:[.．]\d+|[千百万亿]+(?!分点)|[%％‰]|倍)/ : /^[.．]\d+/).exec(behind) ?? [];
  if (!sign && !more) return undefined;
  return {
    code: 'claim-glued',
    says: `“${sign}${text}${more}”读起来是一个数，核对的只是“${text}”。`,
    try: '把正负号、小数和单位都写进方括号，公式随之改。',
  };
}

/** Words that count the same things: a school is 所, the table says 家. */
const ALIKE: Record<string, string[]> = { 所: ['家'], 名: ['人'] };

/** Does a claim fail only because a table it names could not be read? That was said where the table stands. */
const isEcho = (report: Report, claim: Claim, fault: ClaimFault): boolean =>
  fault.code === 'claim-formula' && namesUnread(report, claim.formula);

function deadReference({ kind, id, line }: Reference, file: string, targets: Targets): Problem {
  const guess = nearest(id, targets.get(kind)!);
  return {
    code: 'reference-dead',
    file,
    line,
    says: `引用的 ${kind}:${id} 不存在。`,
    try: guess ? `是不是 ${kind}:${guess}？` : `改正编号，或先建立它。`,
  };
}
