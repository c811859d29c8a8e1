import type { Sense } from './sense';
import type { Word } from './wordList';
import type { Deed } from './words';

/**
 * Do the words ask one thing? Two questions in a breath (北京输出多少，上海吸纳多少), one inside another (输出最多的省吸纳多少), two ranks or two
 * units would be answered by halves.
 */
export function isOneQuestion(list: readonly Word[]): boolean {
  const of = <K extends Sense['is']>(...kinds: K[]) => list.filter(({ sense }) => kinds.includes(sense.is as K)).length;
  const does = (deed: Deed) => list.filter(({ sense }) => sense.is === 'deed' && sense.deed === deed).length;
  const units = new Set(list.flatMap(({ sense }) => (sense.is === 'unit' ? [sense.unit] : [])));
  const spans = of('years', 'lastYears');
  return (
    of('nth', 'top') <= 1 &&
    !(does('most') > 0 && does('least') > 0) &&
    units.size <= 1 &&
    does('much') + does('rank') <= 1 &&
    (spans === 0 || spans + of('year') === 1) &&
    !isInterleaved(list) &&
    !isStray(list)
  );
}

/** What a comparison may follow: what is compared, or who. */
const COMPARED: readonly (Sense['is'] | Deed)[] = [
  ...(['flow', 'quantity', 'fact', 'measure', 'row', 'set', 'amount', 'unit', 'year', 'institution'] as const),
  ...([
    'growth',
    'rise',
    'fall',
    'drop',
    'share',
    'average',
    'mean',
    'which',
    'than',
    'much',
    'rank',
    'both',
    'self',
    'contract',
    'more',
    'less',
  ] as const),
];

/** A lone 高, 大, 小 or 中 that compares nothing was cut out of a word unknown here: 高技术产业, 中小企业, 大企业. */
function isStray(list: readonly Word[]): boolean {
  const kindOf = ({ sense }: Word) => (sense.is === 'deed' ? sense.deed : sense.is);
  const said = list.filter((word) => kindOf(word) !== 'idle');
  return said.some((word, i) => {
    if (word.text.length > 1 || word.sense.is !== 'deed') return false;
    const before = said[i - 1];
    if (word.sense.deed === 'within') return !before;
    const next = list[list.indexOf(word) + 1];
    const isPart = next && kindOf(next) === 'idle' && next.text.length > 1 && !next.parted;
    return ['more', 'less'].includes(word.sense.deed) && (!before || !COMPARED.includes(kindOf(before)) || isPart);
  });
}

/** What stands between two of these names makes two questions of them. */
const PARTING: Partial<Record<Sense['is'], readonly (Sense['is'] | Deed)[]>> = {
  flow: ['row', 'nth', 'top', 'most', 'least', 'much', 'rank'],
  quantity: ['row'],
  year: ['row'],
};

/** 广东吸纳，江苏输出: rows and flows by turns. */
function isInterleaved(list: readonly Word[]): boolean {
  return Object.entries(PARTING).some(([is, parting]) => {
    const at = list.flatMap(({ sense }, i) => (sense.is === is ? [i] : []));
    return at.some((from, turn) => {
      const to = at[turn + 1];
      if (to === undefined || nameOf(list[from]!) === nameOf(list[to]!)) return false;
      const between = list.slice(from + 1, to).map(({ sense }) => (sense.is === 'deed' ? sense.deed : sense.is));
      // 输出比广东多、吸纳超过千亿: a bound belongs to the flow before it.
      const isBound = between.some((each) => ['than', 'above', 'below', 'atLeast', 'atMost'].includes(each));
      return !isBound && between.some((each) => parting.includes(each));
    });
  });
}

const nameOf = ({ sense }: Word): string | number => ('name' in sense ? sense.name : sense.is === 'year' ? sense.year : '');
