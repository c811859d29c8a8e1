import { unitNamed } from '../../../model/number/unit';
import type { Row, Table } from '../../../model/table/table';
import { address } from '../../../model/address/address';
import type { Answer } from '../answer';
import type { AnswerEdition } from '../edition';
import { foldName, type Lexicon } from '../asking/lexicon';
import { cutKnown, readTokens } from '../asking/readTokens';
import { doubtOf, placesOf, sourceOf, withUnit } from '../saying/sayAnswer';
import type { Sense, Token } from '../asking/sense';

/** A number that stands in the text alone, by what its label says. */
interface Fact {
  table: Table;
  row: Row;
  says: Said;
}

/** What a text says, whatever its word order, save that of the rows it names: 高校输出到企业 is not 企业输出到高校. */
interface Said {
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
function saidBy(tokens: readonly Token[]): Said {
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
interface Facts {
  lexicon: Lexicon;
  facts: Fact[];
}

const known = new WeakMap<AnswerEdition, Facts>();

function factsOf(edition: AnswerEdition): Facts {
  const before = known.get(edition);
  if (before) return before;
  const { lexicon } = edition;
  const labelled = [...edition.tables.values()]
    .filter(({ id }) => id.startsWith('text-'))
    .flatMap((table) => table.rows.map((row) => ({ table, row, tokens: cutKnown(row.label, lexicon.senses) })));
  const senses = new Map(lexicon.senses);
  for (const { text, senses: meant } of labelled.flatMap(({ tokens }) => tokens))
    if (meant.length === 0 && text.length > 1) senses.set(text, [{ is: 'literal', name: text }]);
  const facts = labelled.map(({ table, row, tokens }): Fact => ({ table, row, says: saidBy(tokens) }));
  const made = { lexicon: { ...lexicon, senses }, facts };
  known.set(edition, made);
  return made;
}

/** Answers by a number of the text whose label says just what is asked. */
export function findFact(edition: AnswerEdition, typed: string, simplified?: ReadonlyMap<string, string>): Answer | null {
  const { lexicon, facts } = factsOf(edition);
  // 考核优秀的国家技术转移机构: a label calls them 机构.
  for (const text of [typed, withoutName(edition, typed)]) {
    const tokens = text === null ? null : readTokens(text, lexicon, simplified);
    const all = tokens ? facts.filter((fact) => says(edition, fact, tokens)) : [];
    // What is counted, where it was left open: money.
    const found = all.length > 1 ? all.filter(({ says }) => says.quantity === Object.keys(edition.data.asking.quantities)[0]) : all;
    const [fact] = found;
    if (fact && found.length === 1) return sayFact(edition, fact);
  }
  return null;
}

/** The question with the name of what a measure counts shortened to its last word, 机构; `null` where it names none. */
function withoutName({ data }: AnswerEdition, typed: string): string | null {
  const names = data.measures.flatMap(([id, , , , , , members]) => (members ? (data.asking.measures[id] ?? []) : []));
  const name = names.toSorted((a, b) => b.length - a.length).find((each) => typed.includes(each));
  return name && name.length > 2 ? typed.replace(name, name.slice(-2)) : null;
}

/** Does the label say just what is asked? What its section is about need not be in it: 国家技术转移机构从业人员. */
function says(edition: AnswerEdition, { row, table, says }: Fact, tokens: readonly Token[]): boolean {
  const section = row.cells[table.fields[0]!.name]?.text ?? '';
  const isSubject = ({ text, senses }: Token) =>
    senses.some(({ is }) => is === 'measure') &&
    edition.passages.sections.some(([number, title]) => section.startsWith(number) && foldName(title).includes(text));
  const asked = tokens.filter((token) => !isSubject(token));
  const own = saidBy(asked.length > 0 ? asked : tokens);
  const units = tokens.flatMap(({ senses }) => senses.flatMap((sense) => (sense.is === 'unit' ? [sense.unit] : [])));
  const year = (years: number[]) => years.filter((each) => each !== edition.data.covers).join();
  const unit = Object.values(row.cells).find(({ number }) => number)?.unit ?? '';
  const isUnit = units.every((each) => Object.keys(unitNamed(each).dimension).join() === Object.keys(unitNamed(unit).dimension).join());
  const asksAmount =
    units.length > 0 ||
    tokens.some(({ senses }) => senses.some((sense) => sense.is === 'deed' && sense.deed === 'much')) ||
    own.rest.some((each) => ['growth', 'share', 'to'].includes(each));
  const isQuantity = says.quantity === own.quantity || (!own.quantity && asksAmount);
  return says.rows === own.rows && says.rest.join() === own.rest.join() && isQuantity && isUnit && year(says.years) === year(own.years);
}

function sayFact(edition: AnswerEdition, { table, row }: Fact): Answer | null {
  const places = placesOf(edition);
  const field = table.fields.find(({ name }) => row.cells[name]?.number);
  const cell = field && row.cells[field.name];
  if (!field || !cell) return null;
  const value = {
    name: row.label,
    value: withUnit(cell.text, cell.unit),
    address: address.cell(places, table.id, row.id, field.id),
    isPrinted: true,
    formula: `${table.label.replace(/数据|\s/g, '')}[${row.key}]`,
    doubt: doubtOf(places, edition.doubts.get(cell)),
  };
  return {
    ask: 'value',
    lead: `${row.label} ${value.value}`,
    values: [value],
    more: 0,
    formula: value.formula,
    sources: [{ ...sourceOf(edition, table), section: row.cells[table.fields[0]!.name]?.text ?? '' }],
    prints: [],
    readAs: [],
    others: [],
  };
}
