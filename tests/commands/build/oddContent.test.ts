import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseFolder } from '../fixtureCases';
import { runBuild } from '../runBuild';

/**
 * What the check passes builds: a sound miniature, and one of everything odd that an edition may hold (markup in every text, names that
 * JavaScript has a meaning for, parts without a word, tables of one row, of words alone and of none, figures of nothing but zeros).
 */
describe.each(['sound', 'odd'])('What the check passes builds: tests/fixtures/%s', (name) => {
  const out = mkdtempSync(join(tmpdir(), 'report-'));
  let files: string[];
  beforeAll(async () => {
    await runBuild({ out, content: caseFolder(name) });
    files = readdirSync(out, { recursive: true, encoding: 'utf8' });
  }, 120_000);
  afterAll(() => rmSync(out, { recursive: true }));
  const read = (file: string) => readFileSync(join(out, file), 'utf8');
  const ending = (end: RegExp) => files.filter((file) => end.test(file));

  it('with a page for every part, table and figure', () => {
    const pages = ['index.html', '2021/index.html', '2021/tables/1-1/index.html', '2021/checks/index.html', '2021/about/index.html'];
    expect(pages.filter((page) => !files.includes(page))).toEqual([]);
    if (name === 'odd') expect(files).toContain('2021/figures/o1-1/index.html');
  });

  it('and none of its markup is markup on a page or in a picture', () => {
    const alive = ending(/\.(html|svg)$/).flatMap((file) => {
      const $ = load(read(file), { xml: file.endsWith('.svg') });
      const scripts = $('script:not([type="application/ld+json"])').filter((_, element) => $(element).text().includes('alert('));
      const handlers = $('*').filter((_, element) => Object.keys($(element).attr() ?? {}).some((attribute) => attribute.startsWith('on')));
      return [...scripts, ...handlers, ...$('img[src="x"], svg img')].map((element) => `${file}: ${$(element).prop('tagName')}`);
    });
    expect(alive).toEqual([]);
  });

  it('nor for whoever renders a Markdown page or the feed', () => {
    const marked = ending(/\.md$|llms\.txt$/).filter((file) => /(?<!\\)<(script|img|svg)[ >]/.test(read(file).replace(/`[^`]*`/g, '')));
    expect(marked).toEqual([]);
    const feed = load(read('feed.xml'), { xml: true });
    const contents = feed('content').map((_, element) => load(feed(element).text())('script, img').length);
    expect([...contents].filter(Boolean)).toEqual([]);
  });

  it('and its data are data: every JSON can be read', () => {
    expect(ending(/\.json$/).flatMap((file) => (isJson(read(file)) ? [] : file))).toEqual([]);
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
