import type { Condition, Measured, Question } from './question';
import { isOneQuestion } from './isOneQuestion';
import { readConditions } from './readConditions';
import { Words, type Word } from './wordList';
import type { Deed } from './words';

/** Words that may be said or left out without changing what is asked. */
const SOFT: readonly Deed[] = ['idle', 'which', 'much', 'and', 'both', 'each', 'within', 'contract', 'whole', 'approx'];

/** Is passed but once: 哪年突破两万亿 asks for the first. */
const PASSED = /^(突破|首超|首破|冲破|跨过|迈过|站上)$/;

/** Reads words, each with one meaning, as a question; `null` where one of them has no part in it. */
export function readQuestion(list: Word[]): Question | null {
  if (!isOneQuestion(list) || isMeasuredTwice(list)) return null;
  const words = new Words(list);
  const years = readYears(words);
  if (years === undefined) return null;
  const except = readExceptions(words);
  const side = readSide(words);
  const isYearly = words.has('whatYear') || words.has('first');
  const asksYear = words.takeAll('whatYear').length > 0 || isYearly;
  const isFirst = words.takeAll('first').length > 0 || (asksYear && list.some(({ text }) => PASSED.test(text)));
  const hasSet = asksYear || words.some('set');
  // 涉及专利: a class of contracts, nothing else.
  words.use(...words.at('about').filter((i) => words.sense(words.next(i))?.is === 'row'));
  const kinds = readKinds(words);
  const conditions = readConditions(words, hasSet);
  const order = readOrder(words, conditions.length > 0);
  const of = readWhole(words);
  const measures = readMeasures(words, order?.falls ?? false);
  const sets = words.takeSenses('set').map(({ name }) => name);
  // 企业卖给企业: what goes from one to the other is asked of neither.
  if (side === 'object' && new Set(sets).size < sets.length) return null;
  const question: Question = {
    years,
    except,
    side,
    asksYear,
    isFirst,
    conditions: inherit(conditions, measures[0]!),
    joins: words.takeAll('or').length > 0 ? 'or' : 'and',
    order: order && { isDown: order.isDown, from: order.from, to: order.to, falls: order.falls },
    of,
    measures,
    rows: words.takeSenses('row').map(({ name }) => name),
    sets: [...new Set(sets)],
    kinds,
    institutions: words.takeSenses('institution').map(({ name }) => name),
    isWhole: words.has('whole'),
    isTotal: false,
    unit: words.takeSenses('unit')[0]?.unit ?? (countsContracts(list) ? '项' : ''),
    ask: 'value',
  };
  words.takeAll('but');
  if (isGrowthInUnits(question)) return words.isSpent([...SOFT, 'than', 'sum']) ? yearsApart(question) : null;
  const ask = readAsk(words, question);
  if (!ask || isPercentOfTwo(question)) return null;
  // 各类卖方: one number is no answer.
  if (words.has('each') && question.sets.length === 0 && question.rows.length < 2 && !asksYear) return null;
  return words.isSpent(SOFT) ? { ...question, ...ask } : null;
}

/** 比上年增加多少亿: not by which share of the year before. */
const isGrowthInUnits = ({ measures, unit, conditions, order, sets, asksYear, rows, years }: Question): boolean =>
  measures.length === 1 &&
  measures[0]!.form === 'growth' &&
  !measures[0]!.measure &&
  ['元', '项'].includes(unit) &&
  conditions.length + sets.length === 0 &&
  rows.length <= 1 &&
  !order &&
  !asksYear &&
  (!years || years.is === 'one');

/** The same asked as the difference of a year and the one before. */
function yearsApart(question: Question): Question {
  const { years, measures } = question;
  return {
    ...question,
    years: years?.is === 'one' ? { is: 'these', years: [years.year - 1, years.year] } : { is: 'last', count: 2 },
    measures: measures.map((each) => ({ ...each, form: '' })),
    ask: 'difference',
  };
}

/** 相当于 says a share, or how many times; not both. */
const isMeasuredTwice = (list: readonly Word[]): boolean =>
  list.some(({ text, sense }) => text === '相当于' && sense.is === 'deed' && sense.deed === 'share') &&
  list.some(({ sense }) => sense.is === 'deed' && sense.deed === 'times');

/** 成交额是 GDP 的百分之几, 北京是上海的百分之几: of two numbers, neither alone is asked. */
const isPercentOfTwo = ({ unit, rows, measures }: Question): boolean =>
  unit === '%' && Math.max(rows.length, measures.length) === 2 && measures.every(({ form }) => form === '');

/** 合同最多, 输出合同, 国防类合同有多少: how many there are, not how much they come to. */
function countsContracts(list: readonly Word[]): boolean {
  if (list.some(({ sense }) => ['quantity', 'fact', 'measure', 'unit', 'amount'].includes(sense.is))) return false;
  return list.some(({ text }, i) => {
    if (!text.endsWith('合同')) return false;
    const rest = list.slice(i + 1).filter(({ sense }) => !(sense.is === 'deed' && sense.deed === 'idle'));
    const isLast = rest.length === 0 && list.some(({ sense }) => sense.is === 'flow');
    return isLast || /^((最|更)?[多少]|有?多少|有?几何)$/.test(rest[0]?.text ?? '');
  });
}

/** The years named; `undefined` for growth over other years than the one before, which no table has. */
function readYears(words: Words): Question['years'] | undefined {
  const said = [...new Set(words.takeSenses('year').map(({ year }) => year))];
  // 2020 年是 2012 年的几倍 takes them as said.
  const named = words.has('times') ? said : said.sort((a, b) => a - b);
  const [range] = words.takeSenses('years');
  const [last] = words.takeSenses('lastYears');
  const every = words.takeAll('everyYear').length > 0;
  if (range) return { is: 'range', from: range.from, to: range.to };
  if (last) return { is: 'last', count: last.count };
  const isGrowth = words.has('growth') || words.has('rise') || words.has('fall');
  const [first, second] = named;
  if (named.length > 1 && isGrowth) return named.length === 2 && second === first! + 1 ? { is: 'one', year: second } : undefined;
  if (named.length > 1) return { is: 'these', years: named };
  if (first !== undefined) return { is: 'one', year: first };
  return every ? { is: 'all' } : null;
}

/** 除北京外, 北京以外, 不算北京 */
function readExceptions(words: Words): string[] {
  const [at] = words.at('except');
  const [end] = words.at('besides');
  if (at === undefined && end === undefined) return [];
  const from = at ?? 0;
  const found: string[] = [];
  for (let i = from; i < (end ?? words.length); i++) {
    const sense = words.sense(i);
    if (sense?.is === 'row') found.push((words.use(i), sense.name));
    else if (found.length > 0 && !words.isDeed(i, 'and')) break;
  }
  if (found.length > 0) [...words.takeAll('except'), ...words.takeAll('besides')];
  return found;
}

/** Who gives and who takes, where 我国, 向 or 从 says it. */
function readSide(words: Words): Question['side'] {
  const [self] = words.at('self');
  // In 100 亿到 500 亿 nobody gives anything.
  const [marker] = [...words.at('to'), ...words.at('from')].filter((i) => words.sense(words.next(i))?.is !== 'amount');
  const flow = words.find('flow');
  const place = Math.max(words.find('row'), words.find('set'));
  if (self === undefined && marker === undefined)
    return flow >= 0 && words.find('row') === flow + 1 && !words.isParted(flow + 1) ? 'near' : '';
  words.takeAll('self');
  if (marker !== undefined) {
    [...words.takeAll('to'), ...words.takeAll('from')];
    return words.next(marker) === self ? 'subject' : 'object';
  }
  return place >= 0 && place < self! && flow < self! ? 'subject' : flow >= 0 && flow < self! ? 'subject' : 'object';
}

function readOrder(words: Words, hasConditions: boolean): { isDown: boolean; from: number; to: number; falls: boolean } | null {
  const most = words.takeAll('most').length > 0;
  const least = words.takeAll('least').length > 0;
  const [nth] = words.takeSenses('nth');
  const [top] = words.takeSenses('top');
  const falls = (most || least || Boolean(top) || Boolean(nth)) && (words.takeAll('fall').length > 0 || words.takeAll('drop').length > 0);
  if (!most && !least && !nth && !top) return null;
  const lower = nth && words.takeAll('less').length > 0;
  const isUp = least || nth?.fromLast || top?.fromLast || lower || false;
  const isDown = falls ? isUp : !isUp;
  if (nth) return { isDown, from: nth.nth, to: nth.nth, falls };
  if (top) return { isDown, from: 1, to: top.count, falls };
  return { isDown, from: 1, to: countOf(words, hasConditions), falls };
}

/** 最高的三个省, 最多的三所高校, 最高的是哪三个省 */
function countOf(words: Words, hasConditions: boolean): number {
  const [asked] = words.takeSenses('which');
  if (asked) return asked.count;
  const [count] = hasConditions ? [] : words.takeSenses('amount');
  return count && COUNTS.includes(count.unit) ? count.value : 1;
}

/** 四类合同的成交额: of each of them, if there are so many. */
function readKinds(words: Words): number | null {
  // 最高的三类 are some of them.
  if (words.has('most') || words.has('least')) return null;
  for (const i of words.indexes()) {
    const sense = words.sense(i);
    if (sense?.is !== 'amount' || !/[类种]$/.test(words.text(i)) || words.sense(words.next(i))?.is !== 'set') continue;
    words.use(i);
    return sense.value;
  }
  return null;
}

/** Units in which rows are counted, not values. */
const COUNTS: readonly string[] = ['', '家', '项'];

/** 占东部的比重: what stands after 占 is the whole. */
function readWhole(words: Words): Question['of'] {
  const [share] = words.at('share');
  const of: Question['of'] = { rows: [], sets: [] };
  // R&D 经费占 GDP: of two indicators the one after 占 is the whole.
  const facts = words.indexes().filter((i) => ['fact', 'quantity'].includes(words.sense(i)?.is ?? ''));
  const at = facts.find((i) => share !== undefined && i > share && words.sense(i)?.is === 'fact');
  const whole = at === undefined ? undefined : words.sense(at);
  const isPart = (i: number) => words.sense(i)?.is === 'row' || words.sense(i)?.is === 'set';
  if (whole?.is === 'fact' && facts.every((i) => i === at || i < share!) && !words.indexes().some(isPart)) {
    words.use(at!);
    return { ...of, fact: whole.name };
  }
  if (share === undefined || !words.indexes().some((i) => i < share && isPart(i))) return of;
  for (const i of words.indexes()) {
    const sense = words.sense(i);
    if (i < share || (sense?.is !== 'row' && sense?.is !== 'set')) continue;
    words.use(i);
    (sense.is === 'row' ? of.rows : of.sets).push(sense.name);
  }
  return of;
}

/** Flows, quantities and the rest, as far as conditions have not taken them; several of one make several measures. */
function readMeasures(words: Words, falls: boolean): Measured[] {
  const names = (is: 'flow' | 'quantity' | 'scope' | 'measure') => [...new Set(words.takeSenses(is).map(({ name }) => name))];
  const facts = words.takeSenses('fact').map(({ name }) => name);
  const flows = names('flow');
  const quantities = [...names('quantity'), ...facts];
  const scopes = names('scope');
  const [measure = ''] = names('measure');
  const taken = (...deeds: Deed[]) => deeds.some((deed) => words.takeAll(deed).length > 0);
  const average = taken('average');
  const grows = taken('growth', 'rise', 'fall', 'drop') || falls;
  const shares = taken('share');
  // 每项技术开发合同平均成交额: 平均 is said twice.
  if (average) words.takeAll('mean');
  const form = average ? 'average' : shares ? 'share' : grows ? 'growth' : '';
  if (average && quantities[0] && facts.length === 0) quantities.length = Math.min(1, quantities.length);
  return (flows.length > 0 ? flows : ['']).flatMap((flow) =>
    (quantities.length > 0 ? quantities : ['']).map((quantity): Measured => ({ flow, quantity, form, scopes, measure })),
  );
}

/** What a condition does not say, the one before it, or the question, said. */
function inherit(conditions: Condition[], measured: Measured): Condition[] {
  let flow = conditions.find((each) => each.measured.flow)?.measured.flow ?? measured.flow;
  const { scopes } = measured;
  return conditions.map((condition) => {
    flow = condition.measured.flow || flow;
    return {
      ...condition,
      measured: { ...condition.measured, flow, scopes: condition.measured.scopes.length > 0 ? condition.measured.scopes : scopes },
    };
  });
}

function readAsk(words: Words, question: Question): (Pick<Question, 'ask' | 'order'> & { isTotal?: boolean; unit?: string }) | null {
  const { rows, sets, conditions, asksYear, order, institutions } = question;
  const many = words.takeAll('many').length > 0;
  const has = (deed: Deed) => words.takeAll(deed).length > 0;
  const isSet = sets.length > 0 || asksYear;
  if (has('rank')) {
    if (rows.length + institutions.length > 0) return { ask: 'rank', order };
    return isSet ? { ask: 'list', order: order ?? { isDown: true, from: 1, to: Infinity } } : null;
  }
  const than = has('than');
  const differs = has('difference');
  if (has('times')) return isOfTwo(question) ? { ask: 'times', order } : null;
  if (differs) return { ask: 'difference', order };
  if (has('sum') && (rows.length > 1 || isSet)) return { ask: 'sum', order };
  if (has('mean')) return isSet || rows.length > 1 ? { ask: 'mean', order } : null;
  if (rows.length > 1) {
    const isCompared = [words.has('which') && 'which', than, has('more'), has('less')].some(Boolean);
    if (isCompared) return { ask: 'compare', order };
  }
  const perhaps = has('perhaps');
  if (asksYear || (isSet && rows.length === 0)) {
    if (many) return conditions.length > 0 ? { ask: 'count', order } : null;
    if (perhaps && conditions.length === 0) return null;
    if (conditions.length === 0 && !order) {
      // 计划内 is one thing, not all kinds of it.
      if (words.has('within') && !words.has('which') && !words.has('each')) return null;
      const isCounted = question.unit !== '' && sets.length === 1 && !asksYear;
      if (isCounted && !words.has('which') && !words.has('each') && !has('more')) return { ask: 'value', order, isTotal: true };
      const [wanted] = [has('more') && { isDown: true, from: 1, to: 1 }, has('less') && { isDown: false, from: 1, to: 1 }].filter(
        (each) => each !== false,
      );
      return { ask: 'list', order: wanted ?? { isDown: true, from: 1, to: Infinity } };
    }
    return { ask: 'list', order };
  }
  // 长三角里吸纳超过 1500 亿的 asks which of its members, not whether it does.
  if (conditions.length > 0) return words.has('within') ? null : { ask: 'is', order };
  // 浙江有几个国家技术转移机构: the measure is itself a count.
  if (many) return question.measures.some(({ measure }) => measure) && !question.unit ? { ask: 'value', order, unit: '家' } : null;
  return perhaps ? null : { ask: 'value', order };
}

/** 北京是上海的几倍, 输出是吸纳的几倍, 2020 年是 2012 年的几倍 */
const isOfTwo = ({ rows, measures, years }: Question): boolean =>
  [rows.length, measures.length, years?.is === 'these' ? years.years.length : 1].toSorted().join() === '1,1,2' ||
  (rows.length === 0 && years?.is === 'these' && years.years.length === 2 && measures.length === 1);
