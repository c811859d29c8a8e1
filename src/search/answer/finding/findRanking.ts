import { address } from '../../../model/address/address';
import type { Table } from '../../../model/table/table';
import type { Answer, AnswerValue } from '../answer';
import type { AnswerEdition } from '../edition';
import { foldName, type Lexicon } from '../asking/lexicon';
import type { Question } from '../asking/question';
import { placesOf, sourceOf } from '../saying/sayAnswer';

/** A list that ranks institutions by name alone: 2020 年高等院校输出技术成交额排名前 20 位. */
interface Ranking {
  table: Table;
  /** Folded name of what is ranked: 高等院校. */
  row: string;
  flow: string;
  names: string[];
}

/** Answers from the lists that rank institutions: who is third, or which place one has. */
export function findRanking(edition: AnswerEdition, question: Question): Omit<Answer, 'readAs' | 'others'> | null {
  const { measures, rows, sets, institutions, conditions, years, except, of } = question;
  const [measured] = measures;
  const { quantities } = edition.data.asking;
  const isPlain = measures.length === 1 && measured && !measured.form && !measured.measure && measured.scopes.length === 0;
  const isMoney = !measured?.quantity || measured.quantity === Object.keys(quantities)[0];
  const isOfYear = !years || (years.is === 'one' && years.year === edition.data.covers);
  // 企业卖给企业 is between two; a list ranks one side.
  const isOfOne = rows.length + sets.length <= 1;
  if (
    !isPlain ||
    !isMoney ||
    !isOfYear ||
    !isOfOne ||
    conditions.length + except.length + of.rows.length + of.sets.length > 0 ||
    question.asksYear
  )
    return null;
  const lists = rankingsOf(edition).filter(
    ({ flow, row }) =>
      (!measured.flow || flow === measured.flow) &&
      rows.every((name) => foldName(name) === row) &&
      sets.every((set) => foldName(set) === row),
  );
  if (institutions.length > 0) return question.ask === 'rank' ? rankIn(edition, lists, institutions) : null;
  if (rows.length + sets.length === 0 || !measured.flow) return null;
  const [list] = lists;
  const order = question.order ?? (question.ask === 'rank' ? { isDown: true, from: 1, to: Infinity } : null);
  return list && order?.isDown ? topOf(edition, list, order) : null;
}

const known = new WeakMap<AnswerEdition, Ranking[]>();

function rankingsOf(edition: AnswerEdition): Ranking[] {
  const before = known.get(edition);
  if (before) return before;
  const found = [...edition.tables.values()].flatMap((table): Ranking[] => {
    const names = table.fields.find((field) => field.type === 'string' && !field.role);
    const [key, ...more] = table.primaryKey;
    if (!names || !key || more.length > 0 || !table.rows.every((row, i) => row.key === String(i + 1))) return [];
    const title = foldName(table.title);
    const [flow] = Object.entries(edition.data.asking.flows).find(([name, words]) =>
      [name, ...words].some((word) => word.length > 1 && title.includes(foldName(word))),
    ) ?? [''];
    const row = rowIn(title, edition.lexicon);
    return row ? [{ table, row, flow, names: table.rows.map((each) => each.cells[names.name]?.text ?? '') }] : [];
  });
  known.set(edition, found);
  return found;
}

/** The row that the longest word of a title names. */
function rowIn(title: string, { senses }: Lexicon): string | undefined {
  for (let length = title.length; length > 0; length--) {
    for (let start = 0; start + length <= title.length; start++) {
      const row = senses.get(title.slice(start, start + length))?.find((sense) => sense.is === 'row');
      if (row) return foldName(row.name);
    }
  }
  return undefined;
}

function valueAt(edition: AnswerEdition, { table, names }: Ranking, at: number): AnswerValue {
  const name = table.fields.find((field) => field.type === 'string' && !field.role)!;
  const row = table.rows[at]!;
  return {
    name: names[at]!,
    value: `第 ${at + 1} 位`,
    address: address.cell(placesOf(edition), table.id, row.id, name.id),
    isPrinted: true,
    formula: '',
  };
}

function topOf(
  edition: AnswerEdition,
  list: Ranking,
  { from, to }: { from: number; to: number },
): Omit<Answer, 'readAs' | 'others'> | null {
  if (from < 1 || from > list.names.length || (to !== Infinity && to > list.names.length)) return null;
  const places = list.names.map((_, i) => i).slice(from - 1, Math.min(to, list.names.length));
  const values = places.map((at) => valueAt(edition, list, at));
  const lead = from === to ? `第 ${from} 位：${values[0]!.name}` : values.map(({ name }) => name).join('、');
  return { ask: 'list', lead, values, more: 0, formula: '', sources: [sourceOf(edition, list.table)], prints: [] };
}

/** Every list that has the institution. */
function rankIn(edition: AnswerEdition, lists: Ranking[], institutions: string[]): Omit<Answer, 'readAs' | 'others'> | null {
  const found = institutions.map((name) =>
    lists.flatMap((list) => (list.names.includes(name) ? [{ list, at: list.names.indexOf(name) }] : [])),
  );
  if (found.some((each) => each.length === 0)) return null;
  const all = found.flat();
  return {
    ask: 'rank',
    lead: all.map(({ list, at }) => `${list.names[at]}${list.flow}第 ${at + 1} 位`).join('，'),
    values: all.map(({ list, at }) => valueAt(edition, list, at)),
    more: 0,
    formula: '',
    sources: [...new Set(all.map(({ list }) => list))].map((list) => sourceOf(edition, list.table)),
    prints: [],
  };
}
