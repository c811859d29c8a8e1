import type { Answer } from '../../../search/answer/answer';

/**
 * A question with what its answer must hold (`must`), one of which it must (`any`), and names that none of its values may bear (`not`); of kind
 * `none` it must not be answered.
 */
export interface JudgedQuestion {
  q: string;
  kind: string;
  must: string[];
  any?: string[];
  not?: string[];
}

export interface Verdicts {
  right: number;
  wrong: string[];
  silent: string[];
}

/** All the words that an answer answers by; what a word left open would have given does not count. */
const textOf = ({ lead, note = '', values, prints }: Answer): string =>
  [lead, note, ...[...values, ...prints].map(({ name, value }) => `${name} ${value}`)].join('\n');

/** Judges questions, by kind: wrong is worse than silent. */
export function judgeAnswers(answer: (typed: string) => Answer | null, questions: JudgedQuestion[]): Map<string, Verdicts> {
  const verdicts = new Map<string, Verdicts>();
  for (const { q, kind, must, any = [], not = [] } of questions) {
    const verdict = verdicts.get(kind) ?? { right: 0, wrong: [], silent: [] };
    verdicts.set(kind, verdict);
    const found = answer(q);
    const text = found ? textOf(found) : '';
    const isSpared = not.every((word) => !found?.values.some(({ name }) => name.includes(word)));
    const holds = must.every((word) => text.includes(word)) && (any.length === 0 || any.some((word) => text.includes(word))) && isSpared;
    if (kind === 'none' ? !found : found && holds) verdict.right += 1;
    else if (found) verdict.wrong.push(q);
    else verdict.silent.push(q);
  }
  return verdicts;
}

/** Sums verdicts of several kinds. */
export function sumVerdicts(verdicts: Iterable<Verdicts>): Verdicts {
  const sum: Verdicts = { right: 0, wrong: [], silent: [] };
  for (const { right, wrong, silent } of verdicts) {
    sum.right += right;
    sum.wrong.push(...wrong);
    sum.silent.push(...silent);
  }
  return sum;
}
