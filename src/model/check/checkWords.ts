import type { CheckRule } from './checkRule';
import type { CheckKind } from './comparison';

/** What each kind of check is, for a reader who is no statistician: its name, and what it asks of the printed numbers. */
export const CHECK_WORDS: Readonly<Record<CheckKind, { name: string; asks: string }>> = {
  sum: { name: '加总', asks: '各分项相加，是否等于印出的合计。' },
  growth: { name: '增长率', asks: '用两年的数重算增长率，是否与印出的增长率一致。' },
  whole: { name: '取整', asks: '由增长率倒推的件数是否可能为整数。' },
  share: { name: '占比', asks: '用分项除以总数，是否与印出的占比一致。' },
  rank: { name: '排名', asks: '按数值从大到小重排，名次是否与印出的一致。' },
  average: { name: '平均数', asks: '用总额除以项数，是否与印出的平均数一致。' },
  within: { name: '部分与整体', asks: '部分（如某省的一个市）是否不大于它所在的整体。' },
  same: { name: '两处同一数', asks: '同一个数在两张表里出现，印得是否一样。' },
  equal: { name: '等式', asks: '几个印出的数按算式应当相等，是否真的相等。' },
  backcast: { name: '倒推上年', asks: '用今年的数和增长率倒推去年，各项之和是否等于去年印出的总数。' },
  sequence: { name: '编号连续', asks: '名单的序号、依次排列的名次是否从 1 起，不跳号、不重号。' },
  unique: { name: '名称不重复', asks: '名单里有没有重复出现的名称。' },
  precision: { name: '小数位数', asks: '同一列的数，小数位数是否一致。' },
  edition: { name: '上一版所印', asks: '上一版年报印过的往年的数，这一版是否照印；与上一版的数相比，增长率是否相符。' },
  order: { name: '次序', asks: '该按次序排列的内容，次序是否正确。' },
};

/** A declared check as one sentence: `排名：“2020年排名”按“2020年成交额”从大到小排。` */
export function describeRule(rule: CheckRule): string {
  if ('sum' in rule) return say('sum', `${rows(rule.sum.of)}的${fields(rule.sum.fields)}相加，等于${rows(rule.sum.total)}`);
  if ('growth' in rule)
    return say('growth', `“${rule.growth.field}”由${operand(rule.growth.from)}和${operand(rule.growth.to)}算得`, rule.growth.rows);
  if ('whole' in rule) return say('whole', `由${operand(rule.whole.growth)}倒推的${operand(rule.whole.of)}是整数`, rule.whole.rows);
  if ('share' in rule)
    return say('share', `“${rule.share.field}”是${operand(rule.share.of)}占${rows(rule.share.total)}的百分比`, rule.share.rows);
  if ('rank' in rule) return say('rank', `“${rule.rank.field}”按${operand(rule.rank.by)}从大到小排`, rule.rank.among);
  if ('average' in rule)
    return say(
      'average',
      `${fields(rule.average.fields)}由${operand(rule.average.amount)}除以${operand(rule.average.count)}得`,
      rule.average.rows,
    );
  if ('parts' in rule) return say('within', `其中各行的${fields(rule.parts.fields)}不大于所属的行`, rule.parts.rows);
  if ('within' in rule) {
    const { atMost, atLeast } = rule.within;
    const bounds = [atMost && `不大于${operand(atMost)}`, atLeast && `不小于${operand(atLeast)}`].filter(Boolean).join('，');
    return say('within', `${fields(rule.within.fields)}${bounds}`, rule.within.rows);
  }
  if ('same' in rule) return say('same', pairs(rule.same.cells, '与', '相同'), rule.same.rows);
  if ('equal' in rule) return say('equal', pairs(rule.equal.cells, '等于', ''));
  if ('backcast' in rule)
    return say(
      'backcast',
      `${rows(rule.backcast.of)}的${operand(rule.backcast.amount)}按${operand(rule.backcast.growth)}倒推上年，相加等于${rows(rule.backcast.total)}的上年数`,
    );
  if ('sequence' in rule)
    return say(
      'sequence',
      `“${rule.sequence.field}”从 1 起连续编号${rule.sequence.within ? `，每个“${rule.sequence.within}”各自起算` : ''}`,
    );
  return say('unique', `“${rule.unique.field}”没有重复`, rule.unique.rows);
}

const say = (kind: CheckKind, sentence: string, among?: string): string =>
  `${CHECK_WORDS[kind].name}：${sentence}${among ? `（限于${rows(among)}）` : ''}。`;
const quote = (name: string): string => `“${name}”`;
const fields = (names: readonly string[]): string => names.map(quote).join('、');
const pairs = (cells: Readonly<Record<string, string>>, joins: string, ends: string): string =>
  Object.entries(cells)
    .map(([name, formula]) => `${quote(name)}${joins}${operand(formula)}${ends}`)
    .join('；');

/** A column, or a formula as written, its placeholders in words. */
const operand = (source: string): string => (/[[(]/.test(source) ? words(source) : quote(source));

/** Rows as a reader says them: `*` → 各行, `专利/*` → “专利”组各行. */
function rows(selector: string): string {
  if (selector.includes('[')) return words(selector);
  return selector
    .split('|')
    .map((part) => {
      if (part === '*') return '各行';
      if (part === '{group}/*') return '组内各行';
      if (part.endsWith('/*')) return `${quote(part.slice(0, -2))}组各行`;
      if (part.startsWith('{group}/')) return `组内${quote(part.slice('{group}/'.length))}`;
      return part === '@省份' ? '各省（区、市）' : part.startsWith('@') ? `${part.slice(1)}各地` : quote(part);
    })
    .join('、');
}

const words = (formula: string): string =>
  formula.replaceAll('{row}', '同名行').replaceAll('{group}', '同组').replaceAll('{field}', '同名列').replaceAll('@同名行', '同名区域各地');
