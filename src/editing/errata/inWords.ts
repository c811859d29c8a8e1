import { parseFormula, referencesOf } from '../../model/formula/formula';
import { rowWords } from '../../model/table/cellName';
import { measuredFields, tableIdOf, type Table } from '../../model/table/table';

/** 表 4-7 上海的吸纳排名, 正文数据 1 新增卖方主体: cells of one column as people read them, rows as a formula writes them; or a whole column. */
export function cellsInWords(table: Table, rows: string, field: string): string {
  const isOnly = rows && table.id.startsWith('text-') && measuredFields(table).length === 1;
  const named = rows.split('|').map((row) => (row === '*' ? '各行' : row.startsWith('@') ? `${row.slice(1)}各行` : rowWords(table, row)));
  return [table.label, ...(rows ? [` ${named.join('、')}`] : []), ...(isOnly ? [] : [`的${field}`])].join('');
}

/** A cell in a formula. */
const REFERENCE = /(?:附表|表|正文)\d[\d-]*\[[^\]]*\]/g;

/** How a number was worked out, for readers: `sum(附表6[国外|港澳台,2021年成交额])` is 附表 6 国外、港澳台的2021年成交额之和. */
export function formulaInWords(tables: ReadonlyMap<string, Table>, how: string): string {
  const names: string[] = [];
  // Cells are put aside: strokes and brackets in their names are no signs of the formula.
  const bare = how.replace(REFERENCE, (written) => {
    const [reference] = referencesOf(parseFormula(written));
    const table = reference && tables.get(tableIdOf(reference.table) ?? '');
    names.push(table ? cellsInWords(table, reference.rows, reference.field ?? '') : written);
    return CELL;
  });
  const said = bare
    .replace(/sum\(([^()]*)\)/g, (_, of: string) => `${of.replaceAll(',', '、')}之和`)
    .replace(/(?<=[之和)\uE000])\/(?=[(\uE000])/g, ' ÷ ')
    .replace(/(?<=[之和)\uE000])-(?=[\d(\uE000])/g, ' − ');
  return said.replaceAll(CELL, () => names.shift()!);
}

const CELL = '\uE000';
