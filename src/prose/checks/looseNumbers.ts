import type { Problem } from '../../model/check/problem';
import type { Report } from '../../model/report';
import { tableIdOf } from '../../model/table/table';
import { bareNumbers, namedWrongly } from './bareNumbers';

/** Oldest year a text may name, and how many years beyond the report’s own. */
const FIRST_YEAR = 1949;
const YEARS_AHEAD = 30;

/** Numbers of a text that nobody checks, and years, tables and figures it names that cannot be. `rest` is the text without its claims. */
export function looseNumbers(report: Report, rest: string, at: Pick<Problem, 'file' | 'line' | 'field'>): Problem[] {
  const excepted = (report.info?.unchecked ?? []).reduce((left, { words }) => left.replaceAll(words, '　'), rest);
  const last = (report.info?.year ?? new Date().getFullYear()) + YEARS_AHEAD;
  const isYear = (year: number) => year >= FIRST_YEAR && year <= last;
  const isUnread = (report.unread?.size ?? 0) > 0;
  const has = (label: string) =>
    isUnread || (label.startsWith('图') ? report.figures.has(label.replace(/^图\s*/, '')) : report.tables.has(tableIdOf(label) ?? ''));
  const advice =
    at.field === undefined
      ? (bare: string) => `把它写成 [${bare}](=表名[行名,列名])；只见于正文的数先录入 tables/text-….csv。`
      : () => '这里只写文字，不写数；数写进正文，并配公式。';
  return [
    ...bareNumbers(excepted).map((bare) => ({
      code: 'bare-number',
      ...at,
      says: `“${bare}”是正文里未经校核的数。`,
      try: advice(bare),
    })),
    ...namedWrongly(rest, isYear, has).map((words) =>
      words.endsWith('年')
        ? { code: 'year-unlikely', ...at, says: `“${words}”不像本报告会说到的年份。`, try: '核对后改正。' }
        : {
            code: 'label-dead',
            ...at,
            says: `本版没有“${words}”。`,
            try: '改正编号；最好写作 [](table:3-1)、[](figure:2-4)，名称会自动补上。',
          },
    ),
  ];
}

/** What the report’s YAML files say in words, with where: claims have no place there. */
export function yamlTexts({ glossary, regions, figures, tables, info }: Report): { file: string; field: string; text: string }[] {
  const tableFile = (id: string) => `tables/${id.startsWith('text-') ? id : `table-${id}`}.yaml`;
  return [
    ...glossary.map(({ id, definition }) => ({ file: 'glossary.yaml', field: `${id}.definition`, text: definition })),
    ...regions.regions.map(({ id, definition }) => ({ file: 'regions.yaml', field: `${id}.definition`, text: definition })),
    ...[...figures.values()].flatMap(({ id, takeaway, note }) => [
      { file: `figures/figure-${id}.yaml`, field: 'takeaway', text: takeaway },
      { file: `figures/figure-${id}.yaml`, field: 'note', text: note ?? '' },
    ]),
    ...[...tables.values()].flatMap(({ id, notes }) => notes.map((text) => ({ file: tableFile(id), field: 'notes', text }))),
    ...(info?.lost ?? []).map((text) => ({ file: 'edition.yaml', field: 'lost', text })),
  ];
}

/** Numbers in those texts. `folder` is the edition’s, with its slash. */
export const looseInYaml = (report: Report, folder: string): Problem[] =>
  yamlTexts(report).flatMap(({ file, field, text }) => looseNumbers(report, text, { file: folder + file, field }));

/** Exceptions of edition.yaml that no text needs any more; where something could not be read, it may hold the words. */
export const staleExceptions = (report: Report, texts: readonly string[], file: string): Problem[] =>
  (report.unread?.size ? [] : (report.info?.unchecked ?? []))
    .filter(({ words }) => !texts.some((text) => text.includes(words)))
    .map(({ words }) => ({
      code: 'exception-stale',
      file,
      field: 'unchecked',
      says: `正文里已没有“${words}”，这条例外没有用处。`,
      try: '删去它；或照正文改正 words。',
    }));
