import { writeNumber } from '../model/number/rounding';
import { unitNamed } from '../model/number/unit';
import type { Ranking } from './ranking';

/** One class in the legend. */
export interface LegendEntry {
  /** CSS class of its colour: c1…c5, or d1…d5 where the colours diverge. */
  look: string;
  words: string;
  /** How many provinces are in it. */
  count: number;
}

/** Far below, below, above, far above the neutral value. */
const DIVERGING = ['d1', 'd2', 'd4', 'd5'];

/** CSS class of a class of a measure. */
const lookOf = ({ measure }: Pick<Ranking, 'measure'>, index: number): string =>
  measure.neutral === undefined ? `c${index}` : DIVERGING[index - 1]!;

/**
 * The classes of a ranking, in words: 40 以下 · 40—250 · … · 1500 及以上. The lower limit belongs to the class, the upper does not;
 * counts are written so that no limit stands twice: 5—9 · 10—14.
 */
export function legendOf(ranking: Ranking): LegendEntry[] {
  const { breaks, measure } = ranking;
  const between = measure.neutral === undefined ? '—' : ' 至 ';
  const whole = unitNamed(measure.unit).isCount && ranking.provinces.every(({ value }) => Number.isInteger(value));
  return [...breaks, undefined].map((high, index) => {
    const low = breaks[index - 1];
    const last = high === undefined ? '' : writeLimit(whole && low !== undefined ? high - 1 : high);
    const first = low === undefined ? '' : writeLimit(low);
    const words = !first ? `${last} 以下` : !last ? `${first} 及以上` : first === last ? first : `${first}${between}${last}`;
    return { look: lookOf(ranking, index + 1), words, count: ranking.provinces.filter((each) => each.class === index + 1).length };
  });
}

const writeLimit = (limit: number): string => {
  const short = Number(limit.toPrecision(6));
  return writeNumber(short, (String(short).split('.')[1] ?? '').length).replace('-', '−');
};
