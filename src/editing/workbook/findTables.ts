import { inPlainCharacters } from '../../model/number/printedNumber';
import { tableIdOf, type Table } from '../../model/table/table';
import { plain, type Sheet, type SheetCell } from './sheet';

/** A part of a sheet that holds one table: from its title (or the top) to the next title (or the end). */
export interface Block {
  table: Table;
  sheet: Sheet;
  /** First row after the title, and the first row after the block. */
  from: number;
  to: number;
  /** Its title as the sheet prints it; empty where the sheet’s name alone tells. */
  title: string;
  /** The row the title stands in, which may end in a unit. */
  titleRow: readonly SheetCell[];
}

/** What a sheet or a title row is called, and finds no table of that number or title. */
export interface Unplaced {
  source: string;
  name: string;
}

type Tables = ReadonlyMap<string, Table>;

/** The tables in a sheet, by number (附表 5, 表3-2, table-a5) or by title; a sheet may hold several, each under its title. */
export function findTables(sheet: Sheet, tables: Tables): { blocks: Block[]; unplaced: Unplaced[] } {
  const starts = sheet.rows.flatMap((row, index) => {
    const title = titleOf(row);
    const table = title === undefined || CONTINUED.test(title) ? undefined : tableCalled(title, tables);
    return table ? [{ index, table, title: title! }] : [];
  });
  const named = labelsIn(sheet.name).size > 1 ? undefined : tableCalled(sheet.name, tables);
  if (starts.length === 0 || (starts[0]!.index > 0 && named && starts.every(({ table }) => table !== named)))
    return named
      ? { blocks: [{ table: named, sheet, from: 0, to: sheet.rows.length, title: '', titleRow: [] }], unplaced: [] }
      : { blocks: [], unplaced: unknown(sheet) };
  const blocks = starts.map(({ index, table, title }, at) => ({
    table,
    sheet,
    title,
    titleRow: sheet.rows[index]!,
    from: index + 1,
    to: starts[at + 1]?.index ?? sheet.rows.length,
  }));
  return { blocks, unplaced: [] };
}

/** A sheet with columns of numbers that is no table we know; a cover or a contents page is none of our business. */
const unknown = ({ rows, source, name }: Sheet): Unplaced[] =>
  rows.filter((row) => row.filter((cell) => cell.number !== undefined || /^-?[\d,]+(\.\d+)?$/.test(cell.text)).length >= 2).length >= 2
    ? [{ source, name }]
    : [];

/** Words of a row that may be a title: alone in it, but for a unit at its end. */
function titleOf(row: readonly SheetCell[]): string | undefined {
  const words = row.filter((cell) => cell.text && !cell.mergedRight && !/^[（(]?单位/.test(cell.text));
  return words.length === 0 || words.length > 2 || words.some((cell) => cell.number)
    ? undefined
    : words.map((cell) => cell.text).join('　');
}

/** The table of that number; where the words begin with none, of that title. */
function tableCalled(words: string, tables: Tables): Table | undefined {
  const text = plain(words);
  const file = /^(?:table-)?(a\d+|\d+-\d+|text-\d)(?![\d-])/.exec(text);
  if (file && tables.has(file[1]!)) return tables.get(file[1]!);
  // The space after the number tells “表 3-2　2021 年…” from 表 3-22.
  const spaced = inPlainCharacters(words)
    .replace(/\s*[–—－―−-]+\s*/g, '-')
    .trim();
  const label = /^(?:附表|表|正文数据)\s*\d+(?:-\d+)?(?!\d)/.exec(spaced);
  if (label) return tables.get(tableIdOf(label[0].replace(/\s/g, '')) ?? '');
  const title = withoutYears(text);
  return title.length < 4 ? undefined : [...tables.values()].find((table) => withoutYears(plain(table.title)) === title);
}

/** The title over the rest of a table that is printed in pieces: 续表 3-2, 表 3-2（续）. */
const CONTINUED = /^\s*[续續]|[（(]\s*[续續]|[续續]表?\s*[)）]?$/;

/** Sheets that go on with the table of one before them (named, or headed, 续表 3-2) put under it: one table, one sheet. */
export function joinContinued(sheets: readonly Sheet[], tables: Tables): Sheet[] {
  const joined: Sheet[] = [];
  for (const sheet of sheets) {
    const table = goesOnWith(sheet, tables);
    const at = table ? joined.findLastIndex((each) => findTables(each, tables).blocks.at(-1)?.table === table) : -1;
    if (at < 0) joined.push(sheet);
    else joined[at] = under(joined[at]!, sheet);
  }
  return joined;
}

/** The table that a sheet says it goes on with, by its name or its first title. */
function goesOnWith({ name, rows }: Sheet, tables: Tables): Table | undefined {
  const first = rows.find((row) => row.some((cell) => cell.text));
  const words = [name, (first && titleOf(first)) ?? ''].find((each) => CONTINUED.test(each));
  return words === undefined ? undefined : tableCalled(words.replace(/^\s*[续續]/, ''), tables);
}

const under = (above: Sheet, sheet: Sheet): Sheet => ({
  ...above,
  rows: [...above.rows, ...sheet.rows],
  lines: [...above.lines, ...sheet.lines],
  hidden: [...above.hidden, ...sheet.hidden],
  more: [...(above.more ?? []), { from: above.rows.length, source: sheet.source }],
});

/** The tables that a sheet’s name names: “表3-2、表3-3” does not say which it is. */
const labelsIn = (name: string): Set<string> => new Set(plain(name).match(/附表\d+|表\d+-\d+/g));

const withoutYears = (text: string): string => text.replace(/(\d{4}-)?\d{4}年|[（(].*?[)）]/g, '');
