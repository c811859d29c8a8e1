import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { CFB, read, SSF, utils, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { load } from 'cheerio';
import { csvParseRows } from 'd3-dsv';
import { EditingError } from '../editingError';
import { decodeText } from '../file/decodeText';
import { unguarded } from '../../model/table/spreadsheetGuard';
import { BLANK, type Sheet, type SheetCell } from './sheet';

/** The sheets of a file: an Excel workbook, or a CSV in whatever encoding. Throws `EditingError` where it is neither. */
export function readSheets(path: string): Sheet[] {
  const bytes = readFileSync(path);
  const file = basename(path);
  if (extname(path).toLowerCase() === '.csv') return [csvSheet(bytes, file)];
  if (bytes.length === 0) throw new EditingError(`${file} 是空的。`, '重新保存一次，再录入。');
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0') throw oldOrLocked(bytes, file);
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') throw noWorkbook(file);
  return sheetsOf(workbookOf(bytes, file), file);
}

const noWorkbook = (file: string) =>
  new EditingError(`${file} 不是工作簿，打不开。`, '只录 .xlsx 和 .csv；别的格式，请在 Excel 或 WPS 里另存为 .xlsx。');

/** Both the old format and a locked workbook lie in the same kind of container. */
function oldOrLocked(bytes: Buffer, file: string): EditingError {
  const names = CFB.read(bytes, { type: 'buffer' }).FullPaths.join('\n');
  return /EncryptedPackage|EncryptionInfo/.test(names)
    ? new EditingError(`${file} 设了密码，打不开。`, '在 Excel 里打开它，取消密码（文件 → 信息 → 保护工作簿），再保存。')
    : new EditingError(`${file} 是旧式的 .xls。`, '在 Excel 或 WPS 里打开它，另存为“Excel 工作簿（*.xlsx）”。');
}

function workbookOf(bytes: Buffer, file: string): WorkBook {
  try {
    const book = read(bytes, { type: 'buffer', cellNF: true, cellStyles: true, cellHTML: false });
    if (book.SheetNames.length > 0) return book;
  } catch {
    // Told below: what the library says means nothing to an editor.
  }
  throw noWorkbook(file);
}

function sheetsOf(book: WorkBook, file: string): Sheet[] {
  return book.SheetNames.flatMap((name, index) => {
    const isHidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    const sheet = book.Sheets[name];
    return isHidden || !sheet?.['!ref'] ? [] : [sheetOf(sheet, name, `${file}「${name}」`)];
  });
}

function sheetOf(sheet: WorkSheet, name: string, source: string): Sheet {
  const range = utils.decode_range(sheet['!ref']!);
  const grid: SheetCell[][] = [];
  for (let row = 0; row <= range.e.r; row++) {
    grid.push(
      Array.from({ length: range.e.c + 1 }, (_, column) =>
        cellOf(sheet[utils.encode_cell({ r: row, c: column })] as CellObject | undefined),
      ),
    );
  }
  for (const { s, e } of sheet['!merges'] ?? []) {
    for (let row = s.r; row <= Math.min(e.r, range.e.r); row++)
      for (let column = s.c; column <= Math.min(e.c, range.e.c); column++) {
        if (row === s.r && column === s.c) continue;
        grid[row]![column] = { ...grid[s.r]![s.c]!, ...(row > s.r && { mergedDown: true }), ...(column > s.c && { mergedRight: true }) };
      }
  }
  const isShown = (list: ({ hidden?: boolean } | undefined)[] | undefined) => (_: unknown, index: number) => !list?.[index]?.hidden;
  const lines = grid.map((_, index) => index + 1).filter(isShown(sheet['!rows']));
  const hidden = grid.map((_, index) => index + 1).filter((line) => !lines.includes(line));
  return { source, name, lines, hidden, rows: lines.map((line) => grid[line - 1]!.filter(isShown(sheet['!cols']))) };
}

function cellOf(cell: CellObject | undefined): SheetCell {
  if (cell?.f && (cell.v === undefined || cell.v === '')) return { text: '', error: `=${cell.f}` };
  if (!cell || cell.v === undefined || cell.v === null) return BLANK;
  if (cell.t === 'e') return { text: String(cell.w ?? '#REF!'), error: String(cell.w ?? '#REF!') };
  if (cell.t !== 'n') return { text: unguarded(textOf(cell).trim()) };
  const format = String(cell.z ?? 'General');
  const value = Number(cell.v);
  if (SCALED.test(format)) return { text: String(cell.w ?? cell.v).trim(), scaled: true };
  if (SSF.is_date(format)) return { text: String(cell.w ?? cell.v), date: true };
  return { text: String(cell.w ?? cell.v).trim(), number: { value, decimals: decimalsOf(format), percent: format.includes('%') } };
}

/** The text of a cell; digits that its format raises or lowers (a footnote's) as the characters that look so: `12.3²`, not `12.32`. */
function textOf({ v, r }: CellObject): string {
  if (typeof r !== 'string' || !r.includes('<vertAlign')) return String(v);
  const $ = load(r, { xml: true });
  return Array.from($('r'), (run) => {
    const text = $(run).children('t').text();
    return $(run).find('vertAlign:not([val=baseline])').length > 0 ? raised(text) : text;
  }).join('');
}

const raised = (text: string): string => text.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]!);

/** A number format that shows thousands or millions of what the cell holds: a comma, or 万’s `!.`, after the last digit (`0.0,`, `0!.0,`). */
const SCALED = /[0#?][^;"]*?(?:!\.|\\\.)[^;"]*,|[0#?],+(?=$|[;"\s\\_)])/;

/** Decimals a number format shows; `undefined` for “General”, which shows what there is. */
function decimalsOf(format: string): number | undefined {
  const first = format.split(';')[0]!;
  if (!/[0#]/.test(first)) return undefined;
  return /\.(0+)/.exec(first)?.[1]?.length ?? 0;
}

function csvSheet(bytes: Buffer, file: string): Sheet {
  const decoded = decodeText(bytes);
  if (!decoded) throw new EditingError(`${file} 不是文本，读不出来。`, '在 Excel 或 WPS 里另存为“CSV UTF-8”或 .xlsx。');
  const text = decoded.text.replace(/^\uFEFF/, '');
  const firstLine = text.split('\n', 1)[0]!;
  // UTF-16 from Excel (“Unicode 文本”) has tabs between the cells.
  const rows =
    firstLine.includes('\t') && !firstLine.includes(',') ? text.split(/\r?\n/).map((line) => line.split('\t')) : csvParseRows(text);
  const width = Math.max(0, ...rows.map((row) => row.length));
  return {
    source: file,
    name: basename(file, extname(file)),
    rows: rows.map((row) => Array.from({ length: width }, (_, column) => ({ text: unguarded((row[column] ?? '').trim()) }))),
    lines: rows.map((_, index) => index + 1),
    hidden: [],
  };
}
