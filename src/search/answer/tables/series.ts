import { foldName, type Lexicon } from '../asking/lexicon';
import type { AnswerData } from '../answerData';
import type { Field, Row, Table } from '../../../model/table/table';

/** What a number is, beside itself: printed, its growth over the year before, its share of the whole, the average of one contract. */
export type Form = 'amount' | 'growth' | 'share' | 'average';

/** Numbers of one kind: a column of a table, or several columns that differ by year alone. */
export interface Series {
  table: Table;
  /** 输出, 吸纳, 登记; empty where the table does not say. */
  flow: string;
  quantity: string;
  form: Form;
  /** Only some of all contracts: 重大技术合同, 境外. */
  scopes: string[];
  /** Column by year; by the year covered where it names none. */
  fields: ReadonlyMap<number, Field>;
  /** Column that names its rows, where it is not the table’s first. */
  key: string | undefined;
  /** In a table of indicators, the row it is. */
  row?: Row;
}

const FORMS: readonly [Form, RegExp][] = [
  ['growth', /增长|增速|增幅/],
  ['share', /占比|比重/],
  ['average', /平均/],
];

/** Reads what the columns of all tables say: from their names, the heads above them and the tables’ titles, by the edition’s words. */
export function* makeSeries(
  tables: ReadonlyMap<string, Table>,
  asking: AnswerData['asking'],
  covers: number,
  lexicon: Lexicon,
): Generator<undefined, Series[]> {
  const words: Words = {
    flows: wordsOf(asking.flows),
    quantities: wordsOf(asking.quantities),
    scopes: wordsOf(asking.scopes),
    idle: ['', ...asking.idle.map(foldName)],
  };
  const series: Series[] = [];
  for (const table of tables.values()) {
    const ofRows = table.fields.some((field) => field.role === 'unit');
    series.push(...(ofRows ? ofIndicators(table, words, covers, lexicon) : ofColumns(table, words, covers)));
    yield;
  }
  return series;
}

/** A name with the words that say it, folded. */
type Said = [name: string, words: string[]];

/** The edition’s words as titles and heads may say them. */
interface Words {
  flows: Said[];
  quantities: Said[];
  scopes: Said[];
  idle: string[];
}

const wordsOf = (names: Record<string, string[]>): Said[] =>
  Object.entries(names).map(([name, more]) => [name, [name, ...more].filter((word) => word.length > 1).map(foldName)]);

/** The first name one of whose words the text holds. */
const saidIn = (names: Said[], text: string): string => names.find(([, words]) => words.some((word) => text.includes(word)))?.[0] ?? '';

/** The same, of the first of several folded texts that holds any. */
function said(names: Said[], texts: string[]): string {
  for (const text of texts) {
    const found = saidIn(names, text);
    if (found) return found;
  }
  return '';
}

const yearOf = (...texts: string[]): number | undefined => {
  for (const text of texts) {
    const years = text.match(/(?:19|20)\d\d/g);
    if (years?.length === 1) return Number(years[0]);
  }
  return undefined;
};

function ofColumns(table: Table, words: Words, covers: number): Series[] {
  const series = new Map<string, Series & { fields: Map<number, Field> }>();
  const title = foldName(table.title);
  const flowOfTable = saidIn(words.flows, title);
  const scopes = words.scopes.filter((scope) => saidIn([scope], title)).map(([name]) => name);
  for (const field of table.fields) {
    if (field.type === 'string' || field.role) continue;
    const heads = [field.name, field.title ?? '', field.group ?? ''];
    const form =
      FORMS.find(([, words]) => words.test(heads.join(' ')))?.[0] ??
      FORMS.find(([form, words]) => form === 'average' && words.test(table.title))?.[0] ??
      'amount';
    const folded = heads.map(foldName);
    const quantity = said(words.quantities, folded) || words.quantities[0]![0];
    const flow = said(words.flows, folded) || flowOfTable;
    const name = [flow, quantity, form, field.key].join(' ');
    const one = series.get(name) ?? { table, flow, quantity, form, scopes, fields: new Map<number, Field>(), key: field.key };
    one.fields.set(yearOf(field.name, field.group ?? '') ?? covers, field);
    series.set(name, one);
  }
  return [...series.values()];
}

/** A table whose rows are indicators, each with its unit: what a column says elsewhere, the row says here. */
function ofIndicators(table: Table, words: Words, covers: number, { senses }: Lexicon): Series[] {
  const columns = table.fields.filter((field) => field.type !== 'string' && !field.role);
  const byYear = columns.filter((field) => !FORMS.some(([, words]) => words.test(field.name)));
  const amounts = new Map(byYear.map((field) => [yearOf(field.name) ?? covers, field]));
  const growths = columns.filter((field) => !byYear.includes(field)).map((field) => new Map([[covers, field]]));
  return table.rows.flatMap((row): Series[] => {
    const plain = { table, flow: '', scopes: [], key: undefined, row, quantity: quantityOf(row.label, words, senses) };
    return [{ ...plain, form: 'amount', fields: amounts }, ...growths.map((fields): Series => ({ ...plain, form: 'growth', fields }))];
  });
}

/** The quantity that an indicator’s label names (成交总额, 技术合同成交额), or the label as a quantity of its own. */
function quantityOf(label: string, { idle }: Words, senses: Lexicon['senses']): string {
  const name = foldName(label);
  if (senses.get(name)?.some(({ is }) => is === 'fact')) return label;
  for (const word of idle) {
    const rest = name.startsWith(word) ? name.slice(word.length) : '';
    for (const sense of senses.get(rest) ?? []) if (sense.is === 'quantity') return sense.name;
  }
  return label;
}

/** `附表5[江苏,2020年成交额]` */
export const referenceOf = ({ table, fields, row }: Series, key: string, year: number): string =>
  `${(table.label.startsWith('正文') ? table.label.replace('数据', '') : table.label).replace(/\s/g, '')}[${row?.key ?? key},${fields.get(year)!.name}]`;
