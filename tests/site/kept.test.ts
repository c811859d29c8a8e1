import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SUMS } from '../../src/commands/build/finish/writeSums';
import { runBuild } from '../commands/runBuild';
import { NEW, OLD, YEARS } from './secondYear';

/** Builds a site of two editions after an edit, with what earlier builds kept and from nothing: what the first said, and both sites’ sums. */
function buildTwice(content: string): { said: string; sums: string; clean: string } {
  const [out, kept] = [join(content, '../site'), '.cache/kept-clean'];
  const said = runBuild({ out, content });
  const sums = readFileSync(join(out, SUMS), 'utf8');
  rmSync(kept, { recursive: true, force: true });
  runBuild({ out, content, kept });
  rmSync(kept, { recursive: true, force: true });
  return { said, sums, clean: readFileSync(join(out, SUMS), 'utf8') };
}

describe('A site built again after an edit', () => {
  let content: string;
  beforeAll(() => {
    content = join(mkdtempSync(join(tmpdir(), 'report-kept-')), 'content');
    cpSync(YEARS.content, content, { recursive: true });
    runBuild({ out: join(content, '../site'), content });
  }, 300_000);
  afterAll(() => rmSync(join(content, '..'), { recursive: true, force: true }));

  const edit = (file: string, change: (text: string) => string) => {
    const before = readFileSync(join(content, file), 'utf8');
    const after = change(before);
    expect(after).not.toBe(before);
    writeFileSync(join(content, file), after);
  };

  it('of one edition’s sentences uses the other’s pages as they were, and is what a build from nothing makes', () => {
    edit(`${NEW}/about.mdx`, (text) => `${text}\n多一句话。\n`);
    const { said, sums, clean } = buildTwice(content);
    expect(said).toContain(`${OLD} 版没有变`);
    expect(sums).toBe(clean);
  }, 600_000);

  it('of what the other edition’s pages quote makes both anew, and is what a build from nothing makes', () => {
    edit(`${OLD}/glossary.yaml`, (text) => text.replace(/(definition: )(.+)/, '$1当年，$2'));
    const { said, sums, clean } = buildTwice(content);
    expect(said).not.toContain('没有变');
    expect(sums).toBe(clean);
  }, 600_000);
});
