import type { Problem } from '../../model/check/problem';
import { nearest } from '../../model/nearest';
import type { Report } from '../../model/report';
import { foldName } from '../answer/asking/lexicon';

/** Readers’ words that lead nowhere, or that stand in the way of a name the tables print. */
export function checkAsking({ tables, measures, searchWords }: Report, file: string): Problem[] {
  const { asking } = searchWords;
  const all = [...tables.values()];
  const rows = all.filter(({ fields }) => fields.every(({ type, role }) => type !== 'string' || role)).flatMap((table) => table.rows);
  const labels = rows.flatMap((row) => [
    row.label,
    row.group,
    ...Object.keys(row.otherIds ?? {}).map((name) => row.cells[name]?.text ?? ''),
  ]);
  const texts = all.flatMap((table) =>
    table.fields
      .filter(({ type, role }) => type === 'string' && !role)
      .flatMap(({ name }) => table.rows.map((row) => row.cells[name]?.text ?? '')),
  );
  const heads = all.flatMap((table) => [table.head ?? '', ...table.fields.filter(({ role }) => role === 'label').map(({ name }) => name)]);
  const ends = [...new Set([...heads, ...labels])].map(foldName);
  const dead = (group: 'names' | 'kinds' | 'measures', what: string, isThere: (key: string) => boolean, known: string[]) =>
    Object.keys(asking[group])
      .filter((key) => !isThere(key))
      .map((key): Problem => {
        const guess = nearest(key, known);
        return {
          code: 'search-words-dead',
          file,
          field: `asking.${group}.${key}`,
          says: `没有名为“${key}”的${what}，给它的说法答不出任何问题。`,
          try: guess ? `是不是“${guess}”？` : '改正名称，或删去这一行。',
        };
      });
  const names = new Set([...labels, ...texts]);
  return [
    ...dead('names', '行、组或机构', (key) => names.has(key), [...names]),
    ...dead('kinds', '表头', (key) => ends.some((head) => head.endsWith(foldName(key))), heads),
    ...dead(
      'measures',
      '指标（见 measures.yaml）',
      (id) => measures.some((measure) => measure.id === id.replace(/^-/, '')),
      measures.map(({ id }) => id),
    ),
    ...shadows(asking.names, labels, file),
  ];
}

/** A word for one row that is itself the name of another: whoever types it means that one. */
function shadows(names: Record<string, string[]>, labels: string[], file: string): Problem[] {
  const printed = new Map(labels.filter(Boolean).map((label) => [foldName(label), label]));
  return Object.entries(names).flatMap(([key, words]) =>
    words.flatMap((word): Problem[] => {
      const other = printed.get(foldName(word));
      // 植物新品种 is a shorter form of 植物新品种权.
      if (other === undefined || foldName(key).startsWith(foldName(other))) return [];
      return [
        {
          code: 'search-words-shadow',
          file,
          field: `asking.names.${key}`,
          says: `“${word}”是表里另一行的名称，读者输入它时指的是那一行。`,
          try: '删去这个说法，或换一个不与书中名称相同的。',
        },
      ];
    }),
  );
}
