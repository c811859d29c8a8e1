import { anchor } from '../model/address/address';
import type { Problem } from '../model/check/problem';
import type { Regions } from '../model/region/region';
import { tableIdOf } from '../model/table/table';

/** What is said where a formula finds no row: the table, the row, the nearest. */
const NO_ROW = /(附表 \d+|表 \d+-\d+|正文数据 \d+) 没有名为“([^”]+)”的行(；最接近的是“[^”]+”)?/;

/**
 * A row renamed or left out is missed wherever formulas ask for it, and so is a place renamed in regions.yaml by every table: told once, at the
 * file that holds the name, the others folded under it. A name that one file alone asks for is that file’s own mistake. `folder` is the
 * edition’s, as problems name it.
 */
export function foldMissingRows(problems: readonly Problem[], { provinces, cities }: Regions, folder: string): Problem[] {
  const places = new Set([...provinces, ...cities].map(({ name }) => name));
  const missed = problems.flatMap((problem) => {
    const [, label, row, nearest = ''] = NO_ROW.exec(problem.says) ?? [];
    return label && row ? [{ problem, label, row, nearest }] : [];
  });
  const heads = new Map<Problem, Problem>();
  const folded = new Set<Problem>();
  for (const [row, asking] of Map.groupBy(missed, (each) => each.row)) {
    const labels = new Set(asking.map(({ label }) => label));
    const isPlace = places.has(row) && labels.size > 1;
    for (const group of isPlace ? [asking] : Map.groupBy(asking, ({ label }) => label).values()) {
      if (new Set(group.map(({ problem }) => problem.file)).size < 2) continue;
      const [{ problem, label, nearest }] = group as [(typeof group)[number]];
      for (const each of group) folded.add(each.problem);
      heads.set(problem, {
        code: 'row-missed',
        file: isPlace ? `${folder}/regions.yaml` : `${folder}/tables/${anchor.table(tableIdOf(label)!)}.csv`,
        says: `${isPlace ? `${labels.size} 张表` : label} 没有名为“${row}”的行${nearest}，${group.length} 处要用它。`.replace(
          '表 没',
          '表没',
        ),
        try: isPlace ? '这里的名称要与表里的行名一样：改回去。' : `行名是地址，也是公式所指：改了名的改回“${row}”，删去了的补上。`,
        folded: group.map((each) => each.problem),
      });
    }
  }
  return problems.flatMap((problem) => heads.get(problem) ?? (folded.has(problem) ? [] : problem));
}
