import { spawn } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { contentFolder, editionNames } from '../../../editions';
import { ANCHORS } from '../../../model/address/anchor';
import { launchBrowser } from '../../browser/browser';
import { serveFolder } from '../../browser/serveFolder';
import { scriptWords } from '../../commandLine/scriptWords';
import { benchTable } from '../benchTable';
import { visitStore } from './visitStore';
import { treeMemory } from './treeMemory';

/** Milliseconds between two looks at the memory. */
const PAUSE = 50;

/**
 * What building costs as editions come: 1, 3, 10, 30 of them (`counts` may say others), the newest copied under other years. Each is
 * built from nothing, then once more after a word was added to the newest. Times are of this machine, and of its load, which is told.
 */
export async function benchBuild(counts: number[], say: (line: string) => void): Promise<void> {
  say(`npm ci：${(sizeOf('node_modules') / 1e6).toFixed(0)} MB；负载 ${loadavg()[0]!.toFixed(1)}`);
  const folder = mkdtempSync(join(tmpdir(), 'report-bench-'));
  const browser = await launchBrowser();
  const rows: (string | number)[][] = [];
  try {
    for (const count of counts.length > 0 ? counts : [1, 3, 10, 30]) rows.push(await measure(count, folder, browser));
  } finally {
    // What was measured is said, though a greater number of editions should not build.
    say(benchTable(['版数', '生成 s', '每版 s', '内存峰值 MB', '改一字再生成 s', '全文索引 MB', '首次检索 kB'], rows));
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(count: number, folder: string, browser: Browser): Promise<(string | number)[]> {
  const content = join(folder, 'content');
  const newest = copyEditions(count, content);
  const env = { REPORT_CONTENT: content, REPORT_KEPT: '.cache/bench-kept' };
  rmSync(env.REPORT_KEPT, { recursive: true, force: true });
  const site = join(folder, 'site');
  const whole = await build(site, env);
  appendFileSync(join(content, newest, 'about.mdx'), '\n多一句话。\n');
  const again = await build(site, env);
  const { url, close } = await serveFolder(site);
  const bytes = await visitStore(browser, url, '技术转移机构');
  await close();
  const index = sizeOf(join(site, 'pagefind'));
  for (const each of [content, env.REPORT_KEPT]) rmSync(each, { recursive: true });
  return [
    count,
    whole.seconds.toFixed(1),
    (whole.seconds / count).toFixed(1),
    Math.round(whole.bytes / 1e6),
    again.seconds.toFixed(1),
    (index / 1e6).toFixed(1),
    (bytes / 1e3).toFixed(0),
  ];
}

/** So many editions back the texts may still name the newest one’s years (`year-unlikely`). */
const BACK = 15;

/** The newest edition under other years, two apart: those of one year apart must agree on the year between. Gives the name of the newest copy. */
function copyEditions(count: number, content: string): string {
  const [original] = editionNames() as [string];
  const newest = Number(original) + 2 * Math.max(0, count - BACK);
  for (let index = 0; index < count; index++) {
    const year = newest - 2 * index;
    const copy = join(content, String(year));
    cpSync(join(contentFolder(), original), copy, { recursive: true });
    // What the newest promised is not promised of the others.
    for (const list of ['addresses.txt', ANCHORS]) rmSync(join(copy, list), { force: true });
    const info = join(copy, 'edition.yaml');
    const text = readFileSync(info, 'utf8').replace(/^year: .*$/m, `year: ${year}`);
    writeFileSync(info, text.replace(/^covers: .*$/m, `covers: ${year - 1}`));
  }
  return String(newest);
}

/** Builds a site as `npm run build` does; seconds, and the most bytes that its processes held together. */
async function build(out: string, env: Record<string, string>): Promise<{ seconds: number; bytes: number }> {
  const started = performance.now();
  const child = spawn(process.execPath, [...scriptWords('build'), '--out', out], { env: { ...process.env, ...env } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += String(data)));
  let bytes = 0;
  const watch = setInterval(() => (bytes = Math.max(bytes, treeMemory(child.pid!))), PAUSE);
  const status = await new Promise<number | null>((done) => child.on('close', done));
  clearInterval(watch);
  if (status !== 0) throw new Error(`没有生成：\n${said.slice(-3000)}`);
  return { seconds: (performance.now() - started) / 1000, bytes };
}

/** Bytes of the files in a folder; one with two names counts once. */
function sizeOf(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => statSync(join(folder, name)));
  const once = new Map(files.filter((file) => file.isFile()).map((file) => [file.ino, file.blocks * 512]));
  return [...once.values()].reduce((sum, each) => sum + each, 0);
}
