import { unitNamed } from '../../../model/number/unit';
import type { Condition, Question } from '../asking/question';
import type { AnswerEdition } from '../edition';
import { findGauges, type Need } from '../tables/findGauges';
import { read, type Gauge, type Reading } from '../tables/gauge';
import { keyOf } from '../tables/keys';
import { byValue, ordered } from './orderReadings';
import type { Item, Outcome } from './outcome';

/** Keeps what satisfies the conditions, all or one of them. */
export function filtered(edition: AnswerEdition, outcome: Outcome, need: Need): Outcome | null {
  const { question, readings } = outcome;
  const tests = question.conditions.map((condition) => testOf(edition, condition, need, question));
  if (tests.some((test) => test === null)) return null;
  const results = readings.map((reading) => tests.map((test) => test!.of(reading)));
  const isKept = results.map((each) =>
    question.joins === 'or' ? each.some((result) => result?.holds) : each.every((result) => result?.holds),
  );
  if (results.some((each) => each.some((result) => result === null)) && question.rows.length > 0) return null;
  // A bound far from every value was hardly meant: 超过一百万亿.
  if (tests.some((test, i) => test!.isAbsurd(results.flatMap((each) => each[i]?.reading ?? [])))) return null;
  const main = tests[0]!;
  const kept = readings.filter((_, i) => isKept[i]);
  const own = { ...outcome, gauge: main.gauge, question };
  const pick = (test: (typeof tests)[number]) => (reading: Reading) => test!.of(reading)?.reading ?? reading;
  const isWhether = question.rows.length > 0 || question.ask === 'is';
  const shown = isWhether && !question.asksYear ? readings : kept;
  const compared = tests.slice(1).map((test) => shown.map(pick(test)));
  const chosen: Outcome = {
    ...own,
    readings: shown.map(pick(main)),
    compared,
    among: readings.length,
    holds: kept.length === readings.length,
  };
  if (question.asksYear) return { ...chosen, readings: question.isFirst ? chosen.readings.slice(0, 1) : chosen.readings };
  if (isWhether) return chosen;
  return sortedBy(chosen, kept, outcome.gauge);
}

/** What conditions keep, by the value of the first, or by what the question orders by. */
function sortedBy(chosen: Outcome, kept: Reading[], gauge: Gauge): Outcome | null {
  const { question } = chosen;
  const isDown = !question.conditions[0]!.test.startsWith('<');
  if (question.order) {
    const left = ordered({ ...chosen, gauge, readings: kept, compared: [] });
    return left && kept.length > 0 ? { ...left, among: kept.length } : null;
  }
  const order = chosen.readings.map((_, i) => i).sort((a, b) => byValue(isDown)(chosen.readings[a]!, chosen.readings[b]!));
  return {
    ...chosen,
    readings: order.map((i) => chosen.readings[i]!),
    compared: chosen.compared.map((each) => order.map((i) => each[i]!)),
  };
}

interface ConditionTest {
  gauge: Gauge;
  of: (item: Item) => { holds: boolean; reading: Reading } | null;
  isAbsurd: (readings: Reading[]) => boolean;
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
      const reading = read(edition, gauge, item.key, yearOf(item));
      const limit = limits(item, yearOf(item));
      if (!reading || limit === null) return null;
      return {
        reading,
        holds: { '>': reading.value > limit, '>=': reading.value >= limit, '<': reading.value < limit, '<=': reading.value <= limit }[test],
      };
    },
    isAbsurd: (readings) => {
      const limit = bound.is === 'amount' ? limits({ key: '', year: 0 }, 0) : null;
      const most = Math.max(...readings.map(({ value }) => Math.abs(value)));
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
    // A bare number is in the unit of what it bounds; 一倍 of growth is 100 %.
    const value = bound.value * (bound.unit ? bound.scale : unitNamed(gauge.unit).scale);
    return () => value;
  }
  if (bound.is === 'row') {
    const key = keyOf(gauge.series, bound.name);
    return key === null ? null : (_, year) => read(edition, gauge, key, year)?.value ?? null;
  }
  const quantity = bound.measured.quantity || gauge.series.quantity;
  const [other] = findGauges(edition, { ...measured, ...bound.measured, quantity, form: gauge.form }, need);
  return other ? ({ key }, year) => read(edition, other, key, year)?.value ?? null : null;
}
