import type { Answer, ReadAs } from '../answer';
import type { Outcome } from '../finding/outcome';
import type { AnswerEdition } from '../edition';
import { nameOf } from '../tables/keys';
import type { Sense, Token } from '../asking/sense';

/** Answers a question as typed, for trying what it could be changed to. */
export type Ask = (query: string) => Outcome | null;

/** The question with its words of one kind put by others, or with those put before it. */
function changed(tokens: Token[], is: Sense['is'][], word: string): string {
  const isOne = (token: Token) => token.senses.some((sense) => is.includes(sense.is));
  const texts = tokens.map((token) => (token.parted ? ' ' : '') + token.text);
  const at = tokens.findIndex(isOne);
  if (at < 0) return [word, ...texts].join('');
  return texts.flatMap((text, i) => (i === at ? [word] : isOne(tokens[i]!) ? [] : [text])).join('');
}

/** How a question was read: what, where, when, how; each with what it may be changed to, as questions that have answers. */
export function readAs(edition: AnswerEdition, outcome: Outcome, tokens: Token[], ask: Ask): ReadAs[] {
  const { question, gauge, observations } = outcome;
  const { flows, quantities } = edition.data.asking;
  const { series } = gauge;
  const says = (label: string, query: string) => ({ label, query });
  const isSimple = question.measures.length === 1 && question.conditions.length === 0;
  const measures = isSimple
    ? [
        ...Object.keys(flows)
          .filter((flow) => series.flow && flow !== series.flow)
          .map((flow) => says(flow, changed(tokens, ['flow'], flow))),
        ...Object.keys(quantities)
          .filter((quantity) => quantity !== series.quantity && gauge.form === 'amount')
          .map((quantity) => says(quantity, changed(tokens, ['quantity'], quantity))),
      ]
    : [];
  const years =
    question.years?.is === 'one' || question.years === null
      ? gauge.years.filter((year) => !question.asksYear && year !== observations[0]?.year)
      : [];
  const kind = kindOf(outcome);
  const parts: ReadAs[] = [
    { name: '指标', value: [outcome, ...outcome.also].map((each) => each.gauge.name).join('、'), options: measures },
    {
      name: kind,
      value: placeOf(outcome),
      options:
        kind === '地区' && question.rows.length === 1 && question.ask === 'value'
          ? [says('各省份', changed(tokens, ['row'], '各省份'))]
          : [],
    },
    {
      name: '年份',
      value: yearsOf(outcome),
      options: years.slice(-4).map((year) => says(`${year} 年`, changed(tokens, ['year'], `${year}年`))),
    },
    {
      name: '问法',
      value: question.ask === 'list' && question.conditions.length > 0 ? '筛选' : (ASKED[question.ask] ?? '数值'),
      options:
        question.rows.length === 1 && question.ask === 'value' && !question.years
          ? [says('排名', `${tokens.map(({ text }) => text).join('')}排名`)]
          : [],
    },
  ];
  return parts.map(({ name, value, options }) => {
    let kept: ReadAs['options'] | undefined;
    return {
      name,
      value,
      // Each is tried as a question of its own, which takes longer than the answer: only where they are shown.
      get options() {
        return (kept ??= options.filter(({ query }) => ask(query)));
      },
    };
  });
}

const ASKED: Partial<Record<Answer['ask'], string>> = {
  value: '数值',
  list: '排序',
  count: '计数',
  rank: '排名',
  compare: '比较',
  difference: '相差',
  times: '倍数',
  sum: '合计',
  mean: '平均',
  is: '是否',
};

/** What the rows are that are asked for, by the head of the column that names them. */
function kindOf({ question, gauge: { series } }: Outcome): string {
  if (question.rows.length + question.sets.length === 0) return '地区';
  const head = series.key ?? series.table.fields.findLast(({ role }) => role === 'label')?.name ?? '地区';
  return ['地区', '国家'].find((each) => head.endsWith(each)) ?? (head === '省份' ? '地区' : '类别');
}

function placeOf({ question, gauge, observations, among }: Outcome): string {
  if (question.sets.length > 0)
    return `${question.sets.join('、')}${question.except.length > 0 ? `（不含${question.except.join('、')}）` : ''}，${among} 个`;
  if (question.rows.length === 0) return '全国';
  return gauge.series.row ? gauge.series.row.label : [...new Set(observations.map(({ key }) => nameOf(key)))].join('、');
}

function yearsOf({ observations, gauge }: Outcome): string {
  const years = [...new Set(observations.map(({ year }) => year))].sort();
  const shown = years.length > 0 ? years : gauge.years.slice(-1);
  return shown.length > 2 ? `${shown[0]}—${shown.at(-1)} 年` : shown.map((year) => `${year} 年`).join('、');
}

/** What the flows that were not said would have given. */
export function otherReadings(
  edition: AnswerEdition,
  outcome: Outcome,
  tokens: Token[],
  ask: Ask,
  say: (outcome: Outcome) => string,
): Answer['others'] {
  const { question, gauge } = outcome;
  if (
    !gauge.series.flow ||
    question.measures.some(({ measure }) => measure) ||
    tokens.some(({ senses }) => senses.some(({ is }) => is === 'flow')) ||
    question.measures.length > 1
  )
    return [];
  const leads = new Set([say(outcome)]);
  return Object.keys(edition.data.asking.flows)
    .filter((flow) => flow !== gauge.series.flow)
    .flatMap((flow) => {
      const query = changed(tokens, ['flow'], flow);
      const other = ask(query);
      // What answers one number by a list answers another question.
      if (!other || other.observations.length > 1 !== outcome.observations.length > 1) return [];
      const lead = say(other);
      // The same once more is no other reading.
      return leads.has(lead) ? [] : (leads.add(lead), [{ label: other.gauge.name, lead, query }]);
    });
}
