import type { Row, Table } from '../../../model/table/table';
import type { Lexicon } from '../asking/lexicon';
import { cutKnown } from '../asking/readTokens';
import type { Sense, Token } from '../asking/sense';

/** A number that stands in the text alone, by what its label says. */
export interface Fact {
  table: Table;
  row: Row;
  says: Said;
}

/** What a text says, whatever its word order, save that of the rows it names: 高校输出到企业 is not 企业输出到高校. */
export interface Said {
  rows: string;
  rest: string[];
  quantity: string;
  years: number[];
}

const IGNORED = new Set(['idle', 'which', 'much', 'many', 'within', 'contract', 'both', 'each', 'and', 'whole', 'sum']);
/** A label says 增速 or 降幅; its number is shown under it, whichever was asked. */
const ALIKE: Record<string, string> = { rise: 'growth', fall: 'growth', drop: 'growth' };

/** 相当于上年的倍数: a label's multiple is of the year before, whether that is said or not. */
const THAN_BEFORE = new Set(['share', 'atLeast', 'literal 年']);

/** What words say; the first meaning that names something counts. */
export function saidBy(tokens: readonly Token[]): Said {
  const said: Said = { rows: '', rest: [], quantity: '', years: [] };
  for (const { text, senses } of tokens) {
    const of = (...kinds: Sense['is'][]) => senses.find(({ is }) => kinds.includes(is));
    const sense =
      of('institution') ??
      of('row') ??
      of('quantity') ??
      of('literal') ??
      of('measure') ??
      of('flow') ??
      senses.find((each) => each.is === 'deed' && each.deed === 'contract') ??
      senses[0] ??
      ({ is: 'literal', name: text } as const);
    if (sense.is === 'institution' || sense.is === 'row') said.rows += `${sense.name};`;
    // 大型 and 大, 中小型 and 中小 belong to the row after them.
    else if (text.length === 1 && sense.is === 'deed' && ['more', 'less'].includes(sense.deed)) said.rows += `${sense.deed} `;
    else if (text === '型' && /(more|less) $/.test(said.rows)) continue;
    else if (sense.is === 'quantity') said.quantity = sense.name;
    else if (sense.is === 'year') said.years.push(sense.year);
    else if (sense.is === 'unit') continue;
    else if (sense.is !== 'deed') said.rest.push('name' in sense ? `${sense.is} ${sense.name}` : JSON.stringify(sense));
    else if (!IGNORED.has(sense.deed)) said.rest.push(ALIKE[sense.deed] ?? sense.deed);
  }
  if (said.rest.includes('times')) said.rest = said.rest.filter((each) => !THAN_BEFORE.has(each));
  said.rest.sort();
  return said;
}

/** The numbers of the text, and the lexicon with the words that only their labels use: 一季度, 新型疫苗. */
export interface Facts {
  lexicon: Lexicon;
  facts: Fact[];
}

/** An idle word that begins a label belongs to the unknown one after it: 交易机构 are not all 机构. */
function withFirst(tokens: Token[]): Token[] {
  const [first, second, ...others] = tokens;
  const isIdle = first?.senses.every((sense) => sense.is === 'deed' && sense.deed === 'idle');
  if (!first || second?.senses.length !== 0 || first.senses.length === 0 || !isIdle) return tokens;
  return [{ ...first, text: first.text + second.text, senses: [] }, ...others];
}

/** Reads the labels of the numbers that stand in the text alone, one at a step. */
export function* readyFacts(tables: ReadonlyMap<string, Table>, lexicon: Lexicon): Generator<undefined, Facts> {
  const senses = new Map(lexicon.senses);
  const facts: Fact[] = [];
  for (const table of tables.values()) {
    if (!table.id.startsWith('text-')) continue;
    for (const row of table.rows) {
      const tokens = withFirst(cutKnown(row.label, lexicon.senses));
      for (const { text, senses: meant } of tokens)
        if (meant.length === 0 && text.length > 1) senses.set(text, [{ is: 'literal', name: text }]);
      facts.push({ table, row, says: saidBy(tokens) });
      yield;
    }
  }
  return { lexicon: { ...lexicon, senses }, facts };
}
