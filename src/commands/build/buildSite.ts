import { cpSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { problemsOf, unpackEdition } from '../../editions';
import { printProblems } from '../../model/check/problem';
import { isLeftOpen, sayWaiting } from '../../model/check/waiting';
import { BookError } from '../book/bookError';
import { tidyKept } from './kept';
import { lightenSite } from './finish/lightenSite';
import { makePages } from './makePages';
import { hashOfCode, readContent } from './readContent';
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
  step('读入并校核数据…');
  const code = hashOfCode(base);
  const editions = readContent(code);
  const problems = problemsOf(editions);
  if (problems.length > 0) {
    say(`${printProblems(problems)}\n\n有 ${problems.length} 处问题，没有生成网站；${out} 原样未动。`);
    return false;
  }

  const waiting = editions.filter((edition) => isLeftOpen(edition.waiting));
  if (waiting.length > 0) {
    const told = waiting.map((edition) => `${edition.name} 版还有 ${sayWaiting(edition.waiting)}。`);
    say(`${told.join('\n')}\n没有生成网站；${out} 原样未动。先运行 npm run check，照它说的做完。`);
    return false;
  }

  const target = siteFolder(out);
  const foreign = foreignFile(target);
  if (foreign !== undefined) {
    say(`${out} 里有不是这个程序生成的文件（${foreign}），没有动它。把它移走，或用 --out 另指一个文件夹。`);
    return false;
  }
  const release = await takeTurn(LOCK, say);
  try {
    rmSync(FRESH, { recursive: true, force: true });
    step('生成页面…');
    const { folders, records } = await makePages(code, base, editions, say);
    for (const folder of folders) cpSync(folder, FRESH, { recursive: true });
    lightenSite(FRESH, base);
    step('建立全文索引…');
    await writeSearchIndex(FRESH, records);
    stampWorker(FRESH);
    const hindrance = await finish(finishes, step);
    if (hindrance) return (say(`${hindrance}\n没有生成网站；${out} 原样未动。`), false);
    writeSums(FRESH);
    placeSite(FRESH, target);
    tidyKept();
  } finally {
    release();
  }
  step(`完成：${target}`);
  const warning = siteWarning(editions.map(({ told }) => unpackEdition(told)));
  if (warning) say(warning);
  return true;
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
