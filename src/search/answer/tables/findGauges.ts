import { isRatio, unitNamed } from '../../../model/number/unit';
import type { AnswerEdition } from '../edition';
import { averageGauge, growthGauge, printedGauge, shareGauge, type Gauge } from './gauge';
import { measureGauges, measureNamed } from './measureGauge';
import { keyOf, keysOf, wholeOf } from './keys';
import { foldName } from '../asking/lexicon';
import type { Measured, Question } from '../asking/question';
import type { Form, Series } from './series';

/** What a series must have. */
export interface Need {
  rows: readonly string[];
  sets: readonly string[];
  side: Question['side'];
  /** Unit of a bound it is compared with. */
  unit?: string;
  /** A formula of what shares are of; of the whole where it is absent. */
  whole?: (series: Series, year: number) => string | null;
}

/** Gauges that answer what is measured for these rows, the likeliest first: as few words guessed as can be, then the finer print. */
export function findGauges(edition: AnswerEdition, measured: Measured, need: Need): Gauge[] {
  const { flows, quantities } = edition.data.asking;
  const turned = { ...measured, flow: need.side === 'object' ? otherFlow(measured.flow, Object.keys(flows)) : measured.flow };
  const having = edition.series.filter(
    (series) => has(edition, series, need) && measured.scopes.every((scope) => series.scopes.includes(scope)),
  );
  const unasked = (series: Series) => series.scopes.filter((scope) => !measured.scopes.includes(scope)).length;
  const least = Math.min(...having.map(unasked));
  const known = having.filter((series) => unasked(series) === least && (least === 0 || !isPartial(edition, series)));
  const isAbroad =
    need.rows.length > 0 && need.rows.every((name) => edition.lexicon.senses.get(foldName(name))?.some(({ is }) => is === 'scope'));
  // Only across the border does it matter who speaks of giving and taking.
  const sided = need.side === 'object' || need.side === 'subject' ? known.filter((series) => series.scopes.length > 0 || isAbroad) : known;
  const own = measureNamed(edition, measured.measure);
  if (own && measured.quantity) {
    // 国家技术转移机构服务企业数量: an indicator of a table about what the measure counts.
    const words = [own[1], ...(edition.data.asking.measures[own[0]] ?? [])].map(foldName);
    const about = known.filter(
      ({ table, quantity }) => quantity === measured.quantity && words.some((word) => foldName(table.title).includes(word)),
    );
    return gaugesOf(edition, about, formOf(measured, need), need).filter((gauge) => mayBound(gauge, need.unit));
  }
  if (own) return measured.form || need.side ? [] : measureGauges(edition, own, known).filter((gauge) => mayBound(gauge, need.unit));
  const near = need.side === 'near' ? otherFlow(measured.flow, Object.keys(flows)) : turned.flow;
  const fits = sided.filter((series) => {
    // Only of countries does the order of words say who gives: 吸纳技术咨询 is no country.
    const flow = series.scopes.length > 0 && keysOf(edition, series, '国家') ? near : turned.flow;
    return (!flow || series.flow === flow) && (!turned.quantity || series.quantity === turned.quantity || turned.form === 'average');
  });
  const rank = (list: string[], word: string) => (word === '' ? -1 : list.indexOf(word) < 0 ? list.length : list.indexOf(word));
  const isWhole = need.rows.length === 0 && need.sets.length === 0;
  const order = (a: Series, b: Series) =>
    rank(Object.keys(quantities), a.quantity) - rank(Object.keys(quantities), b.quantity) ||
    rank(Object.keys(flows), a.flow) - rank(Object.keys(flows), b.flow) ||
    (isWhole ? b.fields.size - a.fields.size : 0) ||
    decimalsOf(b) - decimalsOf(a) ||
    b.table.rows.length - a.table.rows.length;
  return gaugesOf(edition, fits.toSorted(order), formOf(turned, need), need).filter((gauge) => mayBound(gauge, need.unit));
}

/** Does the table count only some of what another counts wholly? Then it answers only who asks for those: 重大技术合同. */
function isPartial(edition: AnswerEdition, { table, key }: Series): boolean {
  if (key) return false;
  const before = partial.get(table);
  if (before !== undefined) return before;
  const whole = edition.series.filter((series) => series.scopes.length === 0 && !series.row);
  const found = table.rows.some(
    (row) => row.kind === 'member' && row.label !== '其他' && whole.some((series) => keyOf(series, row.label) !== null),
  );
  partial.set(table, found);
  return found;
}

const partial = new WeakMap<Series['table'], boolean>();

const otherFlow = (flow: string, flows: string[]): string => (flow === flows[0] ? flows[1]! : flow === flows[1] ? flows[0]! : flow);

function has(edition: AnswerEdition, series: Series, { rows, sets }: Need): boolean {
  if (rows.length === 0 && sets.length === 0) return wholeOf(series) !== null;
  return rows.every((name) => keyOf(series, name) !== null) && sets.every((set) => keysOf(edition, series, set) !== null);
}

/** The form asked; a bound in % without one asks for growth. */
const formOf = ({ form }: Measured, { unit }: Need): Form => form || (unit && isRatio(unit) ? 'growth' : 'amount');

function gaugesOf(edition: AnswerEdition, series: Series[], form: Form, need: Need): Gauge[] {
  const amounts = series.filter((each) => each.form === 'amount');
  const printed = series.filter((each) => each.form === form).map(printedGauge);
  if (form === 'amount') return printed;
  if (form === 'growth') return [...printed, ...amounts.map(growthGauge).filter(({ years }) => years.length > 0)];
  if (form === 'share') {
    const { whole } = need;
    if (whole) return amounts.map((each) => shareGauge(each, (year) => whole(each, year)));
    if (need.rows.length + need.sets.length === 0) return amounts.flatMap((each) => shareOfAll(edition, each) ?? []);
    const derived = amounts.flatMap((each) => {
      const total = wholeOf(each);
      // An indicator is no part of a whole: it would be its own.
      return total === null || each.row ? [] : [shareGauge(each, (year) => printedGauge(each).formula(total, year))];
    });
    return [...printed, ...derived];
  }
  const money = amounts.filter((each) => printedGauge(each).unit === '亿元');
  const derived = money.flatMap((each) => {
    const count = amounts.find(
      (other) => other.table === each.table && other.flow === each.flow && other.key === each.key && printedGauge(other).unit === '项',
    );
    return count ? [averageGauge(each, count)] : [];
  });
  return [...printed, ...derived];
}

/** What a table of only some contracts sums up to, of all contracts: 重大技术合同占全国多少. What counts all is no share of anything. */
function shareOfAll(edition: AnswerEdition, part: Series): Gauge | null {
  if (part.scopes.length === 0) return null;
  const all = edition.series.find(
    (each) =>
      each.scopes.length === 0 &&
      each.form === 'amount' &&
      each.quantity === part.quantity &&
      (each.flow === part.flow || !part.flow) &&
      wholeOf(each) !== null,
  );
  const total = all && wholeOf(all);
  return all && total ? shareGauge(part, (year) => printedGauge(all).formula(total, year)) : null;
}

/** Can values of the gauge be compared with a bound in this unit? */
function mayBound({ unit }: Gauge, bound: string | undefined): boolean {
  // 多少次 asks for 项次 and 人次 too.
  if (!bound || (bound === '次' && unit.endsWith('次'))) return true;
  const [a, b] = [unitNamed(unit).dimension, unitNamed(bound).dimension];
  return Object.keys({ ...a, ...b }).every((base) => a[base] === b[base]);
}

/** Decimals of money as printed: the finer print goes first. */
function decimalsOf(series: Series): number {
  const [field] = [...series.fields.values()];
  return Math.max(0, ...series.table.rows.slice(0, 6).map((row) => row.cells[field!.name]?.number?.decimals ?? 0));
}
