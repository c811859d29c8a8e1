import type { AnswerEdition } from './edition';
import { findGauges, type Need } from './findGauges';
import { read, type Gauge, type Reading } from './gauge';
import { keyOf, keysOf, wholeOf } from './keys';
import type { Condition, Measured, Question } from './question';
import { membersOf } from '../../model/region';
import { unitNamed } from '../../model/number/unit';
import type { Series } from './series';

/** A question worked out: which values, of which rows, in which order. */
export interface Outcome {
  question: Question;
  gauge: Gauge;
  /** Values in the order they answer. */
  readings: Reading[];
  /** Place among peers, by key. */
  ranks?: number[];
  /** How many there are to be ranked or chosen from. */
  among: number;
  /** Values that a condition compared besides: by condition, in the order of `readings`. */
  compared: Reading[][];
  /** A sum, difference, ratio or mean over the readings, as a formula. */
  formula?: string;
  /** Does the row satisfy the conditions? */
  holds?: boolean;
  /** Other measures of the same question: 输出和吸纳. */
  also: Outcome[];
}

/** A row in a year. */
interface Item {
  key: string;
  year: number;
}

/** Works a question out over the tables; `null` where anything it names is not there. */
export function answerQuestion(edition: AnswerEdition, asked: Question): Outcome | null {
  const question = withPlaces(edition, asked);
  if (question.institutions.length > 0) return null;
  const [measured, ...others] = question.measures;
  const first = withMeasure(edition, question, measured!);
  if (!first) return null;
  const also = others.map((each) => withMeasure(edition, question, each));
  if (!also.every((each) => each !== null)) return null;
  const [second] = also;
  const isPair = second && also.length === 1 && first.readings.length === 1 && second.readings.length === 1;
  if (question.ask === 'difference' || question.ask === 'times') {
    if (!isPair) return also.length === 0 ? first : null;
    const [a, b] = [first.readings[0]!, second.readings[0]!];
    return { ...first, also, formula: question.ask === 'times' ? `${a.formula}/${b.formula}` : difference(a, b) };
  }
  return { ...first, also };
}

/** 输出成交额前十名: where rows are ranked and none are named, the provinces are meant. */
function withPlaces({ regions }: AnswerEdition, asked: Question): Question {
  // 大湾区的城市: its members are cities anyway.
  const isOfCities = asked.sets.some(
    (set) => set !== '城市' && membersOf(regions, set)?.every((name) => regions.cities.some((city) => city.name === name)),
  );
  const question = isOfCities ? { ...asked, sets: asked.sets.filter((set) => set !== '城市') } : asked;
  const { rows, sets, order, asksYear, measures, institutions } = question;
  const isOpen = order !== null && rows.length + sets.length + institutions.length === 0 && !asksYear && measures.every(({ flow }) => flow);
  return isOpen ? { ...question, sets: ['省份'], ask: question.ask === 'value' ? 'list' : question.ask } : question;
}

function withMeasure(edition: AnswerEdition, question: Question, measured: Measured): Outcome | null {
  const need = needOf(edition, question);
  for (const gauge of findGauges(edition, measured, need)) {
    const outcome = work(edition, question, gauge, need);
    if (outcome) return outcome;
  }
  return null;
}

function needOf(edition: AnswerEdition, { rows, sets, side, of, unit }: Question): Need {
  const need: Need = { rows, sets, side, unit };
  if (of.rows.length === 0 && of.sets.length === 0) return need;
  return { ...need, whole: (series, year) => wholeFormula(edition, series, year, of) };
}

/** `sum(附表5[@东部,2020年成交额])`, or the cell of the group or region that is the whole. */
function wholeFormula(edition: AnswerEdition, series: Series, year: number, of: Question['of']): string | null {
  const field = series.fields.get(year);
  if (!field) return null;
  const reference = (rows: string) => `${series.table.label.replace(/\s/g, '')}[${rows},${field.name}]`;
  const keys = of.rows.map((name) => keyOf(series, name));
  const [set, ...more] = of.sets;
  if (more.length > 0 || (set && keys.length > 0)) return null;
  if (set) {
    const members = keysOf(edition, series, set);
    return members ? `sum(${reference(members.join('|'))})` : null;
  }
  return keys.length === 1 && keys[0] ? reference(keys[0]) : null;
}

/** The years that a question names, among those a gauge has; `null` where it has not all of them. */
function yearsAsked({ years }: Question, gauge: Gauge): number[] | null {
  const last = gauge.years.at(-1);
  if (last === undefined) return null;
  if (!years) return [last];
  if (years.is === 'one') return gauge.years.includes(years.year) ? [years.year] : null;
  if (years.is === 'all') return gauge.years.length > 1 ? gauge.years : null;
  if (years.is === 'last') return years.count >= 2 && years.count <= gauge.years.length ? gauge.years.slice(-years.count) : null;
  const wanted = Array.from({ length: Math.max(0, years.to - years.from + 1) }, (_, i) => years.from + i);
  return wanted.length > 0 && wanted.every((year) => gauge.years.includes(year)) ? wanted : null;
}

function work(edition: AnswerEdition, question: Question, gauge: Gauge, need: Need): Outcome | null {
  const years = question.asksYear && !question.years ? gauge.years : yearsAsked(question, gauge);
  if (!years || years.length === 0) return null;
  const chosen = keysAsked(edition, question, gauge, years);
  if (!chosen) return null;
  const { keys, peers } = chosen;
  const items = keys.flatMap((key) => years.map((year): Item => ({ key, year })));
  const readings = items.map(({ key, year }) => read(edition, gauge, key, year));
  const known = readings.filter((each) => each !== null);
  // A row that is asked for by name must have its value; of a set, a blank is passed over.
  if (known.length === 0 || (question.rows.length > 0 && known.length < readings.length)) return null;
  const outcome: Outcome = { question, gauge, readings: known, among: known.length, compared: [], also: [] };
  if (question.conditions.length > 0) return filtered(edition, outcome, need);
  switch (question.ask) {
    case 'rank':
      return ranked(edition, outcome, peers, years[0]!);
    case 'difference':
    case 'times':
    case 'compare':
      return compared(outcome);
    case 'sum':
    case 'mean':
      return known.length > 1 && gauge.form === 'amount' && gauge.isPrinted ? summed(outcome) : null;
    case 'list':
      return ordered(outcome);
    default:
      return question.order ? isTop(edition, outcome, peers, years[0]!) : outcome;
  }
}

/** The rows asked for, and those they are ranked among. */
function keysAsked(edition: AnswerEdition, question: Question, gauge: Gauge, years: number[]): { keys: string[]; peers: string[] } | null {
  const { series } = gauge;
  const { rows, sets, except, isWhole, asksYear } = question;
  const sides = sets.map((set) => keysOf(edition, series, set));
  if (sides.some((keys) => keys === null)) return null;
  const inSets = (sides as string[][]).reduce<string[] | null>(
    (left, right) => (left ? left.filter((key) => right.includes(key)) : right),
    null,
  );
  const excepted = except.map((name) => keyOf(series, name));
  if (excepted.some((key) => key === null)) return null;
  if (rows.length > 0) {
    const keys = rows.map((name) => keyOf(series, name));
    if (keys.some((key) => key === null) || excepted.length > 0) return null;
    const found = [...new Set(keys as string[])];
    if (found.length < rows.length) return null;
    const peers = inSets ?? (question.ask === 'rank' || question.order ? peersOf(edition, series, found[0]!, isWhole) : found);
    return peers && found.every((key) => peers.includes(key)) ? { keys: found, peers } : null;
  }
  if (inSets) {
    const keys = inSets.filter((key) => !excepted.includes(key));
    return keys.length > 0 && inSets.length - keys.length === excepted.length ? { keys, peers: keys } : null;
  }
  const whole = wholeOf(series);
  const isAsked =
    question.unit !== '' ||
    question.measures.some(({ quantity, measure }) => quantity || measure) ||
    isWhole ||
    (asksYear && years.length > 1);
  return whole && isAsked && excepted.length === 0 ? { keys: [whole], peers: [] } : null;
}

/** Those a row is ranked among where nothing is said: the provinces, the cities of its kind, or the rows beside it. */
function peersOf(edition: AnswerEdition, series: Series, key: string, isWhole: boolean): string[] | null {
  const { regions } = edition;
  const city = regions.cities.find(({ name }) => name === key);
  if (regions.provinces.some(({ name }) => name === key)) return keysOf(edition, series, '省份');
  if (city) return isWhole || !city.kinds[0] ? null : keysOf(edition, series, city.kinds[0]);
  const row = series.table.rows.find((each) => each.key === key);
  if (series.key)
    return series.table.rows.flatMap((each) => each.cells[series.key!]?.text ?? []).filter((text) => !/^(合计|其他国家)$/.test(text));
  if (!row) return null;
  if (row.kind === 'subtotal' || !row.group) {
    return series.table.rows
      .filter((each) => (each.kind === 'member' && !each.group) || (each.kind === 'subtotal' && each.group))
      .map((each) => each.key);
  }
  return series.table.rows.filter((each) => each.group === row.group && each.kind === 'member').map((each) => each.key);
}

const byValue = (isDown: boolean) => (a: Reading, b: Reading) => (isDown ? b.value - a.value : a.value - b.value);

/** The best so many; ties at the end are kept. */
function ordered(outcome: Outcome): Outcome | null {
  const { question, readings } = outcome;
  const order = question.order ?? { isDown: true, from: 1, to: Infinity };
  if (order.from < 1 || order.from > readings.length || !(order.to >= order.from)) return null;
  if (order.to !== Infinity && order.to > readings.length) return null;
  if (question.years?.is === 'all' || question.years?.is === 'range' || question.years?.is === 'last')
    if (!question.asksYear) return outcome;
  const sorted = readings.toSorted(byValue(order.isDown));
  const ranks = sorted.map(
    (each) => 1 + sorted.filter((other) => (order.isDown ? other.value > each.value : other.value < each.value)).length,
  );
  const isIn = ranks.map((rank, i) => i + 1 >= order.from && (i + 1 <= order.to || rank <= order.to));
  return { ...outcome, readings: sorted.filter((_, i) => isIn[i]), ranks: ranks.filter((_, i) => isIn[i]) };
}

function ranked(edition: AnswerEdition, outcome: Outcome, peers: string[], year: number): Outcome | null {
  const { gauge, readings } = outcome;
  const all = peers.flatMap((key) => read(edition, gauge, key, year) ?? []);
  if (all.length < 2 || readings.some((each) => each.year !== year)) return null;
  const ranks = readings.map(({ value }) => 1 + all.filter((other) => other.value > value).length);
  return { ...outcome, ranks, among: all.length };
}

/** 北京输出最多吗: the row, and its place. */
function isTop(edition: AnswerEdition, outcome: Outcome, peers: string[], year: number): Outcome | null {
  return outcome.question.rows.length > 0 ? null : ranked(edition, outcome, peers, year);
}

function compared(outcome: Outcome): Outcome | null {
  const { readings, question } = outcome;
  const { ask } = question;
  if (readings.length < 2) return question.measures.length === 2 && readings.length === 1 ? outcome : null;
  const [a, b] = readings as [Reading, Reading];
  if (ask === 'compare')
    return { ...outcome, readings: readings.toSorted(byValue(true)), ...(readings.length === 2 ? { formula: difference(a, b) } : {}) };
  if (readings.length > 2) return null;
  return { ...outcome, formula: ask === 'times' ? `${a.formula}/${b.formula}` : difference(a, b) };
}

const difference = (a: Reading, b: Reading): string => {
  const [more, less] = a.value >= b.value ? [a, b] : [b, a];
  return `${more.formula}-${/[+-]/.test(less.formula.replace(/\[[^\]]*\]/g, '')) ? `(${less.formula})` : less.formula}`;
};

/** A sum or mean of what the order keeps. */
function summed(outcome: Outcome): Outcome | null {
  const kept = outcome.question.order ? ordered(outcome) : outcome;
  if (!kept) return null;
  const sum = kept.readings.map(({ formula }) => formula).join('+');
  return { ...kept, formula: outcome.question.ask === 'mean' ? `(${sum})/${kept.readings.length}` : sum };
}

/** Keeps what satisfies the conditions, all or one of them. */
function filtered(edition: AnswerEdition, outcome: Outcome, need: Need): Outcome | null {
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
  const shown = question.rows.length > 0 && !question.asksYear ? readings : kept;
  const compared = tests.slice(1).map((test) => shown.map(pick(test)));
  const chosen: Outcome = {
    ...own,
    readings: shown.map(pick(main)),
    compared,
    among: readings.length,
    holds: kept.length === readings.length,
  };
  if (question.asksYear) return { ...chosen, readings: question.isFirst ? chosen.readings.slice(0, 1) : chosen.readings };
  if (question.rows.length > 0) return chosen;
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
  const [other] = findGauges(edition, { ...measured, ...bound.measured, quantity: gauge.series.quantity, form: gauge.form }, need);
  return other ? ({ key }, year) => read(edition, other, key, year)?.value ?? null : null;
}
