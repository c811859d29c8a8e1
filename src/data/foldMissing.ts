import { anchor } from '../model/address/address';
import type { Problem } from '../model/check/problem';
import type { Cells } from '../model/formula/evaluate';
import type { Missing } from '../model/formula/formula';
import { referenceTo } from '../model/table/cellName';

/** A problem that says what it misses. */
type Asking = Problem & { missing: Missing };

/**
 * A row renamed or left out is missed wherever formulas ask for it, so is a cell left blank, and so is a place renamed in regions.yaml by every
 * table: told once, at the file that holds it (cells of one column together), the others folded under it. A row that one file alone asks for is that file’s own mistake.
 * `folder` is the edition’s, as problems name it.
 */
export function foldMissing(problems: readonly Problem[], cells: Cells, folder: string): Problem[] {
  const { provinces, cities } = cells.regions;
  const places = new Set([...provinces, ...cities].map(({ name }) => name));
  const asking = problems.filter((problem): problem is Asking => problem.missing !== undefined);
  // A place that tables know by its old name: who still calls it so in regions.yaml misses the same.
  const renamed = new Map(asking.flatMap(({ missing: { row, nearest } }) => (places.has(row) && nearest ? [[nearest, row]] : [])));
  const groups = Map.groupBy(asking, ({ missing: { table, row, field } }) =>
    table === undefined || (field === undefined && places.has(row)) ? (renamed.get(row) ?? row) : `${table} ${field ?? row}`,
  );
  const heads = new Map<Problem, Problem>();
  const folded = new Set<Problem>();
  for (const group of groups.values()) {
    const head = headOf(group, places, cells, folder);
    if (!head) continue;
    for (const each of group) folded.add(each);
    heads.set(group[0]!, { code: 'row-missed', ...head, folded: group });
  }
  return problems.flatMap((problem) => heads.get(problem) ?? (folded.has(problem) ? [] : problem));
}

type Head = Pick<Problem, 'file' | 'line' | 'field' | 'says' | 'try'> & { code?: string };

/** What is told of problems that miss the same; nothing where each stands for itself. */
function headOf(group: readonly Asking[], places: ReadonlySet<string>, { tables }: Cells, folder: string): Head | undefined {
  const atTable = group.find(({ missing }) => missing.table !== undefined);
  const table = tables.get(atTable?.missing.table ?? '');
  if (!atTable || !table) return undefined;
  const { row, field, nearest } = atTable.missing;
  const file = `${folder}/tables/${anchor.table(table.id)}.csv`;
  const asked = `${group.length} 处要用它。`;
  if (field !== undefined) {
    const rows = [...new Set(group.map(({ missing }) => missing.row))];
    return {
      code: 'cell-blank',
      file,
      line: table.rows.findIndex(({ key }) => key === row) + 2,
      field,
      says: `${referenceTo(table, row, field)} ${rows.length === 1 ? '' : `等 ${rows.length} 格`}是空格，${asked}`,
      try: '核对原书：印了数就填上；没有印，就改要用它的地方。',
    };
  }
  const guess = nearest === undefined ? '' : `；最接近的是“${nearest}”`;
  const count = new Set(group.flatMap(({ missing }) => missing.table ?? [])).size;
  if (places.has(row) && (count > 1 || group.some(({ missing }) => missing.table === undefined)))
    return {
      file: `${folder}/regions.yaml`,
      says: `${count} 张表没有名为“${row}”的行${guess}，${asked}`,
      try: '这里的名称要与表里的行名一样：改回去。',
    };
  if (new Set(group.map((each) => each.file)).size < 2) return undefined;
  return {
    file,
    says: `${table.label} 没有名为“${row}”的行${guess}，${asked}`,
    try: `行名是地址，也是公式所指：改了名的改回“${row}”，删去了的补上。`,
  };
}
