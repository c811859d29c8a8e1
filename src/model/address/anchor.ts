import { address } from './address';
import type { Addressable } from './addressesOf';
import { figureLabel } from '../label';
import { institutionsOf } from '../institution';
import { rowIdOf } from '../table/table';

/** What an address named when it was published: a heading, a row’s name, a province. */
export interface Anchor {
  address: string;
  /** What stands there, in the words of the book or of the editor. */
  words: string;
}

/** What an edition promised: its addresses, how many there were, and what those with a name named. */
export interface Published {
  addresses: readonly string[];
  /** Addresses counted when the list was written; a shorter list has lost some. */
  count: number;
  anchors: readonly Anchor[];
}

/** A heading’s number, which its address says already: 一、 1. （1） */
const NUMBER = /^(十?[一二三四五六七八九十]、|\d+\s*[.．]|[（(]\d+[）)])\s*/;

/** Every address that stands for something with a name: sections, events, tables, rows, columns, figures, terms, places, institutions. */
export function anchorsOf(edition: Addressable): Anchor[] {
  const { tables, figures, glossary, regions, prose } = edition;
  const list: Anchor[] = [
    ...prose.chapters.flatMap((chapter) => [
      { address: address.part(edition, chapter.part), words: chapter.title },
      ...[...chapter.sections, ...chapter.events].map(({ id, title }) => ({
        address: `${address.part(edition, chapter.part)}#${id}`,
        words: title.replace(NUMBER, ''),
      })),
    ]),
    ...[...tables.values()].flatMap((table) => [
      { address: address.table(edition, table.id), words: `${table.label} ${table.title}` },
      ...table.rows.map((row) => ({ address: address.row(edition, table.id, row.id), words: row.key })),
      // A column is named by the first of its cells.
      ...table.fields.flatMap((field) => {
        const row = table.rows.find(({ cells }) => cells[field.name]);
        if (!row || field.type === 'string' || field.role === 'label') return [];
        return [{ address: address.cell(edition, table.id, rowIdOf(row, field), field.id), words: `${row.key} ${field.name}` }];
      }),
    ]),
    ...[...figures.values()].map(({ id, title }) => ({ address: address.figure(edition, id), words: `${figureLabel(id)} ${title}` })),
    ...glossary.map(({ id, term }) => ({ address: address.term(edition, id), words: term })),
    ...regions.provinces.map(({ id, name }) => ({ address: address.province(edition, id), words: name })),
    ...regions.regions.map(({ id, name }) => ({ address: address.region(edition, id), words: name })),
    ...institutionsOf(edition).map(({ id, name }) => ({ address: address.institution(edition, id), words: name })),
  ];
  return [...new Map(list.map((each) => [each.address, each])).values()].sort((a, b) => (a.address < b.address ? -1 : 1));
}

/** Name of the file beside addresses.txt that keeps what its addresses named. */
export const ANCHORS = 'anchors.txt';

const HEAD = /^# .*?(\d+)/;

/** How anchors.txt is written: a line of what it is, then an address and its words a line. */
export const printAnchors = (anchors: readonly Anchor[], count: number): string =>
  `# 由 npm run addresses 写，不要手改：addresses.txt 共 ${count} 行；有名称的网址公布时各指什么。\n${anchors
    .map(({ address: at, words }) => `${at}\t${words}\n`)
    .join('')}`;

/** Reads it back. */
export function readAnchors(text: string): Pick<Published, 'anchors' | 'count'> {
  const [head = '', ...lines] = text.split('\n').filter(Boolean);
  return {
    count: Number(HEAD.exec(head)?.[1] ?? 0),
    anchors: lines.map((line) => {
      const [at = '', words = ''] = line.split('\t');
      return { address: at, words };
    }),
  };
}
