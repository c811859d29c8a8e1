import { unitNamed } from '../../../model/number/unit';
import type { Condition, Question } from '../asking/question';
import type { AnswerEdition } from '../edition';
import { findGauges, type Need } from '../tables/findGauges';
import { observe, type Gauge, type Observation } from '../tables/gauge';
import { keyOf } from '../tables/keys';
import { byValue, ordered } from './orderObservations';
import type { Item, Outcome } from './outcome';

/** Keeps what satisfies the conditions, all or one of them. */
export function filtered(edition: AnswerEdition, outcome: Outcome, need: Need): Outcome | null {
  const { question, observations } = outcome;
  const tests = question.conditions.map((condition) => testOf(edition, condition, need, question));
  if (tests.some((test) => test === null)) return null;
  const results = observations.map((observation) => tests.map((test) => test!.of(observation)));
  const isKept = results.map((each) =>
    question.joins === 'or' ? each.some((result) => result?.holds) : each.every((result) => result?.holds),
  );
  if (results.some((each) => each.some((result) => result === null)) && question.rows.length > 0) return null;
  // A bound far from every value was hardly meant: 超过一百万亿.
  if (tests.some((test, i) => test!.isAbsurd(results.flatMap((each) => each[i]?.observation ?? [])))) return null;
  const main = tests[0]!;
  const kept = observations.filter((_, i) => isKept[i]);
  const own = { ...outcome, gauge: main.gauge, question };
  const pick = (test: (typeof tests)[number]) => (observation: Observation) => test!.of(observation)?.observation ?? observation;
  const isWhether = question.rows.length > 0 || question.ask === 'is';
  const shown = isWhether && !question.asksYear ? observations : kept;
  const compared = tests.slice(1).map((test) => shown.map(pick(test)));
  const chosen: Outcome = {
    ...own,
    observations: shown.map(pick(main)),
    compared,
    among: observations.length,
    holds: kept.length === observations.length,
  };
  if (question.asksYear) return { ...chosen, observations: question.isFirst ? chosen.observations.slice(0, 1) : chosen.observations };
  if (isWhether) return chosen;
  return sortedBy(chosen, kept, outcome.gauge);
}

/** What conditions keep, by the value of the first, or by what the question orders by. */
function sortedBy(chosen: Outcome, kept: Observation[], gauge: Gauge): Outcome | null {
  const { question } = chosen;
  const isDown = !question.conditions[0]!.test.startsWith('<');
  if (question.order) {
    const left = ordered({ ...chosen, gauge, observations: kept, compared: [] });
    return left && kept.length > 0 ? { ...left, among: kept.length } : null;
  }
  const order = chosen.observations.map((_, i) => i).sort((a, b) => byValue(isDown)(chosen.observations[a]!, chosen.observations[b]!));
  return {
    ...chosen,
    observations: order.map((i) => chosen.observations[i]!),
    compared: chosen.compared.map((each) => order.map((i) => each[i]!)),
  };
}

interface ConditionTest {
  gauge: Gauge;
  of: (item: Item) => { holds: boolean; observation: Observation } | null;
  isAbsurd: (observations: Observation[]) => boolean;
}

function testOf(edition: AnswerEdition, condition: Condition, need: Need, question: Question): ConditionTest | null {
  const { bound, test, measured } = condition;
  const unit = bound.is === 'amount' ? bound.unit : '';
  const [gauge] = findGauges(edition, measured, { ...need, unit });
  if (!gauge) return null;
  const yearOf = (item: Item) => (question.asksYear || question.years ? item.year : gauge.years.at(-1)!);
  const limits = limitOf(edition, condition, gauge, need);
  if (!limits) return null;
  return {
    gauge,
    of: (item) => {
      const observation = observe(edition, gauge, item.key, yearOf(item));
      const limit = limits(item, yearOf(item));
      if (!observation || limit === null) return null;
      return {
        observation,
        holds: {
          '>': observation.value > limit,
          '>=': observation.value >= limit,
          '<': observation.value < limit,
          '<=': observation.value <= limit,
        }[test],
      };
    },
    isAbsurd: (observations) => {
      const limit = bound.is === 'amount' ? limits({ key: '', year: 0 }, 0) : null;
      const most = Math.max(...observations.map(({ value }) => Math.abs(value)));
      return limit !== null && Math.abs(limit) > 10 * most;
    },
  };
}

/** What a condition compares with, in base units. */
function limitOf(
  edition: AnswerEdition,
  { bound, measured }: Condition,
  gauge: Gauge,
  need: Need,
): ((item: Item, year: number) => number | null) | null {
  if (bound.is === 'amount') {
    // A bare number is in the unit of what it bounds, unless it says as much itself: 均价超过 400 万. 一倍 of growth is 100 %.
    const { scale } = unitNamed(gauge.unit);
    const saysScale = scale > 1 && bound.value >= scale;
    const value = bound.value * (bound.unit ? bound.scale : saysScale ? 1 : scale);
    return () => value;
  }
  if (bound.is === 'row') {
    const key = keyOf(gauge.series, bound.name);
    return key === null ? null : (_, year) => observe(edition, gauge, key, year)?.value ?? null;
  }
  const quantity = bound.measured.quantity || gauge.series.quantity;
  const [other] = findGauges(edition, { ...measured, ...bound.measured, quantity, form: gauge.form }, need);
  return other ? ({ key }, year) => observe(edition, other, key, year)?.value ?? null : null;
}
