import type { Problem } from '../../model/check/problem';
import type { Report } from '../../model/report';
import { tableIdOf } from '../../model/table/table';
import { bareNumbers, namedWrongly } from './bareNumbers';

/** Oldest year a text may name, and how many years beyond the report’s own. */
const FIRST_YEAR = 1949;
const YEARS_AHEAD = 30;

/** Numbers of a text that nobody checks, and years, tables and figures it names that cannot be. `rest` is the text without its claims, `advice` what to do with such a number. */
export function looseNumbers(
  report: Report,
  rest: string,
  at: Pick<Problem, 'file' | 'line' | 'field' | 'about'>,
  advice: (bare: string) => string = (bare) => `把它写成 [${bare}](=表名[行名,列名])；只见于正文的数先录入 tables/text-….csv。`,
): Problem[] {
  const excepted = (report.info?.unchecked ?? []).reduce((left, { words }) => left.replaceAll(words, '　'), rest);
  const last = (report.info?.year ?? new Date().getFullYear()) + YEARS_AHEAD;
  const isYear = (year: number) => year >= FIRST_YEAR && year <= last;
  const isUnread = (report.unread?.size ?? 0) > 0;
  const has = (label: string) =>
    isUnread || (label.startsWith('图') ? report.figures.has(label.replace(/^图\s*/, '')) : report.tables.has(tableIdOf(label) ?? ''));
  return [
    ...bareNumbers(excepted).map((bare) =>
      isHalfClaim(rest, bare)
        ? {
            code: 'claim-unread',
            ...at,
            says: `“[${bare}]”后面的公式没有读出来。`,
            try: `紧跟方括号的圆括号、等号、逗号都用半角，公式里不留空格：[${bare}](=表名[行名,列名])。`,
          }
        : { code: 'bare-number', ...at, says: `“${bare}”是正文里未经校核的数。`, try: advice(bare) },
    ),
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

/** Does the number stand in brackets with a formula behind that is none: full-width brackets, blanks? */
const isHalfClaim = (rest: string, bare: string): boolean =>
  rest
    .split(`[${bare}]`)
    .slice(1)
    .some((behind) => /^\s*[（(]\s*[=＝]/.test(behind));

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
