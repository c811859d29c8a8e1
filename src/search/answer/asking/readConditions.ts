import type { Condition, Measured, Test } from './question';
import type { SenseOf } from './sense';
import type { Words } from './wordList';
import { COUNT, type Deed } from './words';

const TESTS: Partial<Record<Deed, Test>> = { above: '>', atLeast: '>=', below: '<', atMost: '<=', orMore: '>=', orLess: '<=' };
const NEGATED: Readonly<Record<Test, Test>> = { '>': '<=', '>=': '<', '<': '>=', '<=': '>' };
const REVERSED: Readonly<Record<Test, Test>> = { '>': '<', '>=': '<=', '<': '>', '<=': '>=' };

/** A comparison found among the words, before it is known what is compared. */
interface Found {
  at: number;
  test: Test;
  bound: Condition['bound'] | { is: 'sign' };
  used: number[];
  form?: Measured['form'];
  /** Upper end of a range whose lower end is the bound. */
  upTo?: Condition['bound'];
}

/**
 * Takes the conditions out of a question, left to right; each compares what is said since the one before. Growth and fall by themselves
 * are conditions only where rows are chosen (`hasSet`) or it is asked whether: 下降的省份, 山西下降了吗, but not 山西下降了多少.
 */
export function readConditions(words: Words, hasSet: boolean): Condition[] {
  const conditions: Condition[] = [];
  const isOrdered = words.some('nth') || words.some('top') || words.has('most') || words.has('least');
  let start = 0;
  for (let i = 0; i < words.length; i++) {
    const found =
      comparisonAt(words, i) ??
      signAt(words, i, (hasSet || words.has('perhaps')) && !isOrdered && !words.has('much') && !words.has('rank'));
    if (!found) continue;
    const end = Math.max(found.at, ...found.used) + 1;
    words.use(...found.used);
    const isNegated = words.isDeed(i - 1, 'not');
    if (isNegated) words.use(i - 1);
    const made = conditionsOf(words, start, found, isNegated);
    const { upTo } = found;
    if (upTo && isNegated) return [];
    conditions.push(...made, ...(upTo ? made.map((each): Condition => ({ ...each, test: '<=', bound: upTo })) : []));
    start = end;
    i = end - 1;
  }
  return conditions;
}

/** 超过千亿元, 千亿元以上, 比广东多, 超过广东, 大于输出, 翻番, 过半 */
function comparisonAt(words: Words, i: number): Found | null {
  const sense = words.sense(i);
  if (words.isDeed(i, 'double')) {
    // 增长一倍以上
    const used = words.isDeed(words.next(i), 'orMore') ? [i, words.next(i)] : [i];
    return { at: i, test: '>=', bound: { is: 'amount', value: 100, unit: '%', scale: 0.01 }, used, form: 'growth' };
  }
  if (words.isDeed(i, 'half'))
    return { at: i, test: '>', bound: { is: 'amount', value: 50, unit: '%', scale: 0.01 }, used: [i], form: 'share' };
  if (sense?.is === 'amount') {
    const next = words.next(i);
    const after = words.sense(next);
    const range = rangeAt(words, i, sense);
    if (range) return range;
    const test = after?.is === 'deed' ? TESTS[after.deed] : undefined;
    return test && words.isDeed(next, 'orMore', 'orLess') ? { at: i, test, bound: boundOf(sense), used: [i, next] } : null;
  }
  if (sense?.is !== 'deed') return null;
  if (sense.deed === 'than') return thanAt(words, i);
  const test = words.isDeed(i, 'above', 'atLeast', 'below', 'atMost') ? TESTS[sense.deed] : undefined;
  if (!test) return null;
  const next = words.next(i);
  const bound = words.sense(next);
  if (bound?.is === 'amount') {
    const more = words.next(next);
    return { at: i, test, bound: boundOf(bound), used: words.isDeed(more, 'orMore', 'orLess') ? [i, next, more] : [i, next] };
  }
  if (bound?.is === 'row') return { at: i, test, bound: { is: 'row', name: bound.name }, used: [i, next] };
  if (bound?.is === 'flow') return { at: i, test, bound: { is: 'measured', measured: measuredAt(bound.name) }, used: [i, next] };
  // 成交额首次超过研发经费: of the country, year by year.
  if (bound?.is === 'fact' && words.has('whatYear'))
    return { at: i, test, bound: { is: 'measured', measured: { ...measuredAt(''), quantity: bound.name } }, used: [i, next] };
  return null;
}

/** 100 亿到 500 亿之间 */
function rangeAt(words: Words, i: number, low: SenseOf<'amount'>): Found | null {
  const to = words.next(i);
  const next = words.next(to);
  const high = words.sense(next);
  const end = words.next(next);
  if (!words.isDeed(to, 'to', 'and') || high?.is !== 'amount' || high.unit !== low.unit || high.scale !== low.scale) return null;
  if (!words.isDeed(end, 'between')) return null;
  return { at: i, test: '>=', bound: boundOf(low), upTo: boundOf(high), used: [i, to, next, end] };
}

const boundOf = ({ value, unit, scale }: { value: number; unit: string; scale: number }): Condition['bound'] => ({
  is: 'amount',
  value,
  unit,
  scale,
});

const measuredAt = (flow: string): Measured => ({ flow, quantity: '', form: '', scopes: [], measure: '' });

/** 比广东多, 比吸纳高: where rows are chosen by it. */
function thanAt(words: Words, i: number): Found | null {
  const next = words.next(i);
  const bound = words.sense(next);
  let more = words.next(next);
  // 比广东输出多: what is compared stands between.
  while (['flow', 'quantity'].includes(words.sense(more)?.is ?? '')) more = words.next(more);
  if (!words.isDeed(more, 'more', 'less') || !words.some('set')) return null;
  const test: Test = words.isDeed(more, 'more') ? '>' : '<';
  if (bound?.is === 'row' && !words.indexes().some((at) => at < i && words.sense(at)?.is === 'row'))
    return { at: i, test, bound: { is: 'row', name: bound.name }, used: [i, next, more] };
  if (bound?.is === 'flow') return { at: i, test, bound: { is: 'measured', measured: measuredAt(bound.name) }, used: [i, next, more] };
  return null;
}

/** 下降, 增长: by themselves, with no bound after them; 增速为负, 净吸纳为负, 净吸纳的省份. */
function signAt(words: Words, i: number, isChosen: boolean): Found | null {
  if (!isChosen) return null;
  const sense = words.sense(i);
  const isKept = sense?.is === 'measure' && sense.isSigned && words.sense(words.next(i))?.is === 'set';
  if (isKept) return { at: i, test: '>', bound: { is: 'sign' }, used: [] };
  const hasSign = words.indexes().some((at) => at < i && (words.isDeed(at, 'growth', 'rise') || words.sense(at)?.is === 'measure'));
  if (words.isDeed(i, 'positive', 'negative') && hasSign)
    return { at: i, test: words.isDeed(i, 'positive') ? '>' : '<', bound: { is: 'sign' }, used: [i] };
  if (!words.isDeed(i, 'rise', 'fall')) return null;
  const next = words.next(i);
  if (words.isDeed(next, 'above', 'atLeast', 'below', 'atMost', 'not', 'than') || words.sense(next)?.is === 'amount') return null;
  const test: Test = words.isDeed(i, 'rise') ? '>' : '<';
  return { at: i, test, bound: { is: 'sign' }, used: [i], form: 'growth' };
}

/** 合同变少 says how many there are; 合同下降 may as well mean money. */
const FEWER_OR_MORE = /^(减少|增加|变少|变多|增多|减|增)了?$/;

/** What is compared: the flows, quantities and forms said between `start` and the comparison; several of one with 都 make several. */
function conditionsOf(words: Words, start: number, found: Found, isNegated: boolean): Condition[] {
  const last = Math.max(found.at, ...found.used);
  const own = words.indexes().filter((i) => i >= start && i <= last);
  const taken = (is: 'flow' | 'quantity' | 'scope' | 'fact' | 'measure') => {
    const at = own.filter((i) => words.sense(i)?.is === is);
    const names = at.map((i) => (words.sense(i) as { name: string }).name);
    words.use(...at);
    return [...new Set(names)];
  };
  const deeds = (...names: Deed[]) => {
    const at = own.filter((i) => words.isDeed(i, ...names));
    words.use(...at);
    return at.length > 0;
  };
  const flows = taken('flow');
  const quantities = [...taken('quantity'), ...taken('fact')];
  if (quantities.length === 0 && own.some((i) => words.isDeed(i, 'contract') && FEWER_OR_MORE.test(words.text(words.next(i)))))
    quantities.push(COUNT);
  const scopes = taken('scope');
  const [measure = ''] = taken('measure');
  const falls = deeds('fall', 'drop');
  const grows = deeds('growth', 'rise') || falls;
  const form: Measured['form'] = grows ? 'growth' : (found.form ?? (deeds('average') ? 'average' : deeds('share') ? 'share' : ''));
  deeds('but');
  let { test } = found;
  if (isNegated) test = NEGATED[test];
  const { bound } = found;
  const zero: Condition['bound'] = { is: 'amount', value: 0, unit: measure ? '' : '%', scale: measure ? 1 : 0.01 };
  // 下降超过一成: less than −10 %.
  const isFall = falls && bound.is === 'amount';
  const meant: Condition['bound'] = bound.is === 'sign' ? zero : isFall ? { ...bound, value: -bound.value } : bound;
  return (flows.length > 0 ? flows : ['']).flatMap((flow) =>
    (quantities.length > 0 ? quantities : ['']).map((quantity): Condition => ({
      measured: { flow, quantity, form, scopes, measure },
      test: isFall ? REVERSED[test] : test,
      bound: meant,
    })),
  );
}
