import type { Problem } from '../../model/check/problem';
import type { Regions } from '../../model/region/region';
import type { Row, Table } from '../../model/table/table';
import { csvText } from '../file/csvText';
import { isHead } from '../year/emptyTable';
import type { Block } from './findTables';
import { matchHead, type Head } from './matchHead';
import { matchRows, missingRows, type MatchedRow } from './matchRows';
import { readValue } from './readValue';
import { plain, sourceOf, withoutMarks } from './sheet';

/** What a block gives for its table: the CSV, unless something forbids it; and what the editor should know. */
export interface Imported {
  table: Table;
  source: string;
  csv?: string;
  /** Numbers and words filled in. */
  filled: number;
  /** Columns and cells that were left out or stay blank, in a sentence each. */
  notices: string[];
  problems: Problem[];
}

/**
 * Reads a table out of its block: columns by head, rows by label, values by descriptor, in the sheet's order of rows. With `newRows` the
 * rows are the sheet's (a list of countries or institutions that changes from year to year); otherwise each of the table's must be there.
 * Nothing is half-read: with one problem there is no CSV.
 */
export function importTable({ table, sheet, from, to, title, titleRow }: Block, regions: Regions, newRows: boolean): Imported {
  const result: Imported = { table, source: sheet.source, filled: 0, notices: [], problems: [] };
  const rows = sheet.rows.slice(from, to);
  const report: Report = (code, says, advice, { index, field } = {}) =>
    result.problems.push({
      code,
      file: index === undefined ? sheet.source : sourceOf(sheet, from + index),
      line: index === undefined ? undefined : sheet.lines[from + index],
      field,
      says,
      try: advice,
    });

  const head = matchHead(table, rows, titleRow);
  if (!head) {
    report('head-missing', `没有找到${table.label}的表头。`, `表头应有：${table.fields.map(({ name }) => name).join('、')}。`);
    return result;
  }
  const [printed, wanted] = [lastYear(title), lastYear(table.title)];
  if (printed && wanted && printed !== wanted)
    report(
      'year-other',
      `${table.label}的表题写的是 ${printed} 年，这一版的数据是 ${wanted} 年的。`,
      '换成这一年的工作簿；表题写错了就改正。',
      { index: -1 },
    );
  for (const { field, closest } of head.missing)
    report(
      'column-missing',
      `${table.label}缺少“${field.name}”这一列${closest ? `；表头里最接近的是“${closest}”` : ''}。`,
      '改正工作簿的表头；书里今年没有这一列，就从说明文件（.yaml）和 CSV 里删去它。',
      { index: head.below - 1 },
    );
  for (const words of head.extra) result.notices.push(`多出“${words}”这一列，没有录`);
  if (result.problems.length > 0) return result;

  const matched = matchRows(table, head, rows, regions);
  reportDates(matched, report);
  reportFractions(table, head, matched, report);
  if (!newRows) reportRows(table, matched, sheet.hidden, report);
  const body = matched.filter(({ row }) => row || newRows).map((each) => readRow(table, head, each, result, report));
  if (result.problems.length === 0) result.csv = csvText([table.fields.map(({ name }) => name), ...body]);
  return result;
}

/** The last year a title speaks of: 2021 of “2020—2021 年”. */
const lastYear = (title: string): string | undefined => title.match(/(?:19|20)\d{2}(?=\s*年)/g)?.at(-1);

/** Keeps a problem; `index` is its row in the block, −1 that of the title. */
type Report = (code: string, says: string, advice: string, at?: { index?: number; field?: string }) => void;

/** Labels that a spreadsheet took for days: `5-1`. */
function reportDates(matched: readonly MatchedRow[], report: Report): void {
  for (const { row, cells, index, label } of matched)
    if (!row && cells.some(({ date, text }) => date && plain(text) === label))
      report('cell', `行名“${label}”被表格软件当成了日期。`, '把这一格设为“文本”格式，照书重填。', { index });
}

/** A column of percentages that holds 0.123 for 12.3: small throughout, with more decimals than are printed, in cells that are not formatted as percentages. */
function reportFractions(table: Table, head: Head, matched: readonly MatchedRow[], report: Report): void {
  for (const { name, unit, decimals = 0 } of table.fields) {
    const column = unit === '%' ? head.columns.get(name) : undefined;
    const values = column === undefined ? [] : matched.flatMap(({ cells }) => cells[column]?.number ?? []);
    const isFiner = ({ value }: { value: number }) => Math.abs(value * 10 ** decimals - Math.round(value * 10 ** decimals)) > 1e-6;
    const areFractions =
      values.every(({ value, percent }) => !percent && Math.abs(value) <= 2) && values.filter(isFiner).length * 2 > values.length;
    if (values.length >= 3 && areFractions)
      report(
        'column-fraction',
        `这一列的单位是 %，数却都很小（如 ${values[0]!.value}），像是把 12.3 % 存成了 0.123。`,
        '把这一列设为“百分比”格式，或乘以 100，再录入。',
        { index: head.below - 1, field: name },
      );
  }
}

/** Every row once: what is missing, what is there twice, what is new. */
function reportRows(table: Table, matched: readonly MatchedRow[], hidden: readonly number[], report: Report): void {
  const ours = `npm run import -- … --rows ${table.id}`;
  for (const { row, closest } of missingRows(table, matched))
    report(
      'row-missing',
      `${table.label}缺少“${row.key}”这一行${closest ? `；工作簿里最接近的是“${closest}”` : ''}。`,
      `${hidden.length > 0 ? `工作表的第 ${hidden.slice(0, 5).join('、')}${hidden.length > 5 ? ' 等' : ''} 行是隐藏的，没有读：要录就取消隐藏或筛选。` : ''}行名写错了就改正；书里今年换了行，加上 --rows ${table.id}，照工作簿的行录。`,
    );
  const missing = missingRows(table, matched).length;
  const seen = new Map<Row, number>();
  for (const { row, label, index } of matched) {
    if (row && seen.has(row)) report('row-twice', `“${row.key}”这一行有两处。`, '留下一处，再录入。', { index });
    if (row) seen.set(row, index);
    else if (missing === 0)
      report('row-new', `${table.label}没有“${label}”这一行。`, `书里今年多了它，就用 ${ours}，照工作簿的行录。`, { index });
  }
}

function readRow(table: Table, head: Head, matched: MatchedRow, result: Imported, report: Report): string[] {
  const unitField = table.fields.find(({ role }) => role === 'unit');
  return table.fields.map((field) => {
    const column = head.columns.get(field.name);
    const cell = column === undefined ? undefined : matched.cells[column];
    const old = matched.row?.cells[field.name]?.text ?? '';
    // The list on the right of a table of two lists has labels of its own, in the sheet's order.
    const isOurs = isHead(table, field) && !table.fields.some(({ key }) => key === field.name);
    if (isOurs && matched.row) return old;
    if (isHead(table, field)) return cell ? labelText(cell.text, cell.mergedDown === true && field.role === 'label') : '';
    if (!cell) return '';
    const unit = field.unit ?? (unitField ? (matched.row?.cells[unitField.name]?.text ?? '') : '');
    const irregular = table.irregular.some((each) => each.row === matched.row?.key && each.field === field.name);
    const value = readValue(cell, field, unit, head.units.get(field.name), irregular);
    if ('says' in value) {
      report('cell', `${matched.label}：${value.says}`, value.advice, { index: matched.index, field: field.name });
      return '';
    }
    if (value.text) result.filled++;
    return value.text;
  });
}

const labelText = (text: string, repeated: boolean): string => (repeated ? '' : withoutMarks(text).trim());
