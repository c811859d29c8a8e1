/**
 * A text with every year moved by so many: `2020 年`, `2020年成交额`, `2012—2020 年`, `2006—2011`, `《年报 2021》`. Four digits that
 * measure something (`[2006.0 亿元]`, `2260 项`) are no year, and the title of another document (《…（2021—2035 年）》) keeps its own.
 */
export const moveYears = (text: string, by: number, title = ''): string =>
  text
    .split(/(《[^》]*》)/)
    .map((piece) => (piece.startsWith('《') && !(title && piece.startsWith(`《${title}`)) ? piece : moveIn(piece, by)))
    .join('');

const YEAR = '(?<![\\d.]|\\d,)(?:19|20)\\d\\d';
const PATTERN = new RegExp(
  [
    `${YEAR}(?=[—–]\\d{4}(?!\\d))`, // the first of two
    `(?<=\\d{4}[—–])\\d{4}(?!\\d)`, // the second
    `${YEAR}(?=\\s?年)`,
    `${YEAR}(?=》|\\s?版)`,
  ].join('|'),
  'g',
);

const moveIn = (text: string, by: number): string => text.replace(PATTERN, (year) => String(Number(year) + by));

/** `years: [2019, 2020]` of measures.yaml, in whatever form it is written. */
export const moveYearLists = (text: string, by: number): string =>
  text.replace(/(?<=^\s*years:\s*\[)[\d\s,]+(?=\])/gm, (list) => list.replace(/\d{4}/g, (year) => String(Number(year) + by)));

/** A date so many years later; the 29th of February becomes the 28th where that year has none. */
export function moveDate(date: string, by: number): string {
  const [year, month, day] = date.split('-');
  const moved = `${Number(year) + by}-${month}-${day}`;
  return Number.isNaN(Date.parse(moved)) || new Date(moved).toISOString().slice(0, 10) !== moved ? `${Number(year) + by}-02-28` : moved;
}

/** The dates of events moved: `<Event date="2020-04-09" …>`. */
export const moveEventDates = (text: string, by: number): string =>
  text.replace(/(?<=<Event\b[^>]*\b(?:date|end)=")\d{4}-\d{2}-\d{2}(?=")/g, (date) => moveDate(date, by));
