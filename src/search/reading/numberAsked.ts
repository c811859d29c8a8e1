import { scaleOf } from '../../model/number/hanNumerals';

/** A number of a query: `22799亿`, `115.7%`, `2.8万亿元`. */
export interface NumberAsked {
  /** Digits as typed, without grouping: 22799. */
  digits: string;
  /** How many units one of it is: 亿 is 1e8. */
  scale: number;
  /** 元, 项, % …; empty where none was typed. */
  unit: string;
}

const SCALE = '(?:十|百|千)?(?:万亿|万|亿)';
const ASKED = new RegExp(`^([+-]?\\d+(?:\\.\\d+)?)(${SCALE})?(元|项次|人次|项|家|人|个|次|所|倍|%|个百分点|位|名)?(?:左右|以上|多)?$`);
const PRINTED = new RegExp(`(\\d+(?:\\.\\d+)?)(${SCALE})?(元|项次|人次|项|家|人|个|次|所|倍|%)?`, 'g');

/** The number that a folded word of a query is; `null` where it is none. */
export function numberAsked(word: string): NumberAsked | null {
  const match = ASKED.exec(word);
  return match && { digits: match[1]!.replace(/^\+/, ''), scale: scaleOf(match[2] ?? ''), unit: match[3] ?? '' };
}

/** How well a folded text answers: 3 the number itself with its unit, 2 the number or what it is rounded from, 1 its digits inside another, 0 not. */
export function answersNumber(asked: NumberAsked, text: string): { rank: 0 | 1 | 2 | 3; found: string } {
  const { digits, scale, unit } = asked;
  if (text.includes(digits)) {
    const whole = new RegExp(
      `(?:^|[^\\d.])${digits.replace('.', '\\.')}(?!\\d|\\.\\d)((?:${SCALE})?(?:元|项次|人次|项|家|人|个|次|所|倍|%)?)`,
    ).exec(text);
    if (whole)
      return { rank: !unit && scale === 1 ? 2 : (whole[1] ?? '').startsWith(scale > 1 ? scaleName(scale) : unit) ? 3 : 2, found: digits };
  }
  const near = printedNear(asked, text);
  if (near) return { rank: scale > 1 ? 3 : 2, found: near };
  return text.includes(digits) ? { rank: 1, found: digits } : { rank: 0, found: '' };
}

const scaleName = (scale: number): string => (scale === 1e12 ? '万亿' : scale === 1e8 ? '亿' : scale === 1e4 ? '万' : '');

/** A printed number that the asked one rounds: 22799 for 22799.0 or 22799.04, 2.8万亿 for 28251.5亿元. */
function printedNear({ digits, scale, unit }: NumberAsked, text: string): string | null {
  const decimals = digits.split('.')[1]?.length ?? 0;
  // Without a scale only numbers with the same whole part can be meant; those are quick to look for.
  const whole = digits.replace('-', '').split('.')[0]!;
  if (scale === 1 && !text.includes(whole)) return null;
  if (scale === 1 && whole.length < 3 && decimals === 0) return null;
  const value = Math.abs(Number(digits)) * scale;
  const half = (0.5 * scale) / 10 ** decimals;
  for (const { 1: number, 2: printedScale = '', 3: printedUnit = '', index } of text.matchAll(PRINTED)) {
    // The tail of another number. (Safari before 16.4 knows no look-behind.)
    if (index > 0 && /[\d.]/.test(text[index - 1]!)) continue;
    if (unit && printedUnit && unit !== printedUnit) continue;
    if (scale > 1 && !unit && printedUnit !== '元' && !printedScale) continue;
    const printed = Number(number) * scaleOf(printedScale);
    const exactly = scale === 1 && (number!.split('.')[1]?.length ?? 0) <= decimals;
    if (!exactly && (scale > 1 || number!.startsWith(whole)) && printed >= value - half && printed < value + half) return number!;
  }
  return null;
}
