import type { Cells } from '../../../src/model/formula/evaluate';
import { checkSchema, type CheckRule } from '../../../src/model/check/checkRule';
import { runCheck } from '../../../src/data/checkTables';
import { parseTable } from '../../../src/data/readTable';
import { noRegions, type Regions } from '../../../src/model/region/region';
import type { Table } from '../../../src/model/table/table';
import { tableSchema } from '../../../src/model/table/tableSchema';

/** Columns of the miniature tables by name, so that a test writes only a head and rows. */
const FIELDS: Record<string, object> = {
  所属省: { type: 'string', role: 'group', names: 'parent' },
  大类: { type: 'string', role: 'group' },
  地区: { type: 'string', role: 'label' },
  类别: { type: 'string', role: 'label' },
  单位: { type: 'string', role: 'unit' },
  名称: { type: 'string' },
  序号: { type: 'integer', role: 'label' },
  排名: { type: 'integer', role: 'rank', unit: '位' },
  项数: { type: 'integer', unit: '项' },
  上年项数: { type: 'integer', unit: '项' },
  金额: { type: 'number', unit: '亿元' },
  上年金额: { type: 'number', unit: '亿元' },
  平均: { type: 'number', unit: '万元' },
  增长: { type: 'number', unit: '%' },
  占比: { type: 'number', unit: '%' },
  数值: { type: 'number' },
};

/** A table from CSV text with a head of the columns above. The key is 大类 and 类别, 大类 and 序号, or the label. */
export function mini(csv: string, id = '9-1', extra: object = {}): Table {
  const names = csv.split('\n')[0]!.split(',');
  const key = names.includes('大类')
    ? ['大类', ...names.filter((name) => ['类别', '序号'].includes(name))]
    : [names.find((name) => ['地区', '类别', '序号'].includes(name))!];
  const descriptor = tableSchema.parse({
    title: '小表',
    part: 1,
    primaryKey: key,
    fields: names.map((name) => ({ name, ...FIELDS[name] })),
    ...extra,
  });
  const { table, problems } = parseTable(id, descriptor, `${csv}\n`, `table-${id}.csv`, new Map());
  if (problems.length > 0) throw new Error(problems[0]!.says);
  return table;
}

/** Cells of these tables. */
export const cellsOf = (tables: Table[], regions: Regions = noRegions): Cells => ({
  tables: new Map(tables.map((table) => [table.id, table])),
  regions,
});

/** Comparisons a rule makes on the first of the tables: `id` → [passes, printed, expected]. */
export function check(
  rule: CheckRule,
  tables: Table[],
  regions?: Regions,
): Record<string, [passes: boolean, printed: string, expected: string]> {
  const made = runCheck(cellsOf(tables, regions), tables[0]!, checkSchema.parse(rule));
  return Object.fromEntries(made.map(({ id, passes, printed, expected }) => [id, [passes, printed, expected]]));
}

/** Ids of the comparisons that fail. */
export const failing = (rule: CheckRule, tables: Table[], regions?: Regions): string[] =>
  Object.entries(check(rule, tables, regions))
    .filter(([, [passes]]) => !passes)
    .map(([id]) => id);
