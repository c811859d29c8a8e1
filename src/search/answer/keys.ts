import { membersOf } from '../../model/region';
import type { Row } from '../../model/table/table';
import type { AnswerEdition } from './edition';
import { foldName } from './lexicon';
import type { Series } from './series';

/** The row of a series that a folded name means, as formulas name it; `null` where there is none, or where two bear the name. */
export function keyOf(series: Series, name: string): string | null {
  if (series.row) return null;
  const wanted = foldName(name);
  const { key } = series;
  if (key) return series.table.rows.map((row) => row.cells[key]?.text ?? '').find((text) => foldName(text) === wanted) ?? null;
  const { rows } = series.table;
  const named = rows.filter((row) => row.kind !== 'subtotal' && foldName(row.label) === wanted);
  const group = rows.filter((row) => row.kind === 'subtotal' && foldName(row.group) === wanted);
  const found = named.length > 0 ? named : group;
  return found.length === 1 ? found[0]!.key : null;
}

/** The row that sums all others. */
export function wholeOf(series: Series): string | null {
  if (series.row) return series.row.key;
  const { rows } = series.table;
  const total = rows.find((row) => row.kind === 'total');
  if (total) return total.key;
  const all = rows.find((row) => series.form === 'average' && /平均/.test(row.label));
  if (all) return all.key;
  // A table that parts the same whole several ways has a sum for each.
  const [field] = [...series.fields.values()];
  const sums = rows.filter((row) => row.kind === 'subtotal');
  const texts = new Set(sums.map((row) => row.cells[field!.name]?.text));
  return sums.length > 1 && texts.size === 1 && rows.every((row) => row.group) ? sums[0]!.key : null;
}

/** The rows of a set: provinces, members of a region, a kind of rows, the members of a group; `null` where the series has them not. */
export function keysOf({ regions }: AnswerEdition, series: Series, set: string): string[] | null {
  if (series.row) return null;
  const members = placesIn(regions, set);
  if (members) {
    const keys = members.flatMap((name) => keyOf(series, name) ?? []);
    return keys.length === members.length ? keys : null;
  }
  return keysOfKind(series, set);
}

function placesIn(regions: AnswerEdition['regions'], set: string): string[] | null {
  if (set === '直辖市' || set === '自治区')
    return regions.provinces.filter(({ full }) => full.endsWith(set === '直辖市' ? '市' : set)).map(({ name }) => name);
  if (set === '城市') return regions.cities.filter(({ kinds }) => kinds.length > 0).map(({ name }) => name);
  return membersOf(regions, set);
}

const isNamed = (row: Row): boolean => !/^(合计|总计|其他|其他国家)$/.test(row.label);

/** Rows of a table whose head names the kind, its first floor where it has groups; or rows of the group of that name. */
function keysOfKind({ table, key }: Series, set: string): string[] | null {
  const group = table.rows.filter((row) => foldName(row.group) === foldName(set) && row.kind === 'member' && isNamed(row));
  if (group.length > 0) return group.map((row) => row.key);
  const heads = [
    table.head ?? '',
    ...table.fields
      .filter((field) => field.role === 'label' && (key ? field.name === key : field.name !== otherKey(table)))
      .map(({ name }) => name),
  ];
  if (!heads.some((head) => head && foldName(head).endsWith(foldName(set)))) return null;
  if (key) return table.rows.flatMap((row) => row.cells[key]?.text ?? []).filter((text) => !/^(合计|其他国家)$/.test(text));
  const first = table.rows.filter((row) => isNamed(row) && (row.kind === 'member' ? !row.group : false) && row.kind === 'member');
  const groups = table.rows.filter((row) => row.kind === 'subtotal' && row.group);
  return [...first, ...groups].map((row) => row.key);
}

const otherKey = (table: Series['table']): string | undefined => table.fields.find((field) => field.key)?.key;

/** A row’s name as the reader sees it. */
export const nameOf = (key: string): string =>
  key
    .replace(/\/(合计|总计)$/, '')
    .split('/')
    .at(-1)!;
