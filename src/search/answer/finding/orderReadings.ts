import type { AnswerEdition } from '../edition';
import { read, type Reading } from '../tables/gauge';
import type { Outcome } from './outcome';

/** Orders readings by value. */
export const byValue = (isDown: boolean) => (a: Reading, b: Reading) => (isDown ? b.value - a.value : a.value - b.value);

/** The best so many; ties at the end are kept. */
export function ordered(outcome: Outcome): Outcome | null {
  const { question, readings } = outcome;
  const order = question.order ?? { isDown: true, from: 1, to: Infinity };
  if (order.from < 1 || order.from > readings.length || !(order.to >= order.from)) return null;
  if (order.to !== Infinity && order.to > readings.length) return null;
  if (question.years && question.years.is !== 'one' && !question.asksYear) return outcome;
  const sorted = readings.toSorted(byValue(order.isDown));
  const ranks = sorted.map(
    (each) => 1 + sorted.filter((other) => (order.isDown ? other.value > each.value : other.value < each.value)).length,
  );
  const isIn = ranks.map((rank, i) => i + 1 >= order.from && (i + 1 <= order.to || rank <= order.to));
  return { ...outcome, readings: sorted.filter((_, i) => isIn[i]), ranks: ranks.filter((_, i) => isIn[i]) };
}

export function ranked(edition: AnswerEdition, outcome: Outcome, peers: string[], year: number): Outcome | null {
  const { gauge, readings } = outcome;
  const all = peers.flatMap((key) => read(edition, gauge, key, year) ?? []);
  if (all.length < 2 || readings.some((each) => each.year !== year)) return null;
  const ranks = readings.map(({ value }) => 1 + all.filter((other) => other.value > value).length);
  return { ...outcome, ranks, among: all.length };
}

/** 北京输出最多吗: the row, and its place. */
export function isTop(edition: AnswerEdition, outcome: Outcome, peers: string[], year: number): Outcome | null {
  return outcome.question.rows.length > 0 ? null : ranked(edition, outcome, peers, year);
}

export function compared(outcome: Outcome): Outcome | null {
  const { readings, question } = outcome;
  const { ask } = question;
  if (readings.length < 2) return question.measures.length === 2 && readings.length === 1 ? outcome : null;
  const [a, b] = readings as [Reading, Reading];
  if (ask === 'compare')
    return { ...outcome, readings: readings.toSorted(byValue(true)), ...(readings.length === 2 ? { formula: difference(a, b) } : {}) };
  if (readings.length > 2) return null;
  return { ...outcome, formula: ask === 'times' ? `${a.formula}/${b.formula}` : difference(a, b) };
}

/** The greater less the smaller, as a formula. */
export const difference = (a: Reading, b: Reading): string => {
  const [more, less] = a.value >= b.value ? [a, b] : [b, a];
  return `${more.formula}-${/[+-]/.test(less.formula.replace(/\[[^\]]*\]/g, '')) ? `(${less.formula})` : less.formula}`;
};

/** A sum or mean of what the order keeps. */
export function summed(outcome: Outcome): Outcome | null {
  const kept = outcome.question.order ? ordered(outcome) : outcome;
  if (!kept) return null;
  const sum = kept.readings.map(({ formula }) => formula).join('+');
  return { ...kept, formula: outcome.question.ask === 'mean' ? `(${sum})/${kept.readings.length}` : sum };
}
