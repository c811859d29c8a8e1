import { execSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentFolder, editionNames } from '../../../editions';
import { launchBrowser } from '../../browser/browser';
import { scriptWords } from '../../commandLine/scriptWords';
import { benchTable } from '../benchTable';

const TIMES = 5;
/** Milliseconds between two looks at the page. */
const POLLING = 10;

/**
 * What an editor waits for: `npm run check`; of `npm run dev`, the first page, seen and with its scripts; and, with a chapter open in a
 * browser, from saving it to the saved word on the page. The newest edition, copied; the shortest, middle and longest of some times, with the machine’s load beside them.
 */
export async function benchEditing(say: (line: string) => void): Promise<void> {
  const content = mkdtempSync(join(tmpdir(), 'report-editing-'));
  const [newest] = editionNames() as [string];
  cpSync(join(contentFolder(), newest), join(content, newest), { recursive: true });
  const env = { ...process.env, REPORT_CONTENT: content };
  try {
    const checks = Array.from({ length: TIMES }, () => secondsOf(() => execSync('npm run -s check', { env })));
    const { seen, ready, saved } = await benchDev(join(content, newest, 'chapters', 'overview.mdx'), `${newest}/overview/`, env);
    const rows = [
      ['校核（npm run check）', ...spread(checks), 1.5],
      ['预览的第一页看得见（npm run dev）', ...spread([seen]), 5],
      ['预览的第一页脚本齐备', ...spread([ready]), ''],
      ['存盘到网页变样', ...spread(saved), 0.7],
    ];
    say(benchTable([`编者等多久（负载 ${loadavg()[0]!.toFixed(1)}）`, '最短 s', '中位 s', '最长 s', '上限'], rows));
  } finally {
    rmSync(content, { recursive: true });
  }
}

/** Seconds until a browser shows the dev server’s first page, until its scripts have run, and until each of some words, saved into a chapter, stands there. */
async function benchDev(file: string, address: string, env: NodeJS.ProcessEnv): Promise<{ seen: number; ready: number; saved: number[] }> {
  const started = performance.now();
  const server = spawn(process.execPath, [...scriptWords('dev'), '--port', '4872'], { env: { ...env, NO_COLOR: '1' } });
  const browser = await launchBrowser();
  try {
    const url = await new Promise<string>((resolve, reject) => {
      let said = '';
      const hear = (words: Buffer) => {
        said += String(words);
        const [found] = /http:\/\/localhost:\d+\//.exec(said) ?? [];
        if (found) resolve(found);
      };
      server.stdout.on('data', hear);
      server.stderr.on('data', hear);
      server.on('exit', () => reject(new Error(said)));
    });
    const page = await browser.newPage();
    const since = (from: number) => (performance.now() - from) / 1000;
    await page.goto(url + address, { waitUntil: 'commit' });
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0, undefined, { polling: POLLING });
    const seen = since(started);
    await page.waitForLoadState('domcontentloaded');
    const ready = since(started);
    await page.waitForTimeout(3000);
    const saved: number[] = [];
    for (let i = 0; i < TIMES; i++) {
      const word = `存盘之后${'甲乙丙丁戊'[i]}`;
      const text = readFileSync(file, 'utf8').replace(/。/, `，${word}。`);
      const at = performance.now();
      writeFileSync(file, text);
      await page.waitForFunction((saved) => document.body?.textContent.includes(saved), word, { polling: POLLING });
      saved.push(since(at));
      await page.waitForTimeout(1000);
    }
    return { seen, ready, saved };
  } finally {
    server.kill();
    await browser.close();
  }
}

function secondsOf(act: () => unknown): number {
  const started = performance.now();
  act();
  return (performance.now() - started) / 1000;
}

/** Shortest, middle, longest. */
function spread(times: number[]): string[] {
  const sorted = times.toSorted((a, b) => a - b);
  return [sorted[0]!, sorted[Math.floor(sorted.length / 2)]!, sorted.at(-1)!].map((each) => each.toFixed(2));
}
