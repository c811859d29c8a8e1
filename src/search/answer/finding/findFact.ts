import { unitNamed } from '../../../model/number/unit';
import { address } from '../../../model/address/address';
import type { Answer } from '../answer';
import type { AnswerEdition } from '../edition';
import { foldName } from '../asking/lexicon';
import { readTokens } from '../asking/readTokens';
import { doubtOf, placesOf, sourceOf, withUnit } from '../saying/sayAnswer';
import type { Token } from '../asking/sense';
import { saidBy, type Fact } from './facts';

/** Answers by a number of the text whose label says just what is asked. */
export function findFact(edition: AnswerEdition, typed: string, simplified?: ReadonlyMap<string, string>): Answer | null {
  const { lexicon, facts } = edition.facts.now();
  // 考核优秀的国家技术转移机构: a label calls them 机构.
  for (const text of [typed, inFull(edition, typed), withoutName(edition, typed), asCount(typed)]) {
    const read = text === null ? null : readTokens(text, lexicon, simplified);
    // 北京有几家机构 does not say which.
    const tokens = read && (text === typed || saidBy(read).rest.length > 0) ? read : null;
    const all = tokens ? facts.filter((fact) => says(edition, fact, tokens)) : [];
    // What is counted, where it was left open: money.
    const found = all.length > 1 ? all.filter(({ says }) => says.quantity === Object.keys(edition.data.asking.quantities)[0]) : all;
    const [fact] = found;
    if (fact && found.length === 1) return sayFact(edition, fact);
  }
  return null;
}

/** The question with what a measure counts called by its first name, 技术转移机构 as 国家技术转移机构; `null` where it is, or names none. */
function inFull({ data }: AnswerEdition, typed: string): string | null {
  for (const [id, , , , , , members] of data.measures) {
    const [first, ...others] = members ? (data.asking.measures[id] ?? []) : [];
    const other = others.toSorted((a, b) => b.length - a.length).find((each) => typed.includes(each));
    if (first && other && !typed.includes(first)) return typed.replace(other, first);
  }
  return null;
}

/** The question with the name of what a measure counts shortened to its last word, 机构; `null` where it names none. */
function withoutName({ data }: AnswerEdition, typed: string): string | null {
  const names = data.measures.flatMap(([id, , , , , , members]) => (members ? (data.asking.measures[id] ?? []) : []));
  const name = names.toSorted((a, b) => b.length - a.length).find((each) => typed.includes(each));
  return name && name.length > 2 ? typed.replace(name, name.slice(-2)) : null;
}

/** 技术交易所有几家 as a label says it, 技术交易所数; `null` where no such number is asked. */
function asCount(typed: string): string | null {
  const what = typed.replace(/(?:[一总]?共)?有?(?:多少|几)[家个所]|[？?]/g, '');
  return what === typed ? null : `${what}数`;
}

/** Does the label say just what is asked? What its section is about need not be in it: 国家技术转移机构从业人员. */
function says(edition: AnswerEdition, { row, table, says }: Fact, tokens: readonly Token[]): boolean {
  const section = row.cells[table.fields[0]!.name]?.text ?? '';
  const isSubject = ({ text, senses }: Token) =>
    senses.some(({ is }) => is === 'measure') &&
    edition.names.sections.some(([number, title]) => section.startsWith(number) && foldName(title).includes(text));
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
