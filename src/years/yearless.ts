/** A year of four digits, or two of them, as titles, heads and rows name them: `2020年`, `2012—2020 年`. */
const YEARS = /(?:\d{4}\s?[—–-]\s?)?\d{4}\s?年/g;

/** Words with the years they speak of taken out: what stays alike from one edition to the next. */
export const yearless = (words: string): string => words.replace(YEARS, '').replace(/\s+/g, '');

/** The one year that words name; `undefined` where they name none, or several. */
export function yearNamed(words: string): number | undefined {
  const named = [...words.matchAll(/(?<!\d|[—–-]\s?)(\d{4})\s?年/g)];
  return named.length === 1 && !/\d{4}\s?[—–-]\s?\d{4}/.test(words) ? Number(named[0]![1]) : undefined;
}
