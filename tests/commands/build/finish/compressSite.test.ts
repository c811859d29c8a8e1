import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { compressSite } from '../../../../src/commands/build/finish/compressSite';

const LONG = '全国技术市场统计年报'.repeat(100);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-packed-'));
  mkdirSync(join(folder, 'site'));
  vi.stubEnv('REPORT_KEPT', join(folder, 'kept'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const site = (name: string) => join(folder, 'site', name);
const write = (texts: Record<string, string>) => Object.entries(texts).forEach(([name, text]) => writeFileSync(site(name), text));
/** Every twin that is kept. */
const kept = () => {
  const [store] = readdirSync(join(folder, 'kept'));
  return readdirSync(join(folder, 'kept', store!)).map((name) => join(folder, 'kept', store!, name));
};

describe('A compressed site', () => {
  it('has twins of its long texts, and no others', async () => {
    write({ 'a.html': LONG, 'same.html': LONG, 'short.txt': '短', 'picture.png': LONG });
    await compressSite(join(folder, 'site'));
    for (const name of ['a.html', 'same.html']) {
      expect(String(brotliDecompressSync(readFileSync(site(`${name}.br`))))).toBe(LONG);
      expect(String(gunzipSync(readFileSync(site(`${name}.gz`))))).toBe(LONG);
    }
    expect(readdirSync(join(folder, 'site'))).toHaveLength(4 + 2 * 2);
  });

  it('is given the twins that the last one had of the same texts; those of texts that are gone are dropped', async () => {
    write({ 'a.html': LONG, 'b.html': `${LONG}。` });
    await compressSite(join(folder, 'site'));
    expect(kept()).toHaveLength(4);
    for (const twin of kept()) writeFileSync(twin, 'kept');
    rmSync(join(folder, 'site'), { recursive: true });
    mkdirSync(join(folder, 'site'));
    write({ 'a.html': LONG, 'b.html': `${LONG}！` });
    await compressSite(join(folder, 'site'));
    expect(readFileSync(site('a.html.br'), 'utf8')).toBe('kept');
    expect(String(brotliDecompressSync(readFileSync(site('b.html.br'))))).toBe(`${LONG}！`);
    expect(kept()).toHaveLength(4);
    expect(existsSync(site('a.html.gz'))).toBe(true);
  });
});
