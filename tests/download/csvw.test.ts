import { describe, expect, it } from 'vitest';
import { csvw } from '../../src/download/csvw';
import { isDownloadable, tableCsv } from '../../src/download/tableCsv';
import { allEditions } from '../../src/editions';
import { report } from '../fixtures/miniature';

/** Properties that Metadata Vocabulary for Tabular Data (W3C, 2015) knows, those we use; others bear the prefix of their vocabulary. */
const KNOWN = {
  group: ['@context', '@id', 'dialect', 'tables'],
  table: ['url', 'tableSchema'],
  schema: ['columns', 'primaryKey', 'rowTitles'],
  column: ['name', 'titles', 'datatype', 'null', 'required'],
  dialect: ['encoding', 'header', 'delimiter', 'quoteChar', 'doubleQuote', 'lineTerminators'],
};
/** `name`: the name of a variable of a URI template (RFC 6570), which does not begin with an underscore. */
const NAME = /^(?!_)(\w|%[\dA-F]{2})+$/;
const PREFIXED = /^(dc|schema):/;

interface Described {
  dialect: object;
  tables: {
    url: string;
    tableSchema: { columns: { name: string; titles: string; required?: boolean }[]; primaryKey: string[]; rowTitles: string[] };
  }[];
}

describe.each([
  ['in miniature', report],
  ['for every edition', allEditions()[0]!],
])('csvw, %s', (_name, edition) => {
  const group = csvw(edition) as unknown as Described & Record<string, unknown>;
  const tables = [...edition.tables.values()].filter(isDownloadable);

  it('uses the words of the standard, each where it belongs', () => {
    const strangers = (kind: keyof typeof KNOWN, thing: object) =>
      Object.keys(thing).filter((key) => !KNOWN[kind].includes(key) && !PREFIXED.test(key));
    expect(
      [
        strangers('group', group),
        strangers('dialect', group.dialect),
        ...group.tables.flatMap((table) => [
          strangers('table', table),
          strangers('schema', table.tableSchema),
          ...table.tableSchema.columns.map((column) => strangers('column', column)),
        ]),
      ].flat(),
    ).toEqual([]);
  });

  it('describes every table that has cells: its columns as the head of the CSV names them, its key among them', () => {
    expect(group.tables).toHaveLength(tables.length);
    group.tables.forEach(({ url, tableSchema: { columns, primaryKey, rowTitles } }, index) => {
      const head = tableCsv(tables[index]!).slice(1).split('\r\n')[0]!;
      expect(
        columns.map(({ titles }) => titles),
        url,
      ).toEqual(head.split(','));
      const names = columns.map(({ name }) => name);
      expect(
        names.filter((name) => !NAME.test(name)),
        url,
      ).toEqual([]);
      expect(new Set(names).size, url).toBe(names.length);
      expect(
        [...primaryKey, ...rowTitles].filter((name) => !names.includes(name)),
        url,
      ).toEqual([]);
      expect(names.map(decodeURIComponent), url).toEqual(columns.map(({ titles }) => titles));
    });
  });
});
