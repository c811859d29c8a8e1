import { parse, stringify } from 'yaml';
import type { Comparison } from '../../model/check/comparison';
import type { Table, TableDescriptor } from '../../model/table/table';
import { setYaml } from '../file/yamlText';

/**
 * The descriptor of a table with cells of earlier years added to `restates`; `revised` are comparisons with the edition before that fail.
 * A column of which every number is revised is named without rows.
 */
export function restate(text: string, table: Table, revised: readonly Comparison[]): string {
  const { restates = [] } = parse(text) as Partial<TableDescriptor>;
  const added = [...Map.groupBy(revised, ({ field }) => field)].flatMap(([field, cells]) => {
    const numbers = table.rows.filter((row) => row.cells[field]?.number).length;
    return cells.length === numbers && numbers > 1 ? [{ field }] : cells.map(({ row }) => ({ field, row }));
  });
  const list = [...restates, ...added].map((each) => stringify(each, { collectionStyle: 'flow', lineWidth: 0 }).trimEnd());
  return setYaml(text, { restates: `[${list.join(', ')}]` }, 'title');
}
