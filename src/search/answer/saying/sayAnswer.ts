import { address, type Addressed } from '../../../model/address/address';
import { unitNamed } from '../../../model/number/unit';
import { rowIdOf, type Table } from '../../../model/table/table';
import { placeOf } from '../../index/placeOf';
import type { Answer, AnswerValue, Source } from '../answer';
import type { Outcome } from '../finding/outcome';
import type { AnswerEdition, Doubt } from '../edition';
import { findGauges } from '../tables/findGauges';
import { observe, worked, written, type Observation } from '../tables/gauge';
import { keyOf, nameOf, wholeOf } from '../tables/keys';

/** Values shown of a list; the table has the rest. */
const MOST = 12;

/** The edition as its addresses name it. */
export const placesOf = ({ names }: AnswerEdition): Addressed => placeOf(names);

/** 67.2%, 6316.16 亿元 */
export const withUnit = (text: string, unit: string): string => (unit === '%' ? `${text}%` : unit ? `${text} ${unit}` : text);

/** An outcome in words, with the address of every cell. */
export function sayAnswer(edition: AnswerEdition, outcome: Outcome): Omit<Answer, 'readAs' | 'others'> {
  const { question, observations, ranks } = outcome;
  const shown = observations.length > MOST ? observations.slice(0, MOST) : observations;
  const values = [outcome, ...outcome.also].flatMap((each) =>
    (each === outcome ? shown : each.observations.slice(0, MOST)).map((observation, i) =>
      sayValue(edition, each, observation, each === outcome && ranks ? ranks[i] : undefined, outcome.also.length > 0),
    ),
  );
  const compared = outcome.compared.flatMap((column) => column.slice(0, MOST));
  const all = values.map((value, i) => {
    const more = compared.filter((_, at) => at % shown.length === i && outcome.compared.length > 0);
    return more.length > 0 ? { ...value, value: [value.value, ...more.map(({ text, unit }) => withUnit(text, unit))].join('，') } : value;
  });
  const [first] = observations;
  const isSingle = observations.length === 1 && outcome.also.length === 0;
  return {
    ask: question.ask,
    lead: leadOf(edition, outcome),
    values: all,
    more: observations.length - shown.length,
    formula: outcome.formula ?? (isSingle ? first!.formula : ''),
    sources: sourcesOf(edition, [outcome, ...outcome.also]),
    prints: isSingle && first ? printsOf(edition, outcome, first) : [],
  };
}

const unitOfCount = ({ question }: Outcome): string => (question.asksYear ? '年' : '个');

function leadOf(edition: AnswerEdition, outcome: Outcome): string {
  const { question, observations, ranks, among, gauge, formula, holds } = outcome;
  const name = (observation: Observation) => nameOfObservation(outcome, observation);
  const value = ({ text, unit }: Observation) => withUnit(text, unit);
  const [first, second] = observations as [Observation | undefined, Observation | undefined];
  if (question.ask === 'is') return `${holds ? '是' : '否'}：${observations.map((each) => `${name(each)} ${value(each)}`).join('，')}`;
  if (question.ask === 'count' || (question.conditions.length > 0 && !question.order && !question.asksYear))
    return observations.length === 0
      ? `没有（0 ${unitOfCount(outcome)}）`
      : `${observations.length} ${unitOfCount(outcome)}：${observations.map(name).join('、')}`;
  if (!first) return '没有';
  if (ranks && question.ask === 'rank')
    return observations.map((each, i) => `${name(each)}第 ${ranks[i]} 位（${among} 个中），${value(each)}`).join('；');
  if (formula) return computedLead(edition, outcome, formula, name, value);
  if (question.ask === 'compare') return `${name(first)}最高：${observations.map((each) => `${name(each)} ${value(each)}`).join('，')}`;
  const place = ranks && isFromLast(outcome) && question.order!.from > 1 ? `，倒数第 ${ranks[0]} 位` : '';
  if (observations.length === 1 && outcome.also.length === 0) return `${partOf(outcome, name(first))} ${value(first)}${place}`;
  if (outcome.also.length > 0) return [outcome, ...outcome.also].map((each) => measureLead(each)).join('；');
  return second && !question.order
    ? observations
        .slice(0, MOST)
        .map((each) => `${name(each)} ${value(each)}`)
        .join('，')
    : `${gauge.name}${ranks && isFromLast(outcome) ? '从低到高' : ''}：${observations.slice(0, MOST).map(name).join('、')}`;
}

/** Are places counted from the last, where the greatest fall is not what is asked? */
const isFromLast = ({ question: { order } }: Outcome): boolean => order !== null && !order.isDown && !order.falls;

/** One measure of several: 输出成交额：北京 6316.16 亿元，上海 1583.22 亿元. */
const measureLead = (outcome: Outcome): string =>
  `${outcome.gauge.name}：${outcome.observations
    .slice(0, MOST)
    .map((each) => `${nameOfObservation(outcome, each)} ${withUnit(each.text, each.unit)}`)
    .join('，')}`;

function computedLead(
  edition: AnswerEdition,
  outcome: Outcome,
  formula: string,
  name: (observation: Observation) => string,
  value: (observation: Observation) => string,
): string {
  const { question, gauge, also } = outcome;
  const all = [outcome, ...also].flatMap((each) => each.observations);
  const observations = all;
  const quantity = worked(edition, formula);
  if (!quantity) return '';
  const unit = question.ask === 'times' ? '倍' : gauge.form === 'growth' || gauge.form === 'share' ? '个百分点' : gauge.unit;
  const decimals =
    question.ask === 'times'
      ? 2
      : Math.max(...observations.map(({ text }) => text.split('.')[1]?.length ?? 0), question.ask === 'mean' ? 1 : 0);
  const result = withUnit(written({ ...quantity, low: quantity.value, high: quantity.value }, { unit, decimals }), unit);
  const said = (observation: Observation) =>
    also.length > 0 ? [outcome, ...also].find((one) => one.observations.includes(observation))!.gauge.name : name(observation);
  const each = observations.map((observation) => `${said(observation)} ${value(observation)}`).join('，');
  if (question.ask === 'sum') return `合计 ${result}`;
  if (question.ask === 'mean') return `平均 ${result}`;
  if (question.ask === 'times') return `${said(observations[0]!)}是${spaced(said(observations[1]!))}的 ${result}：${each}`;
  const more = observations.toSorted((a, b) => b.value - a.value)[0]!;
  return `${said(more)}${question.asksYear ? '' : gauge.form === 'amount' ? '更多' : '更高'}，相差 ${result}：${each}`;
}

/** 深圳占广东, 成交额相当于全社会R&D经费: a share says of what, where it is not of all. */
function partOf({ question: { of }, gauge: { form, series } }: Outcome, name: string): string {
  if (form !== 'share') return name;
  if (of.fact) return `${series.quantity}相当于${of.fact}的`;
  const whole = [...of.rows, ...of.sets].join('、');
  return whole ? `${name}占${whole}的` : name;
}

/** 是 2012 年: a figure stands apart from the Han before it. */
const spaced = (name: string): string => name.replace(/^(?=\d)/, ' ');

function nameOfObservation({ question, gauge }: Outcome, { key, year }: Observation): string {
  const { row, quantity } = gauge.series;
  // An indicator with a name of its own is of no place: 国内生产总值GDP, 获得专利授权.
  const own = row && row.label === quantity ? gauge.name : '';
  const place = own
    ? own
    : gauge.series.row || /^(合计|总计)$/.test(key) || key === wholeOf(gauge.series)
      ? gauge.series.scopes.join('、') || '全国'
      : nameOf(key);
  if (question.asksYear) return `${question.rows.length > 0 ? `${place} ` : ''}${year} 年`;
  const isSeries = question.years !== null && question.years.is !== 'one';
  return isSeries ? `${question.rows.length > 1 ? `${place} ` : ''}${year} 年` : place;
}

function sayValue(edition: AnswerEdition, outcome: Outcome, observation: Observation, rank?: number, isOneOfSeveral = false): AnswerValue {
  const table = outcome.gauge.source ?? outcome.gauge.series.table;
  const places = placesOf(edition);
  const { cell } = observation;
  return {
    name: `${nameOfObservation(outcome, observation)}${isOneOfSeveral ? ` ${outcome.gauge.name}` : ''}`,
    value: withUnit(observation.text, observation.unit),
    rank,
    ...(rank !== undefined && isFromLast(outcome) && { isFromLast: true }),
    address: cell
      ? address.cell(places, table.id, rowIdOf(cell.row, cell.field), cell.field.id)
      : rowAddress(places, table, observation.key),
    isPrinted: observation.isPrinted,
    formula: observation.formula,
    doubt: doubtOf(places, cell && edition.doubts.get(cell.row.cells[cell.field.name]!)),
  };
}

/** What is shown of an erratum that doubts a cell. */
export const doubtOf = (places: Addressed, doubt: Doubt | undefined): AnswerValue['doubt'] =>
  doubt?.isDoubtful ? { title: doubt.title, address: address.erratum(places, doubt.id) } : undefined;

function rowAddress(places: Addressed, table: Table, key: string): string {
  const row = table.rows.find((each) => each.key === key);
  return row ? address.row(places, table.id, row.id) : address.table(places, table.id);
}

/** Tables of the values, and those that a formula takes besides. */
function sourcesOf(edition: AnswerEdition, outcomes: Outcome[]): Answer['sources'] {
  const own = outcomes.map(({ gauge: { series, source } }) => source ?? series.table);
  const formulas = outcomes.flatMap(({ observations }) => observations.slice(0, 1).map(({ formula }) => formula)).join(' ');
  const named = [...edition.tables.values()].filter(({ label }) => formulas.includes(`${label.replace(/\s/g, '')}[`));
  return [...new Set([...own, ...named])].map((table) => sourceOf(edition, table));
}

/** A table as the source of an answer. */
export const sourceOf = (edition: AnswerEdition, { id, label, title }: Table): Source => ({
  label,
  title,
  address: address.table(placesOf(edition), id),
  table: id,
});

/** Is it the same number, as far as both are printed, or one that an erratum says ought to be? */
function isSame(edition: AnswerEdition, a: Observation, b: Observation): boolean {
  if (b.cell && edition.doubts.has(b.cell.row.cells[b.cell.field.name]!)) return true;
  const [one = 0, other = 0] = [a, b].map(({ text }) => text.split('.')[1]?.length ?? 0);
  return Math.abs(a.value - b.value) <= 0.6 * 10 ** -Math.min(one, other) * unitNamed(b.unit).scale;
}

/** The same number in other tables, as they print it. */
function printsOf(edition: AnswerEdition, { question, gauge }: Outcome, observation: Observation): AnswerValue[] {
  const { series } = gauge;
  // A measure that no column holds is printed nowhere.
  if (gauge.form === 'amount' && !gauge.isPrinted) return [];
  // The share of a table’s sum in itself says nothing.
  if (gauge.form === 'share' && observation.key === wholeOf(series)) return [];
  const name = series.row ? [] : [nameOf(observation.key)];
  const measured = { flow: series.flow, quantity: series.quantity, form: gauge.form, scopes: series.scopes, measure: '' };
  if (question.of.rows.length + question.of.sets.length > 0 || (name[0] && keyOf(series, name[0]) !== observation.key)) return [];
  return findGauges(edition, measured, { rows: name, sets: [], side: '' }).flatMap((other): AnswerValue[] => {
    if (other.series === series || !other.isPrinted || other.series.flow !== series.flow) return [];
    const key = name[0] ? keyOf(other.series, name[0]) : other.series.row?.key;
    const twin = key ? observe(edition, other, key, observation.year) : null;
    if (!twin || !isSame(edition, observation, twin)) return [];
    const said = sayValue(edition, { question, gauge: other, observations: [twin], among: 1, compared: [], also: [] }, twin);
    return [{ ...said, name: other.series.table.label }];
  });
}
