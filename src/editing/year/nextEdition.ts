import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { parse } from 'yaml';
import type { Report } from '../../model/report';
import { writeClaims } from '../../prose/claimSpans';
import { csvRows, csvText } from '../file/csvText';
import { setYaml } from '../file/yamlText';
import { emptyTable, isHead } from './emptyTable';
import { moveEventDates, moveYearLists, moveYears } from './moveYears';

/** A file of the new edition, named from its folder. */
export interface NewFile {
  name: string;
  text: string;
}

/**
 * The files of the edition `by` years after `report`, which lies in `folder`: every year moved; tables keep heads, rows and checks and
 * wait for their numbers; chapters keep their sentences, without marks of errata, and their claims and events wait; errata, corrections and the
 * list of addresses start empty. `today` is the day it is made.
 */
export function nextEdition(report: Report, folder: string, by: number, today: string): NewFile[] {
  const moved = (text: string) => moveYears(text, by, report.info.title);
  return filesOf(folder).map((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const [place, file] = name.includes('/') ? (name.split('/') as [string, string]) : ['', name];
    if (file === 'edition.yaml') return { name, text: nextInfo(moved(text), by, today) };
    if (file === 'errata.yaml') return { name, text: `${/^(#.*\n)*/.exec(text)![0]}\n[]\n` };
    if (file === 'findings.yaml' || file === 'search.yaml') return { name, text: waitingClaims(moved(text)) };
    if (file === 'measures.yaml') return { name, text: moveYearLists(moved(text), by) };
    if (place === 'tables' && extname(file) === '.yaml') return { name, text: waitingTable(moved(text)) };
    if (extname(file) === '.csv') return { name, text: nextCsv(report, text, tableIdOfFile(file), moved) };
    if (extname(file) === '.mdx') return { name, text: waitingClaims(withoutErrata(waitingEvents(moveEventDates(moved(text), by)))) };
    return { name, text: moved(text) };
  });
}

/** What of an edition’s folder goes on into the next: content, but neither the list of published addresses nor what is no content. */
const filesOf = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? readdirSync(join(folder, entry.name)).map((name) => `${entry.name}/${name}`) : [entry.name]))
    .filter((name) => /^(?:(?:chapters|figures|tables)\/)?[^./][^/]*\.(?:yaml|csv|mdx)$/.test(name))
    .sort();

const tableIdOfFile = (file: string): string => basename(file, '.csv').replace(/^table-/, '');

/** `edition.yaml` of the new year: released today, nothing corrected or lost yet, its claims waiting. */
function nextInfo(text: string, by: number, today: string): string {
  const info = parse(text) as Record<string, number>;
  const years = Object.fromEntries(['year', 'covers', 'publishedIn'].map((key) => [key, Number(info[key]) + by]));
  return waitingClaims(setYaml(text, { ...years, released: today, revised: today, corrections: null, lost: null }));
}

/** A table’s descriptor, waiting for numbers; how last year’s book printed single cells is forgotten. */
const waitingTable = (text: string): string =>
  (parse(text) as { status?: string }).status === 'lost'
    ? text
    : setYaml(text, { irregular: null, restates: null, status: 'waiting' }, 'title');

/** Sentences without marks of errata, which were of the book before; of a link to one the words stay. */
const withoutErrata = (text: string): string => text.replace(/\[([^\]]*)\]\(erratum:[^)]*\)/g, '$1');

/** Events are of one year: those of last year wait to be written anew. */
const waitingEvents = (text: string): string => text.replace(/<Event\b(?![^>]*\sstatus=)/g, '<Event status="waiting"');

const waitingClaims = (text: string): string => writeClaims(text, ({ words }) => ({ words, waiting: true }));

/** The CSV with years moved in its head and in what names its rows, and everything else blank. */
function nextCsv(report: Report, text: string, id: string, moved: (text: string) => string): string {
  const table = report.tables.get(id);
  if (!table) return text;
  const heads = new Set(table.fields.filter((field) => isHead(table, field)).map((field) => field.name));
  const [head = [], ...body] = emptyTable(table, csvRows(text));
  return csvText([head.map(moved), ...body.map((row) => row.map((cell, column) => (heads.has(head[column]!) ? moved(cell) : cell)))]);
}
