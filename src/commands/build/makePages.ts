import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { PagefindRecord } from '../../search/pagefind/pagefindRecord';
import { findKept, keep, startKeeping } from './kept';
import { hashOfCode, type EditionToBuild } from './readContent';
import { runNode } from './runNode';

/** Where processes that write pages find what other editions tell of themselves, and leave what is no edition’s own. */
const TOLD = resolve('.cache/site-told');
const SHARED = resolve('.cache/site-shared');

/** Processes at a time: more would be quicker on a large machine, and take a quarter of a gigabyte each. */
const AT_ONCE = 2;

/** The folder of the bundled code, where it is not kept made in a process of its own. */
export async function bundleCode(code: string, base: string): Promise<string> {
  const name = `code-${code}`;
  const kept = findKept(name);
  if (kept) return kept;
  await runNode([resolve('src/commands/build/bundleCode.ts'), startKeeping(name), base]);
  return keep(name);
}

/**
 * Makes what is not kept of the editions with the bundled code, each in processes of their own that end with it: pages, and fonts and share
 * pictures; and what is no edition’s own (home page, site map), always anew. `index` is called once all pages are written, with what the
 * search index is made of. Returns the folders that together are the site, the first to be laid first.
 */
export async function makePages(
  bundle: string,
  editions: readonly EditionToBuild[],
  index: (records: PagefindRecord[]) => Promise<void>,
  say: (line: string) => void,
): Promise<string[]> {
  for (const folder of [TOLD, SHARED]) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }
  for (const { name, told } of editions) writeFileSync(join(TOLD, name), told);
  const env = { REPORT_TOLD: TOLD, REPORT_MADE: keptOrEmpty(`made-${hashOfCode()}`) };
  const run = (words: string[], { whole }: EditionToBuild) => runNode(words, { ...env, REPORT_OWN: whole! });
  const pagesScript = scriptIn(bundle);
  const parts = editions.map((edition) => {
    const kept = findKept(`edition-${edition.key}`);
    return { edition, isKept: kept !== undefined, folder: kept ?? startKeeping(`edition-${edition.key}`) };
  });
  const missing = parts.filter(({ isKept }) => !isKept);
  const same = parts.filter(({ isKept }) => isKept).map(({ edition }) => edition.name);
  if (same.length > 0) say(`${same.join('、')} 版没有变，用上次生成的页面。`);
  const writing: Promise<void>[] = [];
  const writePages = async ({ edition, folder }: (typeof parts)[number]) => {
    const pages = run([pagesScript, 'pages', folder], edition);
    writing.push(pages);
    await pages;
  };
  await runAll([
    () => run([...DRAW_ASSETS, 'fonts'], editions[0]!),
    ...missing.flatMap((part) => [() => writePages(part), () => run([...DRAW_ASSETS, 'pictures', part.folder], part.edition)]),
    () => run([pagesScript, 'shared', SHARED], editions[0]!),
    // The last to begin: by then all others have.
    () => Promise.all(writing).then(() => index(parts.flatMap(({ folder }) => recordsIn(folder)))),
  ]);
  for (const { edition } of missing) keep(`edition-${edition.key}`);
  const made = editions.map(({ key }) => findKept(`edition-${key}`)!);
  return [bundle, ...made, SHARED].map((folder) => join(folder, 'site'));
}

const recordsIn = (folder: string): PagefindRecord[] => JSON.parse(readFileSync(join(folder, 'records.json'), 'utf8')) as PagefindRecord[];

/** What `bundleCode` left, which writes pages. */
function scriptIn(bundle: string): string {
  const code = join(bundle, 'code');
  return join(
    code,
    readdirSync(code).find((name) => name.startsWith('prerender-entry'))!,
  );
}

const DRAW_ASSETS = ['--import', './src/commands/typescript.mjs', 'src/commands/build/drawAssets.ts'];

/** A folder that builds add to. */
function keptOrEmpty(name: string): string {
  const found = findKept(name);
  if (found) return found;
  startKeeping(name);
  return keep(name);
}

/** Runs tasks in their order, so many at a time; where one fails no other begins. */
async function runAll(tasks: (() => Promise<unknown>)[]): Promise<void> {
  const lane = async (): Promise<void> => {
    for (let next = tasks.shift(); next; next = tasks.shift()) {
      await next().catch((error: unknown) => {
        tasks.length = 0;
        throw error;
      });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}
