import { foldName, type Lexicon } from '../asking/lexicon';
import type { Asking } from '../../../model/searchWords';
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
export function makeSeries(tables: ReadonlyMap<string, Table>, asking: Asking, covers: number, lexicon: Lexicon): Series[] {
  return [...tables.values()].flatMap((table) =>
    table.fields.some((field) => field.role === 'unit') ? ofIndicators(table, asking, covers, lexicon) : ofColumns(table, asking, covers),
  );
}

/** The first name one of whose words the texts hold, the nearest text first. */
function said(words: Record<string, string[]>, texts: string[]): string {
  for (const text of texts.map(foldName)) {
    const found = Object.entries(words).find(([name, more]) =>
      [name, ...more].some((word) => word.length > 1 && text.includes(foldName(word))),
    );
    if (found) return found[0];
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

function ofColumns(table: Table, asking: Asking, covers: number): Series[] {
  const series = new Map<string, Series & { fields: Map<number, Field> }>();
  for (const field of table.fields) {
    if (field.type === 'string' || field.role) continue;
    const heads = [field.name, field.title ?? '', field.group ?? ''];
    const form =
      FORMS.find(([, words]) => words.test(heads.join(' ')))?.[0] ??
      FORMS.find(([form, words]) => form === 'average' && words.test(table.title))?.[0] ??
      'amount';
    const quantity = said(asking.quantities, heads) || Object.keys(asking.quantities)[0]!;
    const flow = said(asking.flows, [...heads, table.title]);
    const scopes = Object.keys(asking.scopes).filter((scope) => said({ [scope]: asking.scopes[scope]! }, [table.title]));
    const name = [flow, quantity, form, field.key].join(' ');
    const one = series.get(name) ?? { table, flow, quantity, form, scopes, fields: new Map<number, Field>(), key: field.key };
    one.fields.set(yearOf(field.name, field.group ?? '') ?? covers, field);
    series.set(name, one);
  }
  return [...series.values()];
}

/** A table whose rows are indicators, each with its unit: what a column says elsewhere, the row says here. */
function ofIndicators(table: Table, asking: Asking, covers: number, { senses }: Lexicon): Series[] {
  const columns = table.fields.filter((field) => field.type !== 'string' && !field.role);
  const byYear = columns.filter((field) => !FORMS.some(([, words]) => words.test(field.name)));
  return table.rows.flatMap((row): Series[] => {
    const plain = { table, flow: '', scopes: [], key: undefined, row };
    const whole = quantityOf(row.label, asking, senses);
    return [
      { ...plain, quantity: whole, form: 'amount', fields: new Map(byYear.map((field) => [yearOf(field.name) ?? covers, field])) },
      ...columns
        .filter((field) => !byYear.includes(field))
        .map((field): Series => ({ ...plain, quantity: whole, form: 'growth', fields: new Map([[covers, field]]) })),
    ];
  });
}

/** The quantity that an indicator’s label names (成交总额, 技术合同成交额), or the label as a quantity of its own. */
function quantityOf(label: string, { idle }: Asking, senses: Lexicon['senses']): string {
  if (senses.get(foldName(label))?.some(({ is }) => is === 'fact')) return label;
  for (const word of ['', ...idle]) {
    const rest = foldName(label).startsWith(foldName(word)) ? foldName(label).slice(foldName(word).length) : '';
    for (const sense of senses.get(rest) ?? []) if (sense.is === 'quantity') return sense.name;
  }
  return label;
}

/** `附表5[江苏,2020年成交额]` */
export const referenceOf = ({ table, fields, row }: Series, key: string, year: number): string =>
  `${(table.label.startsWith('正文') ? table.label.replace('数据', '') : table.label).replace(/\s/g, '')}[${row?.key ?? key},${fields.get(year)!.name}]`;
