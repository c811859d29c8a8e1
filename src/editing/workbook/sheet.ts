import { Converter } from 'opencc-js/t2cn';

/** A cell of a sheet as a workbook or a CSV holds it; a cell that a merged one covers repeats it. */
export interface SheetCell {
  /** As shown, trimmed; empty where blank. */
  text: string;
  /** Present where the cell holds a number, not words that look like one. */
  number?: { value: number; decimals: number | undefined; percent: boolean };
  /** `#REF!` and the like; a formula whose result was not saved, as `=A1+A2`. */
  error?: string;
  /** A day: what a spreadsheet makes of `5-1`. */
  date?: true;
  /** A number shown in thousands or 万 of what the cell holds. */
  scaled?: true;
  /** Covered by a merged cell that begins in a row above. */
  mergedDown?: true;
  /** Covered by a merged cell that begins to the left. */
  mergedRight?: true;
}

/** A sheet without its hidden rows and columns. */
export interface Sheet {
  /** File and sheet, for messages: `工作簿.xlsx「表3-2」`. */
  source: string;
  /** What names it: the sheet’s name, or the file’s where it is a CSV. */
  name: string;
  rows: SheetCell[][];
  /** Number of each row in the file. */
  lines: number[];
  /** Numbers of the rows that are hidden, and not read. */
  hidden: number[];
  /** Where another sheet goes on with this one’s table: from which row on, and what it is called. */
  more?: { from: number; source: string }[];
}

/** File and sheet that a row stands in. */
export const sourceOf = ({ source, more = [] }: Sheet, row: number): string => more.findLast(({ from }) => row >= from)?.source ?? source;

export const BLANK: SheetCell = { text: '' };

const simplified = Converter({ from: 't', to: 'cn' });

/** A numeral that marks a footnote: raised, lowered, circled or in brackets, but no fraction. */
const MARK = '(?![¼-¾⅐-⅟↉])\\p{No}';

/** Text without marks of footnotes: ①, ², [3], a star at its end. */
export const withoutMarks = (text: string): string => text.replace(new RegExp(`(?:${MARK})+|\\[\\d\\]|[*＊※]+$`, 'gu'), '');

/** Text without marks of footnotes at its end; between the digits of a number none is taken. */
export const withoutMarksBehind = (text: string): string => text.replace(new RegExp(`(?:${MARK}|[[［]\\d[\\]］]|[*＊※])+$`, 'u'), '');

/** Text without what spreadsheets vary: traditional characters, width, spaces, dashes, footnote marks. */
export const plain = (text: string): string =>
  simplified(withoutMarks(text))
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[–—－―−]+/g, '-');
