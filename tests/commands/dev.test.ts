import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { scriptWords } from '../../src/commands/commandLine/scriptWords';
import { caseFolder } from './fixtureCases';
import { shell } from './runCommand';

/** Where Astro notes that a dev server runs. */
const LOCK = '.astro/dev.json';
const content = mkdtempSync(join(tmpdir(), 'report-dev-'));
let server: ChildProcess;
let forgotten: ChildProcess;
let url: string;
let said = '';

const restore = () => cpSync(caseFolder('sound'), content, { recursive: true });
const file = (name: string) => join(content, '2021', name);
const edit = (name: string, change: (text: string) => string) => writeFileSync(file(name), change(readFileSync(file(name), 'utf8')));
/** A page as the reader gets it, entities as what they stand for. */
const page = async (path: string) => {
  const text = await (await fetch(url + path)).text();
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#34;', '"').replaceAll('&amp;', '&');
};

beforeAll(async () => {
  restore();
  const env = { ...shell(), REPORT_CONTENT: content, NO_COLOR: '1' };
  // As a forgotten preview stands in another window.
  forgotten = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', 'astro/bin/astro.mjs']);
  mkdirSync('.astro', { recursive: true });
  const noted = { pid: forgotten.pid, port: 4870, url: 'http://localhost:4870', background: false, startedAt: new Date().toISOString() };
  writeFileSync(LOCK, JSON.stringify(noted));
  server = spawn(process.execPath, ['--import', './tests/commands/outside.mjs', ...scriptWords('dev'), '--port', '4871'], { env });
  url = await new Promise<string>((resolve, reject) => {
    const hear = (words: Buffer) => {
      said += words;
      const [address] = /http:\/\/localhost:\d+\//.exec(said) ?? [];
      if (address) resolve(address);
    };
    server.stdout!.on('data', hear);
    server.stderr!.on('data', hear);
    server.on('exit', () => reject(new Error(said)));
  });
}, 60_000);
afterAll(() => {
  server.kill();
  forgotten.kill();
  rmSync(LOCK, { force: true });
  rmSync(content, { recursive: true });
});
beforeEach(restore);

describe('The dev server', () => {
  it('starts beside one that was forgotten, and shows the site where nothing is wrong', async () => {
    const text = await page('2021/overview/');
    expect(text).toContain('6316.2');
    expect(text).not.toContain('处问题');
  });

  it('asks nothing of any other machine', () => {
    expect(said).toContain(url);
    expect(said).not.toContain('asks ');
  });

  it('lists every problem over the page, in Chinese, and leaves it when it is mended', async () => {
    edit('chapters/overview.mdx', (text) => text.replace('6316.2 亿元', '6361.2 亿元').replace('\n<Table', '\n另有 12 家。\n\n<Table'));
    const text = await page('2021/overview/');
    expect(text).toContain('正文写作“6361.2 亿元”，公式得出 6316.2 亿元。');
    expect(text).toContain('“12 家”是正文里未经校核的数。');
    restore();
    expect(await page('2021/overview/')).not.toContain('未经校核');
  });

  it('shows with the next page what was edited, in the text and elsewhere, one after the other', async () => {
    edit('chapters/overview.mdx', (text) => text.replace('。', '，这里改过。'));
    expect(await page('2021/overview/')).toContain('这里改过');
    edit('edition.yaml', (text) => text.replace('title: 某年报', 'title: 另一年报'));
    expect(await page('2021/overview/')).toMatch(/另一年报[^]*这里改过/);
    edit('chapters/overview.mdx', (text) => text.replace('这里改过', '这里又改过'));
    expect(await page('2021/overview/')).toMatch(/另一年报[^]*这里又改过/);
  });

  it('looks after the project, not after what a build leaves in it', async () => {
    mkdirSync('.cache', { recursive: true });
    const folders = ['.cache', 'src'].map((folder) => mkdtempSync(join(folder, 'dev-')));
    const write = (text: string) => folders.forEach((folder) => writeFileSync(join(folder, 'page.html'), text));
    try {
      write('a');
      await vi.waitFor(() => {
        write('b');
        expect(said).toContain(folders[1]);
      }, 20_000);
      expect(said).not.toContain(folders[0]);
    } finally {
      for (const folder of folders) rmSync(folder, { recursive: true });
    }
  });

  it.each([
    [
      'an <Aside> that is not closed',
      'chapters/overview.mdx',
      (text: string) => `${text}\n<Aside>\n\n文。\n`,
      '<Aside> 与 </Aside> 不成对',
    ],
    ['a lone “<”', 'chapters/overview.mdx', (text: string) => `${text}\n小于<5 的。\n`, '这一行有单独的“<”。'],
    ['a broken edition.yaml', 'edition.yaml', (text: string) => text.replace('year:', ' year: ['), 'YAML 格式有误'],
    ['a table that cannot be read', 'tables/table-1-1.csv', (text: string) => text.replace('6316.2', '六千亿'), '“六千亿”不是数'],
  ])('tells %s on every page, at once', async (_, name, change, told) => {
    edit(name, change);
    const started = performance.now();
    for (const path of ['', '2021/', '2021/overview/', '2021/tables/1-1/']) expect(await page(path)).toContain(told);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
