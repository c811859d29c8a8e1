import { readFileSync } from 'node:fs';
import type { Edition } from '../../../editions';
import type { Answer } from '../../../search/answer/answer';
import { storeOf } from './judgeSearch';

/** A question with what its answer must hold (`must`), one of which it must (`any`); `none` must not be answered. */
export interface JudgedQuestion {
  q: string;
  kind: string;
  must: string[];
  any?: string[];
}

export interface Verdicts {
  right: number;
  wrong: string[];
  silent: string[];
}

export const readQuestions = (file: string): JudgedQuestion[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as JudgedQuestion);

/** What answers questions about an edition, as the browser would have it. */
export function answererOf(edition: Edition): (typed: string) => Answer | null {
  return storeOf(edition).answer;
}

/** All the words of an answer that a reader sees. */
const textOf = ({ lead, note = '', values, prints, others }: Answer): string =>
  [lead, note, ...[...values, ...prints].map(({ name, value }) => `${name} ${value}`), ...others.map((other) => other.lead)].join('\n');

/** Judges questions, by kind: wrong is worse than silent. */
export function judgeAnswers(answer: (typed: string) => Answer | null, questions: JudgedQuestion[]): Map<string, Verdicts> {
  const verdicts = new Map<string, Verdicts>();
  for (const { q, kind, must, any = [] } of questions) {
    const verdict = verdicts.get(kind) ?? { right: 0, wrong: [], silent: [] };
    verdicts.set(kind, verdict);
    const found = answer(q);
    const text = found ? textOf(found) : '';
    const holds = must.every((word) => text.includes(word)) && (any.length === 0 || any.some((word) => text.includes(word)));
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
