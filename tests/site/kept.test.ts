import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SUMS } from '../../src/commands/build/finish/writeSums';
import { caseFolder } from '../commands/fixtureCases';
import { runBuild } from '../commands/runBuild';

/** Two years apart: editions of neighbouring years must agree on the year between. */
const [NEW, OLD] = ['2021', '2019'];

/** What builds from nothing keep: the code alone serves twice, for each edit makes every edition another. */
const KEPT = '.cache/kept-clean';

/** Builds a site of two editions after an edit, with what earlier builds kept and from nothing: what the first said, and both sites’ sums. */
function buildTwice(content: string): { said: string; sums: string; clean: string } {
  const out = join(content, '../site');
  const said = runBuild({ out, content });
  const sums = readFileSync(join(out, SUMS), 'utf8');
  const anew = runBuild({ out, content, kept: KEPT });
  expect(anew).not.toContain('没有变');
  return { said, sums, clean: readFileSync(join(out, SUMS), 'utf8') };
}

describe('A site built again after an edit', () => {
  let content: string;
  beforeAll(() => {
    rmSync(KEPT, { recursive: true, force: true });
    content = join(mkdtempSync(join(tmpdir(), 'report-kept-')), 'content');
    for (const year of [NEW, OLD]) {
      cpSync(join(caseFolder('odd'), '2021'), join(content, year), { recursive: true });
      if (year === OLD)
        edit(`${OLD}/edition.yaml`, (text) => text.replace('year: 2021', 'year: 2019').replace('covers: 2020', 'covers: 2018'));
    }
    runBuild({ out: join(content, '../site'), content });
  }, 300_000);
  afterAll(() => {
    rmSync(join(content, '..'), { recursive: true, force: true });
    rmSync(KEPT, { recursive: true, force: true });
  });

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
    edit(`${OLD}/glossary.yaml`, (text) => text.replace(/(definition: ")/, '$1当年，'));
    const { said, sums, clean } = buildTwice(content);
    expect(said).not.toContain('没有变');
    expect(sums).toBe(clean);
  }, 600_000);
});
