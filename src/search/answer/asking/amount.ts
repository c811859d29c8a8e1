import { hanNumber, scaleOf } from '../../../model/number/hanNumerals';
import type { Sense } from './sense';

const N = '(\\d+(?:\\.\\d+)?|[零〇一二两三四五六七八九十百千]+(?:点[零〇一二三四五六七八九]+)?)';
const YEAR = '((?:19|20)\\d\\d)';

/** A number as typed or spelt: 三十 → 30, 22.4 → 22.4. */
const numberOf = (text: string): number => Number(/^[\d.]+$/.test(text) ? text : (hanNumber(text) ?? NaN));

/** What a number may begin with. */
const DIGITS = '0123456789零〇一二两三四五六七八九十百千';

/** What each begins with, what it looks like, how it is read. */
const rules: [begins: string, pattern: string, read: (groups: string[]) => Sense | null][] = [
  ['12', `${YEAR}年?[到至-]${YEAR}年?`, ([from, to]) => ({ is: 'years', from: Number(from), to: Number(to) })],
  ['12', `${YEAR}年?(?:以来|至今|起)`, ([from]) => ({ is: 'years', from: Number(from), to: Infinity })],
  ['12', `${YEAR}(?:年度|年)`, ([year]) => ({ is: 'year', year: Number(year) })],
  ['12', `${YEAR}(?![\\d.万亿项元%家个份笔])`, ([year]) => ({ is: 'year', year: Number(year) })],
  ['最过近前', `(?:最近|过去|近|前)${N}年`, ([count]) => ({ is: 'lastYears', count: numberOf(count!) })],
  [
    '排列位倒第',
    `(?:排名|排在|排|位列|位居|列)?(倒数)?第${N}(?:名|位|大(?!学|型|湾)|高(?!校|等|新|技)|多|的)*`,
    ([last, nth]) => ({ is: 'nth', nth: numberOf(nth!), fromLast: Boolean(last) }),
  ],
  [
    '排位倒前',
    `(?:排名|排在|排|位列|位居)?(倒数)?前${N}(?:名|位|强|大(?!学|型|湾)|个|甲|家|的)*`,
    ([last, count]) => topOf(count!, Boolean(last)),
  ],
  ['排最倒后', `(?:排名|排在|排)?(?:最后|倒数|后)${N}(?:名|位|个)?`, ([count]) => topOf(count!, true)],
  [
    '共有是为多几',
    '(?:共?有|是|为)?(?:多少|几)(万亿元|亿元|万元|万亿|亿|元|万?(?:项目|项|份|笔|家|所|人次|人|次)|合同|万|倍|个百分点|%)',
    ([unit]) => ({ is: 'unit', unit: unitAsked(unit!) }),
  ],
  // 输出最高的是哪三个省 counts them, 中部六省是哪六个 does not.
  ['哪', `哪(?:里)?${N}(?:个|家|所|种|类|座|国|大)?`, ([count]) => ({ is: 'which', count: numberOf(count!) })],
  ['百几', '百分之(?:几|多少)|几成', () => ({ is: 'unit', unit: '%' })],
  ['百', `百分之${N}`, ([value]) => ({ is: 'amount', value: numberOf(value!), unit: '%', scale: 0.01 })],
  [DIGITS, `${N}(?:个百分点|百分点|%)`, ([value]) => ({ is: 'amount', value: numberOf(value!), unit: '%', scale: 0.01 })],
  [DIGITS, `${N}成`, ([value]) => ({ is: 'amount', value: numberOf(value!) * 10, unit: '%', scale: 0.01 })],
  ['一半', '(?:一半|半数)', () => ({ is: 'amount', value: 50, unit: '%', scale: 0.01 })],
  [DIGITS, `${N}倍`, ([value]) => ({ is: 'amount', value: numberOf(value!), unit: '倍', scale: 1 })],
  [
    `${DIGITS}万亿`,
    `${N}?(万亿|百亿|千亿|亿|万|千|百)(?:多|余)?(元|项|家|人次|人|次|个|份|笔|所)?`,
    ([value, scale, unit]) => scaled(value, scale!, unit),
  ],
  [DIGITS, `${N}(元|项|家|人次|人|次|个|份|笔|所|类|种)`, ([value, unit]) => scaled(value, '', unit)],
  [DIGITS, '(\\d+(?:\\.\\d+)?)', ([value]) => ({ is: 'amount', value: Number(value), unit: '', scale: 1 })],
];

const compiled = rules.map(([begins, pattern, read]) => ({ begins, pattern: new RegExp(pattern, 'y'), read }));

const COUNTED: Readonly<Record<string, string>> = {
  份: '项',
  笔: '项',
  项目: '项',
  合同: '项',
  所: '家',
  个: '',
  类: '',
  种: '',
  个百分点: '%',
};

/** 多少万项 counts what 多少项 does; 多少万 alone does not say what. */
const unitAsked = (unit: string): string => {
  if (/[亿元]$/.test(unit)) return '元';
  const counted = unit.replace(/^万/, '');
  return COUNTED[counted] ?? counted;
};

const topOf = (count: string, fromLast: boolean): Sense => ({ is: 'top', count: numberOf(count), fromLast });

function scaled(value: string | undefined, scale: string, unit = ''): Sense | null {
  // 5千万: the numeral takes what belongs to the scale.
  const times = scaleOf(scale);
  const number = value ? numberOf(value) : 1;
  if (!Number.isFinite(number)) return null;
  const isMoney = unit === '元' || (!unit && times >= 1e8);
  return { is: 'amount', value: number * times, unit: isMoney ? '元' : (COUNTED[unit] ?? unit), scale: 1 };
}

/** After these stands a unit, not a number: 多多少亿元. */
const ASKED = /(?:多少|几)$/;

/** Numbers, years and ranks that a folded question holds at `start`, with how far each reaches. */
export function numbersAt(text: string, start: number): { end: number; sense: Sense }[] {
  if (ASKED.test(text.slice(Math.max(0, start - 2), start))) return [];
  return compiled.flatMap(({ begins, pattern, read }) => {
    if (!begins.includes(text[start]!)) return [];
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    // A numeral is never read from its middle.
    if (!match || (/\d/.test(text[start]!) && /[\d.]/.test(text[start - 1] ?? ''))) return [];
    const sense = read(match.slice(1));
    return sense ? [{ end: start + match[0].length, sense }] : [];
  });
}
