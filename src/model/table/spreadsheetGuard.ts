/** Set before a cell of a CSV that a spreadsheet would take for something else: it shows the sign and keeps the text. */
export const GUARD = "'";

/** A number as it is meant: `-2.95`, `28251.5`. */
const NUMBER = /^-?(0|[1-9]\d{0,14})(\.\d+)?$/;

/** A day as it is meant: `2020-10-13`. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What Excel, WPS and LibreOffice turn into formulas, days, hours, or other numbers when they open a CSV. */
const TAKEN_FOR_ELSE = [
  /^[=+\-@\t\r]/,
  /^\d{1,4}\s*[-/.年月]\s*\d{1,2}(\s*[-/.月日]\s*\d{0,4})?日?$/,
  /^\d{1,2}\s*[:：时]\s*\d{1,2}/,
  /^[\d.]+e[+-]?\d+$/i,
  // Zeros in front, and more digits than a spreadsheet keeps, are lost.
  /^0\d/,
  /^\d{16,}$/,
  /^(true|false)$/i,
];

/** A cell as it may stand in a CSV: guarded where a spreadsheet would not take it for what it says. */
export const guarded = (text: string): string =>
  !NUMBER.test(text) && !DAY.test(text) && TAKEN_FOR_ELSE.some((pattern) => pattern.test(text)) ? `${GUARD}${text}` : text;

/** A cell of such a CSV as it is meant, after a reader has changed others in a spreadsheet: without its guard. */
export const unguarded = (text: string): string =>
  text.startsWith(GUARD) && guarded(text.slice(GUARD.length)) === text ? text.slice(GUARD.length) : text;
