import { digitGroups } from '../../model/number/digitGroups';
import { writeNumber } from '../../model/number/rounding';
import type { Point } from './point';

/** Decimals that a column of numbers is shown with in the picture: one, as the book’s own pictures do (labels left of 图 2-6, 2-9), unless that would show a number as 0. */
export function pictureDecimals(points: Point[]): number {
  const wouldVanish = points.some((point) => point.value !== null && point.value !== 0 && Math.abs(point.value) < 0.05);
  return wouldVanish ? 2 : 1;
}

/** A number as the reader sees it, plain digits: `6324.0`, `推算` ones with the decimals they are known to; 缺 where it is lost. */
export const shown = (point: Point, decimals = Infinity): string =>
  point.value === null ? '缺' : writeNumber(point.value, Math.min(point.decimals, decimals));

/** Numbers of a series as the picture has them, thousands apart. */
export function shownNumbers(points: Point[]): string[] {
  const decimals = pictureDecimals(points);
  return points.map((point) => grouped(shown(point, decimals)));
}

/** Growth with its sign: `+12.2%`, `−0.4%`. */
export function shownGrowth(point: Point, decimals = 1): string {
  if (point.value === null) return '';
  const digits = shown(point, decimals);
  return `${digits.startsWith('-') ? `−${digits.slice(1)}` : Number(digits) === 0 ? digits : `+${digits}`}%`;
}

/** Thousands apart by a thin space, for canvas and SVG: `28 251.5`. The SVG recorder turns the space into a gap that is not copied. */
export const grouped = (digits: string): string => digitGroups(digits).join('\u2009');

/** Words with their first number grouped: `28251.5 亿元` → `28 251.5 亿元`. */
export const groupedWords = (text: string): string => text.replace(/\d+(\.\d+)?/, grouped);
