import { membersOf } from '../../../model/region/region';
import type { Measured, Question } from '../asking/question';
import type { AnswerEdition } from '../edition';
import { findGauges, type Need } from '../tables/findGauges';
import { observe, type Gauge } from '../tables/gauge';
import { keyOf, keysOf } from '../tables/keys';
import { referenceOf, type Series } from '../tables/series';
import { filtered } from './filterObservations';
import { keysAsked } from './keysAsked';
import { compared, difference, isTop, ordered, ranked, summed } from './orderObservations';
import type { Item, Outcome } from './outcome';

/** Works a question out over the tables; `null` where anything it names is not there. */
export function answerQuestion(edition: AnswerEdition, asked: Question): Outcome | null {
  const question = withPlaces(edition, asked);
  if (question.institutions.length > 0) return null;
  // 高百分之几 asks for a ratio of two values, which is neither of their growths.
  if (question.rows.length > 1 && question.unit === '%' && question.measures.every(({ form }) => !form)) return null;
  const [said, ...others] = question.measures;
  // 吸纳超过百亿的国家: what they are chosen by is what is asked of them.
  const measured = isOpen(said!) && question.order === null ? (question.conditions[0]?.measured ?? said!) : said!;
  const first = withMeasure(edition, question, measured);
  if (!first) return null;
  const also = others.map((each) => withMeasure(edition, question, each));
  if (!also.every((each) => each !== null)) return null;
  const [second] = also;
  const isPair = second && also.length === 1 && first.observations.length === 1 && second.observations.length === 1;
  if (question.ask === 'difference' || question.ask === 'times') {
    if (!isPair) return also.length === 0 ? first : null;
    const [a, b] = [first.observations[0]!, second.observations[0]!];
    return { ...first, also, formula: question.ask === 'times' ? `${a.formula}/${b.formula}` : difference(a, b) };
  }
  return { ...first, also };
}

const isOpen = ({ flow, quantity, form, measure, scopes }: Measured): boolean =>
  [flow, quantity, form, measure, ...scopes].every((word) => !word);

/** 输出成交额前十名: where rows are ranked and none are named, the provinces are meant. */
function withPlaces({ regions }: AnswerEdition, asked: Question): Question {
  // 大湾区的城市: its members are cities anyway.
  const isOfCities = asked.sets.some(
    (set) => set !== '城市' && membersOf(regions, set)?.every((name) => regions.cities.some((city) => city.name === name)),
  );
  const question = isOfCities ? { ...asked, sets: asked.sets.filter((set) => set !== '城市') } : asked;
  const { rows, sets, order, asksYear, measures, institutions } = question;
  const areRanked =
    rows.length + sets.length + institutions.length === 0 &&
    !asksYear &&
    (doubled(question) || (order !== null && measures.every(({ flow }) => flow)));
  return areRanked
    ? { ...question, sets: ['省份'], ask: question.ask === 'rank' || question.ask === 'count' ? question.ask : 'list' }
    : question;
}

/** 翻番 alone: nothing else but places is said to have doubled. */
const doubled = ({ conditions: [only, ...more], measures, isWhole }: Question): boolean =>
  only?.bound.is === 'amount' &&
  only.bound.value === 100 &&
  only.bound.unit === '%' &&
  more.length === 0 &&
  !isWhole &&
  measures.every(({ scopes }) => scopes.length === 0);

/** The best of fewer years is no finding. */
const FEWEST_YEARS = 3;

function withMeasure(edition: AnswerEdition, question: Question, measured: Measured): Outcome | null {
  const need = needOf(edition, question);
  const gauges = findGauges(edition, measured, need);
  // Which year was the best is a question for the longest row of years.
  for (const gauge of question.asksYear ? gauges.toSorted((a, b) => b.years.length - a.years.length) : gauges) {
    const outcome = work(edition, question, gauge, need);
    if (outcome) return outcome;
  }
  return null;
}

function needOf(edition: AnswerEdition, { rows, sets, side, of, unit }: Question): Need {
  const need: Need = { rows, sets, side, unit };
  if (of.rows.length === 0 && of.sets.length === 0 && !of.fact) return need;
  return { ...need, whole: (series, year) => wholeFormula(edition, series, year, of) };
}

/** `sum(附表5[@东部,2020年成交额])`, or the cell of the group or region that is the whole. */
function wholeFormula(edition: AnswerEdition, series: Series, year: number, of: Question['of']): string | null {
  if (of.fact) {
    const whole = edition.series.find(({ row, quantity, form }) => row && quantity === of.fact && form === 'amount');
    return whole?.fields.has(year) ? referenceOf(whole, '', year) : null;
  }
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
  if (years.is === 'range' && years.to === Infinity)
    return gauge.years.includes(years.from) && gauge.years.length > 1 ? gauge.years.filter((year) => year >= years.from) : null;
  const wanted =
    years.is === 'these' ? years.years : Array.from({ length: Math.max(0, years.to - years.from + 1) }, (_, i) => years.from + i);
  return wanted.length > 0 && wanted.every((year) => gauge.years.includes(year)) ? wanted : null;
}

function work(edition: AnswerEdition, question: Question, gauge: Gauge, need: Need): Outcome | null {
  const years = question.asksYear && !question.years ? gauge.years : yearsAsked(question, gauge);
  if (!years || years.length === 0 || (question.asksYear && question.order && years.length < FEWEST_YEARS)) return null;
  const chosen = keysAsked(edition, question, gauge, years);
  if (!chosen) return null;
  const { keys, peers } = chosen;
  const items = keys.flatMap((key) => years.map((year): Item => ({ key, year })));
  const observations = items.map(({ key, year }) => observe(edition, gauge, key, year));
  const known = observations.filter((each) => each !== null);
  // A row that is asked for by name must have its value; of a set, a blank is passed over.
  if (known.length === 0 || (question.rows.length > 0 && known.length < observations.length)) return null;
  const outcome: Outcome = { question, gauge, observations: known, among: known.length, compared: [], also: [] };
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
      return question.kinds === null || question.kinds === known.length ? ordered(outcome) : null;
    default:
      return question.order ? isTop(edition, outcome, peers, years[0]!) : outcome;
  }
}
