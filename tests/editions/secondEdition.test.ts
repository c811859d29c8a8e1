import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runBuild } from '../commands/runBuild';

const folder = resolve('.cache/two-editions');
const content = join(folder, 'content');
const site = join(folder, 'site');
const pageOf = (address: string) => readFileSync(join(site, address, 'index.html'), 'utf8');

/** The year after the newest real edition. */
const newest = Math.max(...readdirSync('content').map(Number));
const next = String(newest + 1);

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync('content', content, { recursive: true });
  cpSync('tests/fixtures/sound/2021', join(content, next), { recursive: true });
  const info = join(content, next, 'edition.yaml');
  writeFileSync(info, readFileSync(info, 'utf8').replaceAll('2021', next).replaceAll('2020', String(newest)));
  runBuild({ out: site, content });
}, 300_000);

describe('A second edition beside the real one', () => {
  it('has addresses of its own: cover, part, sections, paragraphs, tables, cells, data', () => {
    expect(pageOf(next)).toContain('某年报');
    expect(pageOf(`${next}/overview`)).toMatch(/id="s1-1"[\s\S]*id="s1-1-p1"/);
    expect(pageOf(`${next}/tables/1-1`)).toContain('id="table-1-1-beijing');
    expect(existsSync(join(site, next, 'data/table-1-1.csv'))).toBe(true);
  });

  it('is what the home page shows, and names the other', () => {
    const home = pageOf('');
    expect(home).toContain('某年报');
    expect(home).toContain(`href="/${newest}/"`);
  });

  it('leaves the real one where it was', () => {
    const published = readFileSync(join('content', String(newest), 'addresses.txt'), 'utf8')
      .split('\n')
      .filter(Boolean);
    const pages = new Set(published.map((address) => address.split('#')[0]!));
    const missing = [...pages].filter((page) => !existsSync(join(site, page.endsWith('/') ? `${page}index.html` : page)));
    expect(missing).toEqual([]);
    expect(pageOf(`${newest}/overview`)).not.toContain('某年报');
  });

  it('links only within itself', () => {
    const links = [...pageOf(`${next}/overview`).matchAll(/href="\/(\d{4})\//g)].map(([, edition]) => edition);
    expect(new Set(links)).toEqual(new Set([next]));
  });
});
