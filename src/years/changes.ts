import { address, anchor } from '../model/address/address';
import type { Addressable } from '../model/address/addressesOf';
import { figureLabel, fullTitle } from '../model/label';
import { withUnit } from '../model/number/unit';
import { rowIdOf, type Field, type Table } from '../model/table/table';
import { dataOf, type Datum } from './datum';
import { revisionsBetween, type Revision } from './revisions';
import { sisterTables } from './sisterTables';
import { yearless } from './yearless';

/** What an edition has that the one before had not, no longer has, or has otherwise. */
export interface Change {
  what: 'table' | 'column' | 'row' | 'section' | 'figure' | 'definition' | 'first' | 'value';
  how: 'new' | 'gone' | 'changed';
  /** What it is, in words: `表 3-4　计划单列市…`, `附表 5，2020年成交额`. */
  name: string;
  /** How it was and is, where it is there in both. */
  before?: string;
  after?: string;
  /** Where it stands in the older and in the newer edition. */
  addressBefore?: string;
  addressAfter?: string;
}

/** All changes from one edition to the next, kind by kind, in the book’s order. */
export const changesBetween = (older: Addressable, newer: Addressable): Change[] => [
  ...tableChanges(older, newer),
  ...sectionChanges(older, newer),
  ...figureChanges(older, newer),
  ...definitionChanges(older, newer),
  ...leaderChanges(older, newer),
  ...revisionsBetween(older, newer).map(valueChange),
];

/** Things of both editions by a key: gone, new, and those whose words differ. */
function compare<T>(
  what: Change['what'],
  [before, after]: readonly [readonly T[], readonly T[]],
  of: { key: (each: T) => string; name: (each: T) => string; says?: (each: T) => string; at: (each: T, isAfter: boolean) => string },
): Change[] {
  const old = new Map(before.map((each) => [of.key(each), each]));
  const now = new Map(after.map((each) => [of.key(each), each]));
  return [
    ...[...now].flatMap(([key, each]): Change[] => {
      const was = old.get(key);
      if (!was) return [{ what, how: 'new', name: of.name(each), addressAfter: of.at(each, true) }];
      if (!of.says || yearless(of.says(was)) === yearless(of.says(each))) return [];
      const places = { addressBefore: of.at(was, false), addressAfter: of.at(each, true) };
      return [{ what, how: 'changed', name: of.name(each), before: of.says(was), after: of.says(each), ...places }];
    }),
    ...[...old].flatMap(([key, each]): Change[] =>
      now.has(key) ? [] : [{ what, how: 'gone', name: of.name(each), addressBefore: of.at(each, false) }],
    ),
  ];
}

function tableChanges(older: Addressable, newer: Addressable): Change[] {
  const sisters = sisterTables(older, newer);
  const idNow = (isAfter: boolean) => (table: Table) => (isAfter ? table.id : (sisters.get(table.id)?.id ?? `gone ${table.id}`));
  const [before, after] = [older, newer].map((of) => [...of.tables.values()]) as [Table[], Table[]];
  const keys = new Map([
    ...before.map((table) => [table, idNow(false)(table)] as const),
    ...after.map((table) => [table, table.id] as const),
  ]);
  const whole = compare('table', [before, after], {
    key: (table) => keys.get(table)!,
    name: fullTitle,
    says: fullTitle,
    at: (table, isAfter) => address.table(isAfter ? newer : older, table.id),
  });
  const within = before.flatMap((table) => {
    const sister = sisters.get(table.id);
    return sister && table.status === 'complete' && sister.status === 'complete'
      ? [...columnChanges(older, newer, table, sister), ...rowChanges(older, newer, table, sister)]
      : [];
  });
  return [...whole, ...within];
}

function columnChanges(older: Addressable, newer: Addressable, table: Table, sister: Table): Change[] {
  const keys = new Map([...columnKeys(table), ...columnKeys(sister)]);
  return compare('column', [table.fields, sister.fields], {
    key: (field) => keys.get(field)!,
    name: ({ name }) => `${sister.label}，${name}`,
    says: ({ unit }) => unit ?? '',
    at: (_, isAfter) => address.table(isAfter ? newer : older, (isAfter ? sister : table).id),
  });
}

/** Heads without their years; of columns that only their year tells apart, with their place among them, counted from the last. */
const columnKeys = ({ fields }: Table): [Field, string][] =>
  [...Map.groupBy(fields, ({ name }) => yearless(name))].flatMap(([head, alike]) =>
    alike.map((field, index): [Field, string] => [field, `${head} ${alike.length - index}`]),
  );

function rowChanges(older: Addressable, newer: Addressable, table: Table, sister: Table): Change[] {
  // Where the rows are this year’s list (ranks, institutions), another list is no change of the table.
  if (table.fields.some(({ role, type }) => role === 'label' && type !== 'string')) return [];
  return compare('row', [table.rows, sister.rows], {
    key: ({ key }) => yearless(key),
    name: ({ key }) => `${sister.label}，${key}`,
    at: (row, isAfter) => address.row(isAfter ? newer : older, (isAfter ? sister : table).id, row.id),
  });
}

const sectionChanges = (older: Addressable, newer: Addressable): Change[] =>
  compare('section', [sectionsOf(older), sectionsOf(newer)], {
    key: ({ number }) => number,
    name: ({ title }) => title,
    says: ({ title }) => title,
    at: ({ number }, isAfter) => address.section(isAfter ? newer : older, number),
  });

const sectionsOf = ({ prose }: Addressable) => prose.chapters.flatMap(({ sections }) => sections);

const figureChanges = (older: Addressable, newer: Addressable): Change[] =>
  compare('figure', [[...older.figures.values()], [...newer.figures.values()]], {
    key: ({ id }) => id,
    name: ({ id, title }) => fullTitle({ label: figureLabel(id), title }),
    says: ({ title }) => title,
    at: ({ id }, isAfter) => address.figure(isAfter ? newer : older, id),
  });

const definitionChanges = (older: Addressable, newer: Addressable): Change[] =>
  compare('definition', [older.glossary, newer.glossary], {
    key: ({ id }) => id,
    name: ({ term }) => term,
    says: ({ definition }) => definition,
    at: ({ id }, isAfter) => address.term(isAfter ? newer : older, id),
  });

/** Who was first and is no longer: by the columns of ranks. */
function leaderChanges(older: Addressable, newer: Addressable): Change[] {
  return [...newer.tables.values()].flatMap((table) => {
    const sister = sisterTables(newer, older).get(table.id);
    if (!sister) return [];
    const [now, was] = [firsts(newer, table), firsts(older, sister)];
    return [...now].flatMap(([measure, after]): Change[] => {
      const before = was.get(measure);
      if (!before || before.place === after.place) return [];
      const words = { before: before.place, after: after.place };
      return [{ what: 'first', how: 'changed', name: `${table.label}，${measure}第 1 位`, ...words, ...addresses(before, after) }];
    });
  });
}

/** Who is first in each column of ranks of the year the edition covers. */
const firsts = (edition: Addressable, table: Table): Map<string, Datum> =>
  new Map(
    dataOf(edition, table)
      .filter(({ field, year, cell }) => field.role === 'rank' && year === edition.info.covers && cell.number!.value === 1)
      .map((datum) => [datum.measure, datum]),
  );

const valueChange = ({ before, after }: Revision): Change => ({
  what: 'value',
  how: 'changed',
  name: `${after.table.label}，${after.place}，${after.year} 年${after.measure}`,
  before: withUnit(before.cell.text, before.cell.unit),
  after: withUnit(after.cell.text, after.cell.unit),
  ...addresses(before, after),
});

const addresses = (before: Datum, after: Datum) => ({ addressBefore: addressOfDatum(before), addressAfter: addressOfDatum(after) });

/** Where a number stands: its cell on its table’s page. */
export const addressOfDatum = ({ report, table, row, field }: Datum): string =>
  `${address.table(report, table.id)}#${anchor.cell(table.id, rowIdOf(row, field), field.id)}`;
