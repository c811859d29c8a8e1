import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { checkErrata } from './data/checkErrata';
import { readReport, readTextAnew } from './data/readReport';
import { checkFigures } from './figures/checkFigures';
import { localize } from './localize/localize';
import { checkMeasures } from './map/checkMeasures';
import { checkAddresses } from './model/check/checkAddresses';
import type { Problem } from './model/check/problem';
import { isLeftOpen, type Waiting } from './model/check/waiting';
import type { Report } from './model/report';
import { foldMissing } from './data/foldMissing';
import { orderOfEvents } from './prose/checks/orderOfEvents';
import { readProse, type Prose } from './prose/readProse';
import { unshown } from './prose/checks/unshown';
import { checkSearchWords } from './search/checks/checkSearchWords';
import { carriedComparisons } from './years/carriedOver';
import { grownComparisons } from './years/grownSince';
import { toldBy } from './years/told';

/** An edition with everything computed from it: where the layers meet. */
export interface Edition extends Report {
  prose: Prose;
  waiting: Waiting;
  problems: Problem[];
}

/** Problems of a chapter that hide its sections or events: words given to them lead nowhere only because of these. */
const HIDES_PLACES = new Set(['mdx-broken', 'front-matter', 'part-wrong', 'heading-level', 'heading-number', 'event-date']);

/** Files that what is right is worked out from. */
const TOLD_BY = /(^|[/\\])(tables([/\\]|$)|errata\.yaml$|regions\.yaml$|edition\.yaml$)/;

/**
 * Reads and checks one edition's folder; `before` is the edition before it, which it must not contradict. `known` is the same edition
 * as it was, sound, where only the text of chapters has changed. `REPORT_SITE` says where the site is really published.
 */
export function readEdition(folder: string, top = process.cwd(), before?: Report, known?: Edition): Edition {
  const { report: found, problems } = known ? readTextAnew(known, folder, top) : readReport(folder, top);
  const read = { ...found, before };
  // Where edition.yaml could not be read there is no info to name the site.
  const report = read.info ? { ...read, info: { ...read.info, site: process.env['REPORT_SITE'] ?? read.info.site } } : read;
  const prose = readProse(report, relative(top, join(folder, 'edition.yaml')), known?.prose.briefings);
  const waiting = {
    tables: [...report.tables.values()].filter(({ status }) => status === 'waiting').length,
    claims: prose.waiting,
    events: prose.chapters.flatMap(({ events }) => events).filter((event) => event.waiting).length,
    errata: report.errata.filter(({ status }) => status === 'waiting').length,
  };
  // Events that wait are last year’s: their order says nothing. Errata that wait are this year’s.
  const isReady = !isLeftOpen({ ...waiting, errata: 0 });
  const comparisons = [
    ...report.comparisons,
    ...carriedComparisons(report),
    ...grownComparisons(report),
    ...(isReady ? orderOfEvents(prose.chapters) : []),
  ];
  const files = { tablesFolder: relative(top, join(folder, 'tables')), errataFile: relative(top, join(folder, 'errata.yaml')) };
  // Where a table could not be read, what depends on it would be reported a second time; a single cell hides only what asks for it.
  const isWhole = !problems.some(({ code, file }) => code !== 'not-a-number' && TOLD_BY.test(file));
  const contradictions = isWhole ? checkErrata(report, comparisons, report.errata, files) : [];
  // Only what could be read wholly can be held to its promises.
  const isRead = problems.length + prose.problems.length === 0;
  // A chapter that could not be read may show them all.
  const hidden = isRead ? unshown(report, prose.chapters, relative(top, folder)) : [];
  const all = [
    ...problems,
    ...contradictions,
    ...prose.problems,
    ...hidden,
    ...checkFigures(report, relative(top, join(folder, 'figures'))),
    ...checkMeasures(report, report.measures, relative(top, join(folder, 'measures.yaml'))),
    // What is shown nowhere has no address there.
    ...(isRead && hidden.length === 0 ? checkAddresses({ ...report, prose }, relative(top, folder)) : []),
    ...(problems.length === 0 && isReady && !prose.problems.some(({ code }) => HIDES_PLACES.has(code))
      ? checkSearchWords(report, prose.chapters, relative(top, join(folder, 'search.yaml')))
      : []),
  ];
  return {
    ...report,
    comparisons,
    prose,
    waiting,
    problems: foldMissing(localize(report, prose, all, files.tablesFolder), report, relative(top, folder)),
  };
}

/** Reads and checks the edition of that name in a content folder, beside those before it. */
export function readEditionIn(content: string, name: string): Edition {
  const before = editionNames(content).find((each) => each < name);
  return readEdition(join(content, name), process.cwd(), before === undefined ? undefined : readEditionIn(content, before));
}

/** Where the editions lie; a build may be told of another folder (tests and benchmarks do). */
export const contentFolder = () => process.env['REPORT_CONTENT'] ?? join(process.cwd(), 'content');

/** What the folder of an edition is named: its year. */
const YEAR = /^\d{4}$/;

/** Names of the editions, newest first: every folder in the content folder that is named by a year is one. */
export const editionNames = (folder = contentFolder()): string[] =>
  !existsSync(folder)
    ? []
    : readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && YEAR.test(entry.name))
        .map((entry) => entry.name)
        .sort()
        .reverse();

/** Folders beside the editions that are none: backups, copies, misspelt years. */
function strangers(): Problem[] {
  const folder = contentFolder();
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !YEAR.test(entry.name))
    .map(({ name }) => ({
      code: 'edition-name',
      file: relative(process.cwd(), join(folder, name)),
      says: `“${name}”不是一版：一版的文件夹用四位数的年份命名。`,
      try: '备份或副本请移到 content 之外；确是一版，就改成它的年份。',
    }));
}

/** Problems of editions, and of what lies beside them; a content folder without any is one. */
export function problemsOf(editions: readonly Pick<Edition, 'problems'>[]): Problem[] {
  if (editions.length > 0) return [...strangers(), ...editions.flatMap((edition) => edition.problems)];
  const file = relative(process.cwd(), contentFolder()) || '.';
  return [
    { code: 'no-edition', file, says: '这里一版也没有。', try: '一版是一个以年份命名的文件夹，如 content/2021；在项目根目录运行命令。' },
  ];
}

/**
 * In a process that writes pages of one edition: the file that holds it as it was read, named as it is, and the folder with what the others
 * tell of themselves.
 */
const own = process.env['REPORT_OWN'];
const toldFolder = process.env['REPORT_TOLD'];

/** The editions whose pages are written here: all, or one a process. */
export const ownEditions = (): Edition[] => (own === undefined ? allEditions() : [editionNamed(basename(own))]);

/** An edition, or what it tells of itself (`toldBy`), as bytes for another process; the same edition, the same bytes. */
export const packEdition = (edition: Edition): Buffer => serialize(edition);
export const packTold = (edition: Edition): Buffer => serialize(toldBy(edition));
export const unpackEdition = (bytes: Buffer): Edition => deserialize(bytes) as Edition;

const unpacked = new Map<string, Edition>();

/** The edition of that name, read once; in a process that writes another edition’s pages, as far as it is told. */
export function editionNamed(name: string): Edition {
  if (own === undefined) return readNamed(name);
  const known = unpacked.get(name) ?? unpackEdition(readFileSync(basename(own) === name ? own : join(toldFolder!, name)));
  unpacked.set(name, known);
  return known;
}

const cache = new Map<string, { stamp: Stamp; edition: Edition }>();

function readNamed(name: string): Edition {
  const folder = join(contentFolder(), name);
  const cached = cache.get(folder) ?? { stamp: stampOf(folder), edition: readEdition(folder, process.cwd(), nameBefore(name)) };
  cache.set(folder, cached);
  return cached.edition;
}

const nameBefore = (name: string): Edition | undefined => {
  const before = editionNames().find((each) => each < name);
  return before === undefined ? undefined : editionNamed(before);
};

/**
 * Forgets the editions of which a file has changed, and those after them, so that the dev server shows an edit with the next page. Where
 * only the text of a sound edition has changed, that alone is read anew, at once.
 */
export function forgetChanged(): void {
  const read = [...cache].map(([folder, known]) => ({ folder, ...known, now: stampOf(folder) }));
  const changed = read.filter(({ stamp, now }) => stamp.text !== now.text || stamp.rest !== now.rest);
  if (changed.length === 0) return;
  const { folder: first, stamp, now, edition } = changed.reduce((a, b) => (a.folder < b.folder ? a : b));
  for (const { folder } of read) if (folder >= first) cache.delete(folder);
  if (now.rest === stamp.rest && edition.problems.length === 0)
    cache.set(first, { stamp: now, edition: readEdition(first, process.cwd(), edition.before, edition) });
}

/** All editions, newest first. */
export const allEditions = (): Edition[] => editionNames().map(editionNamed);

/** The edition before this one; `undefined` for the first. */
export const editionBefore = ({ name }: Edition): Edition | undefined => nameBefore(name);

/** Times of the latest changes in an edition’s folder, in milliseconds: in the text of its chapters, and in all else. */
interface Stamp {
  text: number;
  rest: number;
}

const CHAPTER = /^chapters[/\\][^/\\]+\.mdx$/;

function stampOf(folder: string): Stamp {
  const stamp = { text: 0, rest: 0 };
  for (const name of existsSync(folder) ? ['', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })] : []) {
    const part = CHAPTER.test(name) ? 'text' : 'rest';
    stamp[part] = Math.max(stamp[part], lstatSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0);
  }
  return stamp;
}
