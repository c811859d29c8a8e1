import { cpSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { problemsOf, unpackEdition } from '../../editions';
import { printProblems } from '../../model/check/problem';
import { isLeftOpen, sayWaiting } from '../../model/check/waiting';
import type { PagefindRecord } from '../../search/pagefind/pagefindRecord';
import { BookError } from '../book/bookError';
import { tidyKept } from './kept';
import { lightenSite } from './finish/lightenSite';
import { bundleCode, makePages } from './makePages';
import { hashOfCode, readContent, type EditionToBuild } from './readContent';
import { writeSearchIndex } from './searchIndex';
import { foreignFile, placeSite, siteFolder } from './siteFolder';
import { siteWarning } from './siteWarning';
import { stampWorker } from './finish/stampWorker';
import { takeTurn } from './takeTurn';
import { writeSums } from './finish/writeSums';

/** Where a site is put together. One build at a time. */
const FRESH = resolve('.cache/site-new');
const LOCK = resolve('.cache/build.lock');

/** Something that adds to a finished folder before it takes its place: what it says of itself, and what it does. */
export interface Finish {
  says: string;
  run: (folder: string, say: (line: string) => void) => Promise<void>;
}

/**
 * Checks the content, builds the site and its search index, and puts it in place. Where the content has problems they are printed,
 * `false` is returned and the folder stays as it was; nothing is ever half-written.
 */
export async function buildSite(
  { base, out }: { base: string; out: string },
  say: (line: string) => void = console.log,
  finishes: readonly Finish[] = [],
): Promise<boolean> {
  const started = performance.now();
  const step = (words: string) => say(`[${((performance.now() - started) / 1000).toFixed(1)} 秒] ${words}`);

  // Astro takes what follows a “#” in its folder’s path for a fragment.
  if (process.cwd().includes('#')) {
    say('项目所在的路径里有“#”，网站在这里生成不了：把项目移到路径里没有“#”的地方。');
    return false;
  }
  const release = await takeTurn(LOCK, say);
  let bundle: Promise<string> | undefined;
  try {
    step('读入并校核数据…');
    const code = hashOfCode(base);
    // Another process bundles the code while this one reads the content.
    bundle = bundleCode(code, base);
    const editions = readContent(code);
    const target = siteFolder(out);
    const hindrance = hindranceOf(editions, target, out) ?? (await putTogether(bundle, base, editions, finishes, step));
    if (hindrance) return (say(`${hindrance}\n没有生成网站；${out} 原样未动。`), false);
    placeSite(FRESH, target);
    tidyKept();
    step(`完成：${target}`);
    const warning = siteWarning(editions.map(({ told }) => unpackEdition(told)));
    if (warning) say(warning);
    return true;
  } finally {
    await Promise.allSettled([bundle]);
    release();
  }
}

/** What keeps a site from being built of these editions in this folder, if anything does. */
function hindranceOf(editions: readonly EditionToBuild[], target: string, out: string): string | undefined {
  const problems = problemsOf(editions);
  if (problems.length > 0) return `${printProblems(problems)}\n\n有 ${problems.length} 处问题。`;
  const waiting = editions.filter((edition) => isLeftOpen(edition.waiting));
  if (waiting.length > 0) {
    const told = waiting.map((edition) => `${edition.name} 版还有 ${sayWaiting(edition.waiting)}。`);
    return `${told.join('\n')}\n先运行 npm run check，照它说的做完。`;
  }
  const foreign = foreignFile(target);
  return foreign && `${out} 里有不是这个程序生成的文件（${foreign}）。把它移走，或用 --out 另指一个文件夹。`;
}

/** Puts the site together where it is not seen yet; where something that was asked for besides cannot be made, says why. */
async function putTogether(
  bundle: Promise<string>,
  base: string,
  editions: readonly EditionToBuild[],
  finishes: readonly Finish[],
  step: (words: string) => void,
): Promise<string | undefined> {
  rmSync(FRESH, { recursive: true, force: true });
  step('生成页面…');
  const index = (records: PagefindRecord[]) => {
    step('建立全文索引…');
    return writeSearchIndex(FRESH, records);
  };
  for (const folder of await makePages(await bundle, editions, index, step)) cpSync(folder, FRESH, { recursive: true });
  lightenSite(FRESH, base);
  stampWorker(FRESH);
  const hindrance = await finish(finishes, step);
  if (hindrance === undefined) writeSums(FRESH);
  return hindrance;
}

/** Adds to the finished folder what was asked for; where a book cannot be made, says why. */
async function finish(finishes: readonly Finish[], step: (words: string) => void): Promise<string | undefined> {
  try {
    for (const { says, run } of finishes) {
      step(says);
      await run(FRESH, step);
    }
  } catch (error) {
    if (error instanceof BookError) return error.message;
    throw error;
  }
  return undefined;
}
