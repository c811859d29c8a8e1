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

/** Folders that together are the site, the first to be laid first, and what its search index is made of. */
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
 * Makes what is not kept of a site: with the bundled code the pages of each edition, each in processes of their own that end with it; and
 * what is no edition’s own (home page, fonts, site map), always anew.
 */
export async function makePages(bundle: string, editions: readonly EditionToBuild[], say: (line: string) => void): Promise<Parts> {
  const script = join(
    bundle,
    'code',
    readdirSync(join(bundle, 'code')).find((name) => name.startsWith('prerender-entry'))!,
  );
  for (const folder of [TOLD, SHARED]) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }
  for (const { name, told } of editions) writeFileSync(join(TOLD, name), told);
  const env = { REPORT_TOLD: TOLD, REPORT_MADE: keptOrEmpty(`made-${hashOfCode()}`) };
  const write =
    (what: string, { whole }: EditionToBuild, folder: string) =>
    () =>
      runNode([script, what, folder], { ...env, REPORT_OWN: whole! });
  const missing = editions.filter(({ key }) => !findKept(`edition-${key}`));
  const same = editions.filter((edition) => !missing.includes(edition)).map(({ name }) => name);
  if (same.length > 0) say(`${same.join('、')} 版没有变，用上次生成的页面。`);
  const tasks = missing.flatMap((edition) => {
    const folder = startKeeping(`edition-${edition.key}`);
    return [write('pages', edition, folder), write('pictures', edition, folder)];
  });
  await runAll([...tasks, write('shared', editions[0]!, SHARED)]);
  for (const { key } of missing) keep(`edition-${key}`);
  const kept = editions.map(({ key }) => findKept(`edition-${key}`)!);
  return {
    folders: [bundle, ...kept, SHARED].map((folder) => join(folder, 'site')),
    records: kept.flatMap((folder) => JSON.parse(readFileSync(join(folder, 'records.json'), 'utf8')) as PagefindRecord[]),
  };
}

/** A folder that builds add to. */
function keptOrEmpty(name: string): string {
  const found = findKept(name);
  if (found) return found;
  startKeeping(name);
  return keep(name);
}

/** Runs tasks in their order, so many at a time; where one fails no other begins. */
async function runAll(tasks: (() => Promise<void>)[]): Promise<void> {
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
