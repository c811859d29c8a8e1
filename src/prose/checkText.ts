import type { Claim, Paragraph, Reference, ReferenceKind } from '../model/chapter';
import { aboutClaim, type Problem } from '../model/check/problem';
import { leadsToUnread, namesUnread } from '../model/check/unread';
import { nearest } from '../model/nearest';
import type { Report } from '../model/report';
import { bareNumbers } from './bareNumbers';
import { checkClaim, type BoundClaim, type ClaimFault } from './checkClaim';

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
  problems: Problem[];
}

/** Holds a text against the report: claims are computed, references looked up, numbers that are neither are found. */
export function checkText(
  { text, claims, references, line }: Pick<Paragraph, 'text' | 'claims' | 'references' | 'line'>,
  file: string,
  known: Known,
): CheckedText {
  const checked: CheckedText = { claims: [], references: [], problems: [] };
  for (const claim of claims) {
    const result = checkClaim(known.report, claim);
    if ('bound' in result) checked.claims.push(result.bound);
    else if (!isEcho(known.report, claim, result.fault)) checked.problems.push({ ...result.fault, file, line: claim.line, about: aboutClaim(file, claim) });
  }
  for (const reference of references) {
    if (known.targets.get(reference.kind)!.has(reference.id)) checked.references.push(reference);
    else if (!leadsToUnread(known.unread, reference)) checked.problems.push(deadReference(reference, file, known.targets));
  }
  const rest = claims.reduce((left, claim) => left.replace(claim.text, '　'), text);
  checked.problems.push(...bareNumbers(rest).map((bare) => bareProblem(file, line, bare)));
  return checked;
}

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

const bareProblem = (file: string, line: number, bare: string): Problem => ({
  code: 'bare-number',
  file,
  line,
  says: `“${bare}”是正文里未经校核的数。`,
  try: `把它写成 [${bare}](=表名[行名,列名])；只见于正文的数先录入 tables/text-….csv。`,
});
