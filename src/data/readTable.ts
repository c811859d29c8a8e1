import { csvParseRows } from 'd3-dsv';
import { nearest } from '../model/nearest';
import { readNumber } from '../model/number/printedNumber';
import type { Problem } from '../model/check/problem';
import { tableLabel, type Cell, type Field, type Row, type Table, type TableDescriptor } from '../model/table/table';
import { pinyinId, type FixedIds } from './pinyinId';

/** A table the source text lost: its place, its title, no rows. */
export const lostTable = (id: string, descriptor: TableDescriptor): Table => ({
  ...descriptor,
  fields: [],
  id,
  label: tableLabel(id),
  rows: [],
});

/** Parses CSV text by its descriptor. A row or cell that cannot be read becomes a problem; the rest is kept. */
export function parseTable(
  id: string,
  descriptor: TableDescriptor,
  csv: string,
  file: string,
  fixed: FixedIds,
): { table: Table; problems: Problem[] } {
  const problems: Problem[] = [];
  const report = (code: string, line: number, field: string | undefined, says: string, advice: string) =>
    problems.push({ code, file, line, field, says, try: advice });
  const [head = [], ...lines] = csvParseRows(csv);

  for (const field of descriptor.fields) {
    if (head.includes(field.name)) continue;
    const guess = nearest(field.name, head);
    report(
      'column-missing',
      1,
      field.name,
      `缺少“${field.name}”这一列${guess ? `；表头里最接近的是“${guess}”` : ''}。`,
      `表头应为：${descriptor.fields.map((each) => each.name).join(',')}。`,
    );
  }
  for (const name of head) {
    if (!descriptor.fields.some((field) => field.name === name)) {
      report(
        'column-unknown',
        1,
        name,
        `多出“${name}”这一列，说明文件（.yaml）里没有它。`,
        `表头应为：${descriptor.fields.map((each) => each.name).join(',')}。`,
      );
    }
  }
  if (problems.length > 0) return { table: lostTable(id, descriptor), problems };

  const columns = new Map(descriptor.fields.map((field) => [field.name, head.indexOf(field.name)]));
  const fields = descriptor.fields.map((field): Field => ({ ...field, id: pinyinId(field.name, fixed) }));
  const otherKeys = [...new Set(fields.flatMap((field) => field.key ?? []))];
  const groupFields = fields.filter((field) => field.role === 'group');
  const unitField = fields.find((field) => field.role === 'unit');
  const rows: Row[] = [];
  const lineOfKey = new Map<string, number>();
  const ids = new Set<string>();

  lines.forEach((values, index) => {
    const line = index + 2;
    if (values.length !== head.length) {
      report(
        'row-length',
        line,
        undefined,
        `这一行有 ${values.length} 格，表头有 ${head.length} 格。`,
        '空格也要占一格（两个逗号之间留空）；数字里不要写逗号。',
      );
      return;
    }
    const text = (name: string) => values[columns.get(name)!]!.trim();
    const cells: Record<string, Cell> = {};
    for (const field of fields) {
      const cell = readCell(text(field.name), field, unitField ? text(unitField.name) : '', (says, advice) =>
        report('not-a-number', line, field.name, says, advice),
      );
      if (cell) cells[field.name] = cell;
    }
    const parts = descriptor.primaryKey.map(text).filter(Boolean);
    const key = parts.join('/');
    if (lineOfKey.has(key))
      report(
        'duplicate-row',
        line,
        undefined,
        `“${key}”在第 ${lineOfKey.get(key)} 行已经有了。`,
        '每一行的名称（或组与名称）只能出现一次。',
      );
    lineOfKey.set(key, line);
    const group = groupFields.map((field) => text(field.name)).find(Boolean) ?? '';
    const otherIds = otherKeys.length > 0 && { otherIds: Object.fromEntries(otherKeys.map((name) => [name, pinyinId(text(name), fixed)])) };
    rows.push({
      key,
      id: unused(pinyinId(key, fixed), ids),
      ...otherIds,
      label: parts.at(-1) ?? '',
      group: group === key ? '' : group,
      kind: kindOf(parts, groupFields, group),
      cells,
    });
  });
  return { table: { ...descriptor, fields, id, label: tableLabel(id), rows }, problems };
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

function readCell(
  text: string,
  field: TableDescriptor['fields'][number],
  rowUnit: string,
  report: (says: string, advice: string) => void,
): Cell | undefined {
  if (text === '') return undefined;
  const unit = field.unit ?? (field.role || field.type === 'string' ? '' : rowUnit);
  if (field.type === 'string') return { text, unit };
  const number = readNumber(text);
  if (!number || (field.type === 'integer' && number.decimals > 0 && Number(number.text.split('.')[1]) > 0)) {
    const plain = text
      .normalize('NFKC')
      .replace(/[,\s\u2009]/g, '')
      .replace('−', '-');
    const advice = number
      ? '核对原书；这一列若有小数，在说明文件（.yaml）里写 type: number。'
      : readNumber(plain)
        ? `去掉分隔符，写作 ${plain}。`
        : '只写数字、小数点和负号；原书空白的格子留空。';
    report(`“${text}”不是${field.type === 'integer' ? '整' : ''}数。`, advice);
    return undefined;
  }
  return { text, number, unit };
}
