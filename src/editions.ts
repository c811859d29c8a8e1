import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { checkErrata } from './data/checkErrata';
import { readReport } from './data/readReport';
import { checkFigures } from './figures/checkFigures';
import { localize } from './localize/localize';
import { checkMeasures } from './map/checkMeasures';
import { checkAddresses } from './model/check/checkAddresses';
import type { Problem } from './model/check/problem';
import type { Report } from './model/report';
import { orderOfEvents } from './prose/orderOfEvents';
import { readProse, type Prose } from './prose/readProse';
import { checkSearchWords } from './search/index/checkSearchWords';

/** An edition with everything computed from it: where the layers meet. */
export interface Edition extends Report {
  prose: Prose;
  problems: Problem[];
}

/** Reads and checks one edition's folder. `REPORT_SITE` says where the site is really published. */
export function readEdition(folder: string, top = process.cwd()): Edition {
  const { report: read, problems } = readReport(folder, top);
  // Where edition.yaml could not be read there is no info to name the site.
  const report = read.info ? { ...read, info: { ...read.info, site: process.env['REPORT_SITE'] ?? read.info.site } } : read;
  const prose = readProse(report, relative(top, join(folder, 'edition.yaml')));
  const comparisons = [...report.comparisons, ...orderOfEvents(prose.chapters)];
  const files = { tablesFolder: relative(top, join(folder, 'tables')), errataFile: relative(top, join(folder, 'errata.yaml')) };
  // Where a file could not be read, what depends on it would be reported a second time.
  const contradictions = problems.length === 0 ? checkErrata(report, comparisons, report.errata, files) : [];
  // Only what could be read wholly can be held to its promises.
  const isRead = problems.length + prose.problems.length === 0;
  const measures = checkMeasures(report, report.measures, relative(top, join(folder, 'measures.yaml')));
  return {
    ...report,
    comparisons,
    prose,
    problems: [
      ...problems,
      ...localize(report, prose, [...contradictions, ...prose.problems], files.tablesFolder),
      ...checkFigures(report, relative(top, join(folder, 'figures'))),
      ...measures,
      ...(isRead ? checkAddresses({ ...report, prose }, relative(top, folder)) : []),
      ...(problems.length === 0 ? checkSearchWords(report, prose.chapters, relative(top, join(folder, 'search.yaml'))) : []),
    ],
  };
}

/** Where the editions lie; a build may be told of another folder (tests and benchmarks do). */
export const contentFolder = () => process.env['REPORT_CONTENT'] ?? join(process.cwd(), 'content');

/** Names of the editions, newest first: every folder in the content folder is one. */
export const editionNames = (folder = contentFolder()): string[] =>
  !existsSync(folder)
    ? []
    : readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
        .map((entry) => entry.name)
        .sort()
        .reverse();

/** Problems of all editions; a content folder without any is one. */
export function problemsOf(editions: readonly Edition[]): Problem[] {
  if (editions.length > 0) return editions.flatMap((edition) => edition.problems);
  const file = relative(process.cwd(), contentFolder()) || '.';
  return [
    { code: 'no-edition', file, says: '这里一版也没有。', try: '一版是一个以年份命名的文件夹，如 content/2021；在项目根目录运行命令。' },
  ];
}

const cache = new Map<string, { stamp: number; edition: Edition }>();

/** The edition of that name; read once. */
export function editionNamed(name: string): Edition {
  const folder = join(contentFolder(), name);
  const cached = cache.get(folder) ?? { stamp: newest(folder), edition: readEdition(folder) };
  cache.set(folder, cached);
  return cached.edition;
}

/** Forgets the editions of which a file has changed, so that the dev server shows an edit with the next page. */
export function forgetChanged(): void {
  for (const [folder, { stamp }] of cache) if (!existsSync(folder) || newest(folder) !== stamp) cache.delete(folder);
}

/** All editions, newest first. */
export const allEditions = (): Edition[] => editionNames().map(editionNamed);

/** Time of the latest change in a folder, in milliseconds. */
const newest = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).reduce(
    (latest, name) => Math.max(latest, lstatSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0),
    0,
  );
