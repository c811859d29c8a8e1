import type { SearchIndex } from './searchIndex';

const known = new WeakMap<SearchIndex, string[]>();

/** Names worth guessing at, folded, the best known first: provinces, regions, cities, terms, categories, institutions. */
export function namesOf(index: SearchIndex): string[] {
  const before = known.get(index);
  if (before) return before;
  const names = new Set<string>();
  const add = (name: string) => {
    if (name.length >= 2 && !/^\d/.test(name)) names.add(name);
  };
  const of = (kind: string) => index.records.filter(({ record }) => record.kind === kind);
  for (const each of of('province')) [each.title, ...each.names].forEach(add);
  for (const each of of('term')) [each.title, ...each.names].forEach(add);
  index.synonyms.flat().forEach(add);
  for (const each of of('row')) {
    add(each.title.replace(/地区$/, ''));
    add(each.title);
  }
  for (const each of of('institution')) add(each.title);
  const all = [...names];
  known.set(index, all);
  return all;
}

const institutions = new WeakMap<SearchIndex, string[]>();

/** Names of all institutions, folded: those of the directory and of the lists by rank. */
export function institutionsOf(index: SearchIndex): string[] {
  const before = institutions.get(index);
  if (before) return before;
  const of = index.records.filter(
    ({ record }) => record.kind === 'institution' || (record.kind === 'row' && /第 \d+ 位$/.test(record.label)),
  );
  const names = [...new Set(of.map(({ title }) => title))];
  institutions.set(index, names);
  return names;
}
