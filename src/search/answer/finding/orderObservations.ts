import type { AnswerEdition } from '../edition';
import { observe, type Observation } from '../tables/gauge';
import type { Outcome } from './outcome';

/** Orders observations by value. */
export const byValue = (isDown: boolean) => (a: Observation, b: Observation) => (isDown ? b.value - a.value : a.value - b.value);

/** The best so many; ties at the end are kept. */
export function ordered(outcome: Outcome): Outcome | null {
  const { question, observations } = outcome;
  const order = question.order ?? { isDown: true, from: 1, to: Infinity };
  if (order.from < 1 || order.from > observations.length || !(order.to >= order.from)) return null;
  if (order.to !== Infinity && order.to > observations.length) return null;
  if (question.years && question.years.is !== 'one' && !question.asksYear) return outcome;
  const sorted = observations.toSorted(byValue(order.isDown));
  const ranks = sorted.map(
    (each) => 1 + sorted.filter((other) => (order.isDown ? other.value > each.value : other.value < each.value)).length,
  );
  const isIn = ranks.map((rank, i) => i + 1 >= order.from && (i + 1 <= order.to || rank <= order.to));
  return { ...outcome, observations: sorted.filter((_, i) => isIn[i]), ranks: ranks.filter((_, i) => isIn[i]) };
}

export function ranked(edition: AnswerEdition, outcome: Outcome, peers: string[], year: number): Outcome | null {
  const { gauge, observations } = outcome;
  const all = peers.flatMap((key) => observe(edition, gauge, key, year) ?? []);
  if (all.length < 2 || observations.some((each) => each.year !== year)) return null;
  const ranks = observations.map(({ value }) => 1 + all.filter((other) => other.value > value).length);
  return { ...outcome, ranks, among: all.length };
}

/** 北京输出最多吗: the row, and its place. */
export function isTop(edition: AnswerEdition, outcome: Outcome, peers: string[], year: number): Outcome | null {
  return outcome.question.rows.length > 0 ? null : ranked(edition, outcome, peers, year);
}

export function compared(outcome: Outcome): Outcome | null {
  const { observations, question } = outcome;
  const { ask } = question;
  if (observations.length < 2) return question.measures.length === 2 && observations.length === 1 ? outcome : null;
  const [a, b] = observations as [Observation, Observation];
  if (ask === 'compare')
    return {
      ...outcome,
      observations: observations.toSorted(byValue(true)),
      ...(observations.length === 2 ? { formula: difference(a, b) } : {}),
    };
  if (observations.length > 2) return null;
  return { ...outcome, formula: ask === 'times' ? `${a.formula}/${b.formula}` : difference(a, b) };
}

/** The greater less the smaller, as a formula. */
export const difference = (a: Observation, b: Observation): string => {
  const [more, less] = a.value >= b.value ? [a, b] : [b, a];
  return `${more.formula}-${/[+-]/.test(less.formula.replace(/\[[^\]]*\]/g, '')) ? `(${less.formula})` : less.formula}`;
};

/** A sum or mean of what the order keeps. */
export function summed(outcome: Outcome): Outcome | null {
  const kept = outcome.question.order ? ordered(outcome) : outcome;
  if (!kept) return null;
  const sum = kept.observations.map(({ formula }) => formula).join('+');
  return { ...kept, formula: outcome.question.ask === 'mean' ? `(${sum})/${kept.observations.length}` : sum };
}
