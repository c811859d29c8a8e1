import { membersOf } from '../../../model/region/region';
import type { Row } from '../../../model/table/table';
import type { AnswerEdition } from '../edition';
import { foldName } from '../asking/lexicon';
import type { Series } from './series';

/** What was looked up in a series before. */
interface Known {
  keys: Map<string, string | null>;
  sets: Map<string, string[] | null>;
  whole?: string | null;
}

const known = new WeakMap<Series, Known>();

function knownOf(series: Series): Known {
  const before = known.get(series);
  if (before) return before;
  const made: Known = { keys: namesOf(series), sets: new Map() };
  known.set(series, made);
  return made;
}

/** The row of a series that a name means, as formulas name it; `null` where there is none, or where two bear the name. */
export const keyOf = (series: Series, name: string): string | null => knownOf(series).keys.get(foldName(name)) ?? null;

/** Rows by folded name: labels first, then groups by their sums. */
function namesOf({ table, key, row: indicator }: Series): Known['keys'] {
  const names = new Map<string, string | null>();
  if (indicator) return names;
  if (key) {
    for (const row of table.rows) if (row.cells[key]) names.set(foldName(row.cells[key].text), row.cells[key].text);
    return names;
  }
  const labelled = table.rows.filter((row) => row.kind !== 'subtotal');
  for (const row of labelled) names.set(foldName(row.label), names.has(foldName(row.label)) ? null : row.key);
  for (const row of table.rows) if (row.kind === 'subtotal' && !names.has(foldName(row.group))) names.set(foldName(row.group), row.key);
  return names;
}

/** The row that sums all others. */
export function wholeOf(series: Series): string | null {
  const mine = knownOf(series);
  if (mine.whole === undefined) mine.whole = findWhole(series);
  return mine.whole;
}

function findWhole(series: Series): string | null {
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
export function keysOf(edition: AnswerEdition, series: Series, set: string): string[] | null {
  const { sets } = knownOf(series);
  const before = sets.get(set);
  if (before !== undefined) return before;
  const found = series.row ? null : findKeys(edition, series, set);
  sets.set(set, found);
  return found;
}

function findKeys({ regions }: AnswerEdition, series: Series, set: string): string[] | null {
  const members = placesIn(regions, set);
  if (members) {
    const keys = members.flatMap((name) => keyOf(series, name) ?? []);
    return keys.length === members.length ? keys : null;
  }
  if (set === '区域') {
    // Those that the table of regions compares, whatever else it has beside them.
    const own = regions.regions.some(({ name }) => keyOf(series, name) !== null);
    return own ? series.table.rows.filter((row) => row.kind === 'member').map((row) => row.key) : null;
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
function keysOfKind(series: Series, set: string): string[] | null {
  const { table, key } = series;
  // 未涉及知识产权 is no kind of 知识产权, 计划外 none of 计划类别.
  const isKind = (row: Row) => isNamed(row) && !(/^[未不非]|外$/.test(row.label) && row.label.includes(set.replace(/类别$/, '')));
  const group = table.rows.filter((row) => foldName(row.group) === foldName(set) && row.kind === 'member' && isKind(row));
  if (group.length > 0) return group.map((row) => row.key);
  const heads = [
    table.head ?? '',
    ...table.fields
      .filter((field) => field.role === 'label' && (key ? field.name === key : field.name !== otherKey(table)))
      .map(({ name }) => name),
  ];
  if (!heads.some((head) => head && foldName(head).endsWith(foldName(set)))) return null;
  if (key) return table.rows.flatMap((row) => row.cells[key]?.text ?? []).filter((text) => !/^(合计|其他国家)$/.test(text));
  // The average of all contracts is none of their kinds.
  const first = table.rows.filter((row) => isKind(row) && row.kind === 'member' && !row.group && row.key !== wholeOf(series));
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
