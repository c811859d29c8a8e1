import { csvParseRows } from 'd3-dsv';
import type { Problem } from '../model/check/problem';
import { tableLabel, type Cell, type Field, type Row, type Table, type TableDescriptor } from '../model/table/table';
import { checkHead } from './checkHead';
import { pinyinId, type FixedIds } from './pinyinId';
import { readCell } from './readCell';

/** A table the source text lost: its place, its title, no rows. */
export const lostTable = (id: string, descriptor: TableDescriptor): Table => ({
  ...descriptor,
  fields: [],
  id,
  label: tableLabel(id),
  rows: [],
});

/** Rows that a printed table can have; ten times those of the longest. */
const MOST_ROWS = 5000;

/** Parses CSV text by its descriptor. A row or cell that cannot be read becomes a problem; the rest is kept. */
export function parseTable(
  id: string,
  descriptor: TableDescriptor,
  csv: string,
  file: string,
  fixed: FixedIds,
): { table: Table; problems: Problem[] } {
  const [head = [], ...lines] = csvParseRows(csv);
  if (lines.length > MOST_ROWS) return { table: lostTable(id, descriptor), problems: [tooLong(file, lines.length)] };
  const problems = checkHead(head, descriptor, file);
  if (problems.length > 0) return { table: lostTable(id, descriptor), problems };

  const fields = descriptor.fields.map((field): Field => ({ ...field, id: pinyinId(field.name, fixed) }));
  const lineOfKey = new Map<string, number>();
  const ids = new Set<string>();
  const rows = lines.flatMap((values, index): Row[] => {
    const line = index + 2;
    const report: Report = (code, says, advice, field) => problems.push({ code, file, line, field, says, try: advice });
    if (values.length !== head.length) {
      report(
        'row-length',
        `这一行有 ${values.length} 格，表头有 ${head.length} 格。`,
        '空格也要占一格（两个逗号之间留空）；数字里不要写逗号。',
      );
      return [];
    }
    const texts = new Map(head.map((name, column) => [name, values[column]!.trim()]));
    const row = readRow(texts, { primaryKey: descriptor.primaryKey, fields, fixed }, report);
    const first = lineOfKey.get(row.key);
    if (first !== undefined) report('duplicate-row', `“${row.key}”在第 ${first} 行已经有了。`, '每一行的名称（或组与名称）只能出现一次。');
    lineOfKey.set(row.key, line);
    return [{ ...row, id: unused(row.id, ids) }];
  });
  return { table: { ...descriptor, fields, id, label: tableLabel(id), rows }, problems };
}

const tooLong = (file: string, rows: number): Problem => ({
  code: 'too-many-rows',
  file,
  line: MOST_ROWS + 2,
  says: `这张表有 ${rows} 行，最多 ${MOST_ROWS} 行。`,
  try: '删去表格之后多余的行；原表真有这么多行，就分成几张表。',
});

type Report = (code: string, says: string, advice: string, field?: string) => void;

/** What a row is read by. */
interface Columns {
  primaryKey: readonly string[];
  fields: readonly Field[];
  fixed: FixedIds;
}

/** Reads a row from its texts by column; a name that gives it no address is reported. */
function readRow(texts: ReadonlyMap<string, string>, { primaryKey, fields, fixed }: Columns, report: Report): Row {
  const text = (name: string) => texts.get(name) ?? '';
  const groupFields = fields.filter((field) => field.role === 'group');
  const unitField = fields.find((field) => field.role === 'unit');
  const cells: Record<string, Cell> = {};
  for (const field of fields) {
    const cell = readCell(text(field.name), field, unitField ? text(unitField.name) : '', (says, advice) =>
      report('not-a-number', says, advice, field.name),
    );
    if (cell) cells[field.name] = cell;
  }
  const parts = primaryKey.map(text).filter(Boolean);
  const key = parts.join('/');
  const id = pinyinId(key, fixed);
  if (id === '')
    report(
      'row-name',
      key === '' ? '这一行没有名称。' : `“${key}”里没有可以用作网址的字。`,
      `在“${primaryKey.join('”“')}”列写上这一行的名称，用汉字、字母或数字。`,
    );
  const group = groupFields.map((field) => text(field.name)).find(Boolean) ?? '';
  const otherKeys = [...new Set(fields.flatMap((field) => field.key ?? []))];
  return {
    key,
    id,
    ...(otherKeys.length > 0 && { otherIds: Object.fromEntries(otherKeys.map((name) => [name, pinyinId(text(name), fixed)])) }),
    label: parts.at(-1) ?? '',
    group: group === key ? '' : group,
    kind: kindOf(parts, groupFields, group),
    cells,
  };
}

/** The id, or with `-2`, `-3` … where a row above sounds the same (卖方 and 买方 are both maifang); `taken` learns it. */
function unused(id: string, taken: Set<string>): string {
  let free = id;
  for (let count = 2; taken.has(free); count++) free = `${id}-${count}`;
  taken.add(free);
  return free;
}

function kindOf(parts: string[], groups: { names?: string | undefined }[], group: string): Row['kind'] {
  const sums = /^(合计|总计)$/.test(parts.at(-1) ?? '');
  if (sums) return parts.length > 1 ? 'subtotal' : 'total';
  return group && groups.some((field) => field.names === 'parent') ? 'part' : 'member';
}
