import { round } from '../../model/number/rounding';
import { readClaimText } from '../readClaimText';

const UNIT =
  '(?:万亿|千亿|百亿|亿|千万|百万|万|千)?(?:美元|欧元|港元|元|项次|项|件|份|家|人次|人|个百分点|百分点|个|位|所|名|次|倍|张|页|种|类|条|天|余家|多家|余人)|[%‰]|万亿|亿|万';
/**
 * Any number, with what is written after it: its unit, where it has one. Letters before or one capital behind make it a name (H7N9, 5G);
 * 500bn is none.
 */
const ARABIC = `(?<![A-Za-z\\d.])\\d[\\d.,]*(?![\\d.,]*[A-Z](?![A-Za-z]))\\s*(?:多|余)?\\s*(?:${UNIT})?`;
/** Numbers in other scripts and forms: ①, ½, ٣. */
const OTHER = '(?![0-9])[\\p{Nd}\\p{No}]+';

const HAN = '[零〇一二两三四五六七八九十百千万亿]';
/** A quantity in Han numerals: money, percent, or more than ten of what is counted. 三类, 前十位 and 八成 are words. */
const WRITTEN = [
  `[一二两三四五六七八九十百千]${HAN}*(?:点${HAN}+)?\\s*(?:多|余)?\\s*(?:元|美元|港元|欧元|个百分点)`,
  `百分之(?!百)${HAN}+(?:点${HAN}+)?`,
  `(?:[一二两三四五六七八九][十百千万亿]|十[一二三四五六七八九])${HAN}*(?:点${HAN}+)?\\s*(?:多|余)?\\s*(?:项|件|份|家|人次|人|所|名|倍)(?!计划|工程|行动)`,
].join('|');

const QUANTITY = new RegExp(`${ARABIC}|${OTHER}|(?<![第\\d])(?:${WRITTEN})`, 'gu');

/** A table or figure by its number; “正文 128318 项” and “同表 2019 年” are none. */
const LABEL = '(?:附表|正文数据|正文|表|图)\\s*\\d+(?:-\\d+)?(?!\\d|\\.\\d|\\s*(?:[%％‰]|亿|万|年|元|项|家))';

/**
 * What holds digits and states no quantity: titles, quoted names (“211 工程”, but not “100 亿元” or “100 家”), years, days, ordinals (第 3 次会议; a
 * place, 第 4 位, is a quantity), tables and figures by their numbers, numbered programmes and licences. Years and labels are held
 * against the report by `namedWrongly`.
 */
const NAMES = new RegExp(
  [
    '《[^》]*》',
    `“(?![^”]*\\d\\s*(?:${UNIT}))[^”]*”`,
    '\\d{4}\\s*(?:[—–-]\\s*\\d{4}\\s*)?年',
    '(?<!\\d)(?:1[0-2]|[1-9])(?:[—–-](?:1[0-2]|[1-9]))?\\s*月(?!份?的?额)',
    '(?<!\\d)(?:3[01]|[12]\\d|[1-9])(?:[—–-](?:3[01]|[12]\\d|[1-9]))?\\s*日',
    '第\\s*\\d+\\s*(?!\\s|\\d|位|名)',
    LABEL,
    '(?:863|973)\\s*计划',
    'CC BY \\d\\.\\d',
  ].join('|'),
  'g',
);

/** The same text with full-width digits and signs as plain ones, letter by letter. */
const plainDigits = (text: string): string =>
  text.replace(/[０-９．％]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));

const quantitiesIn = (text: string): RegExpExecArray[] => [
  ...plainDigits(text)
    .replace(NAMES, (name) => '　'.repeat(name.length))
    .matchAll(QUANTITY),
];

/** Numbers that stand in a text outside any claim: each is a statement nobody checked. */
export const bareNumbers = (text: string): string[] => quantitiesIn(text).map(([bare]) => bare.trim().replace(/[.,]+$/, ''));

/** The text without those of its numbers that `known` states too: rounded to the decimals written, in the same unit where both give one. */
export function withoutKnown(text: string, known: readonly string[]): string {
  const stated = known.flatMap(bareNumbers).flatMap((each) => readClaimText(each) ?? []);
  const isStated = (bare: string): boolean => {
    const own = readClaimText(bare);
    return (
      own !== null &&
      stated.some(
        ({ number, unit }) =>
          Math.abs(round(number.value, own.number.decimals)) === Math.abs(own.number.value) && (!unit || !own.unit || unit === own.unit),
      )
    );
  };
  return quantitiesIn(text)
    .filter(([bare]) => isStated(bare.trim()))
    .reduceRight((rest, { 0: bare, index }) => rest.slice(0, index) + '　'.repeat(bare.length) + rest.slice(index + bare.length), text);
}

/** Years a text names that no report speaks of, and tables and figures it names by their numbers that `has` does not know. */
export function namedWrongly(text: string, isYear: (year: number) => boolean, has: (label: string) => boolean): string[] {
  const plain = plainDigits(text).replace(/《[^》]*》/g, '　');
  const years = [...plain.matchAll(/(?:(\d{4})\s*[—–-]\s*)?(\d{4})\s*年/g)].filter((match) =>
    [match[1], match[2]].some((year) => year !== undefined && !isYear(Number(year))),
  );
  const labels = [...plain.matchAll(new RegExp(LABEL, 'g'))].filter(([label]) => !has(label));
  return [...years, ...labels].map(([words]) => words);
}

/** The unit written behind a claim that has none of its own: `[60](=…) 多家`. */
export const unitBehind = (text: string): string => new RegExp(`^\\s*(?:多|余)?\\s*(${UNIT})`).exec(plainDigits(text))?.[1] ?? '';
