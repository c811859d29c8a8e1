import { address } from '../model/address/address';
import { fullTitle } from '../model/label';
import type { Report } from '../model/report';
import type { Table } from '../model/table/table';
import { withoutHtml } from '../model/escape';
import { WEIGHT_WORDS } from './errataCsv';
import { absolute, bookTitle, tableSource } from './source';
import { csvName, isDownloadable } from './tableCsv';

type Named = Pick<Report, 'name' | 'info'>;

/** Rows of texts as a Markdown table, head first; columns of numbers are set to the right. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  isNumber: (column: number) => boolean,
): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replace(/\s+/g, ' ')).join(' | ')} |`;
  return [line(head), line(head.map((_, column) => (isNumber(column) ? '--:' : '---'))), ...rows.map(line)].join('\n');
}

/** A page of Markdown: title, where it comes from, and its pieces. */
const page = (title: string, pieces: readonly string[]): string => withoutHtml(`# ${title}\n\n${pieces.filter(Boolean).join('\n\n')}\n`);

/** A table, whole, with its notes and the address of its CSV. */
export function tableMarkdown(report: Named, table: Table): string {
  const from = `来源：${tableSource(report, table)}。本页：${absolute(report, address.table(report, table.id))}`;
  if (!isDownloadable(table)) return page(fullTitle(table), [from, '所据文本中缺失此表。', ...table.notes]);
  const head = table.fields.map(({ name, unit, role }) => (unit && role !== 'rank' ? `${name}（${unit}）` : name));
  const rows = table.rows.map((row) => table.fields.map((field) => row.cells[field.name]?.text ?? ''));
  return page(fullTitle(table), [
    from,
    `CSV：${absolute(report, address.data(report, csvName(table.id)))}`,
    markdownTable(head, rows, (column) => table.fields[column]!.type !== 'string'),
    ...table.notes.map((note) => `注：${note}`),
    ...table.irregular.map(({ row, field, note }) => `${row}，${field}：${note}`),
  ]);
}

/** A figure: what it says, and every number it shows (rows of its CSV, head first). */
export function figureMarkdown(
  report: Named,
  figure: { id: string; label: string; title: string; takeaway: string; notes: readonly string[] },
  [head = [], ...rows]: readonly (readonly string[])[],
): string {
  return page(fullTitle(figure), [
    figure.takeaway,
    `来源：${bookTitle(report)}，${figure.label}。本页：${absolute(report, address.figure(report, figure.id))}`,
    markdownTable(head, rows, (column) => column >= 2 && column !== 3 && column < 6),
    ...figure.notes.map((note) => `注：${note}`),
  ]);
}

/** Every known contradiction of the book, with our judgement. */
export function errataMarkdown(report: Pick<Report, 'name' | 'info' | 'errata'>): string {
  return page('数据校核与勘误', [
    `${bookTitle(report)}自相矛盾或明显有误之处，共 ${report.errata.length} 条。表格照印原数。`,
    ...report.errata.map(
      ({ id, title, kind, weight, judgement, reason }) =>
        `## ${title}\n\n${kind}，${WEIGHT_WORDS[weight]}。${judgement}${reason}\n\n${absolute(report, address.erratum(report, id))}`,
    ),
  ]);
}

/** The terms and what they mean here. */
export function glossaryMarkdown(report: Pick<Report, 'name' | 'info' | 'glossary'>): string {
  return page('术语', [
    '释义为本版自撰，只求把本报告的数读对。',
    ...report.glossary.map(({ id, term, definition }) => `## ${term}\n\n${definition}\n\n${absolute(report, address.term(report, id))}`),
  ]);
}

/** A province or a region: its briefing, and where it stands by each measure (rows of texts). */
export function placeMarkdown(
  report: Named,
  place: { name: string; address: string; words: string },
  briefing: readonly { title: string; sentences: readonly { text: string }[] }[],
  rankings: readonly (readonly string[])[],
): string {
  const [head, ...rows] = rankings;
  return page(place.name, [
    place.words,
    `来源：${bookTitle(report)}，数由各表算得。本页：${absolute(report, place.address)}`,
    ...briefing.map(({ title, sentences }) => `**${title}**　${sentences.map(({ text }) => text).join('')}`),
    head && rows.length > 0 ? markdownTable(head, rows, (column) => column >= 2) : '',
  ]);
}
