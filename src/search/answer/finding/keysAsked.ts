import type { Question } from '../asking/question';
import type { AnswerEdition } from '../edition';
import type { Gauge } from '../tables/gauge';
import { keyOf, keysOf, wholeOf } from '../tables/keys';
import type { Series } from '../tables/series';

/** The rows asked for, and those they are ranked among. */
export function keysAsked(
  edition: AnswerEdition,
  question: Question,
  gauge: Gauge,
  years: number[],
): { keys: string[]; peers: string[] } | null {
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
  if (question.isTotal) {
    // Of places each is asked for: 各省有多少家.
    const total = sets.every((set) => set in edition.data.asking.kinds) ? wholeOf(series) : null;
    if (total) return { keys: [total], peers: [] };
  }
  if (inSets) {
    const keys = inSets.filter((key) => !excepted.includes(key));
    return keys.length > 0 && inSets.length - keys.length === excepted.length ? { keys, peers: keys } : null;
  }
  const whole = wholeOf(series);
  const isAsked =
    question.unit !== '' ||
    question.measures.some(({ quantity, measure, form }) => quantity || measure || form === 'average') ||
    isWhole ||
    question.of.fact !== undefined ||
    (asksYear && years.length > 1);
  return whole && isAsked && excepted.length === 0 ? { keys: [whole], peers: [] } : null;
}

/** Many rows in one: none of them is ranked. */
const OTHERS = /^其他(国家)?$/;

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
      .filter((each) => (each.kind === 'member' && !each.group && !OTHERS.test(each.label)) || (each.kind === 'subtotal' && each.group))
      .map((each) => each.key)
      .filter((each) => each !== wholeOf(series));
  }
  return series.table.rows.filter((each) => each.group === row.group && each.kind === 'member').map((each) => each.key);
}
