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

/** What is kept of a site: folders that together are it but for what is no edition’s own, the first to be laid first, and what its search index is made of. */
export interface Parts {
  folders: string[];
  records: PagefindRecord[];
}

/** The folder of the bundled code, where it is not kept made in a process of its own. */
export async function bundleCode(code: string, base: string): Promise<string> {
  const name = `code-${code}`;
  const kept = findKept(name);
  if (kept) return kept;
  await runNode([resolve('src/commands/build/bundleCode.ts'), startKeeping(name), base]);
  return keep(name);
}

/**
 * Makes what is not kept of the editions, each in processes of their own that end with it: fonts and share pictures, which need no bundled
 * code and so are drawn beside the bundling, and the pages.
 */
export async function makePages(bundle: Promise<string>, editions: readonly EditionToBuild[], say: (line: string) => void): Promise<Parts> {
  rmSync(TOLD, { recursive: true, force: true });
  mkdirSync(TOLD, { recursive: true });
  for (const { name, told } of editions) writeFileSync(join(TOLD, name), told);
  const missing = editions.filter(({ key }) => !findKept(`edition-${key}`));
  const same = editions.filter((edition) => !missing.includes(edition)).map(({ name }) => name);
  if (same.length > 0) say(`${same.join('、')} 版没有变，用上次生成的页面。`);
  const tasks = missing.flatMap((edition) => {
    const folder = startKeeping(`edition-${edition.key}`);
    return [() => drawAhead(edition, 'pictures', folder), async () => write(await bundle, edition, 'pages', folder)];
  });
  await runAll([() => bundle, () => drawAhead(editions[0]!, 'fonts'), ...tasks]);
  for (const { key } of missing) keep(`edition-${key}`);
  const kept = editions.map(({ key }) => findKept(`edition-${key}`)!);
  return {
    folders: [await bundle, ...kept].map((folder) => join(folder, 'site')),
    records: kept.flatMap((folder) => JSON.parse(readFileSync(join(folder, 'records.json'), 'utf8')) as PagefindRecord[]),
  };
}

/** Makes what is no edition’s own (home page, fonts, site map), always anew; the folder that holds it. Comes after the editions’ pages. */
export async function makeShared(bundle: string, editions: readonly EditionToBuild[]): Promise<string> {
  rmSync(SHARED, { recursive: true, force: true });
  await write(bundle, editions[0]!, 'shared', SHARED);
  return join(SHARED, 'site');
}

/** Runs what `bundleCode` left, which writes pages. */
function write(bundle: string, edition: EditionToBuild, what: string, folder: string): Promise<void> {
  const code = join(bundle, 'code');
  const script = readdirSync(code).find((name) => name.startsWith('prerender-entry'))!;
  return runNode([join(code, script), what, folder], environmentOf(edition));
}

const drawAhead = (edition: EditionToBuild, ...words: string[]): Promise<void> =>
  runNode(['--import', './src/commands/typescript.mjs', 'src/commands/build/drawAhead.ts', ...words], environmentOf(edition));

/** What a process is told that writes for an edition. */
const environmentOf = ({ whole }: EditionToBuild): Record<string, string> => ({
  REPORT_TOLD: TOLD,
  REPORT_MADE: keptOrEmpty(`made-${hashOfCode()}`),
  REPORT_OWN: whole!,
});

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
