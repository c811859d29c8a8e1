import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SUMS } from '../../src/commands/build/finish/writeSums';
import { caseFolder } from '../commands/fixtureCases';
import { runBuild } from '../commands/runBuild';
import { whole } from './walked';

/** Two years apart: editions of neighbouring years must agree on the year between. */
const [NEW, OLD] = ['2021', '2019'];

/** What a build finds that makes every page anew: the code, which no edit of the content changes. */
const CODE = '.cache/kept-code';

/** Builds a site of two editions: what is said, and the site’s sums. */
async function build(content: string, kept?: string): Promise<{ said: string; sums: string }> {
  const out = join(content, '../site');
  return { said: await runBuild({ out, content, kept }), sums: readFileSync(join(out, SUMS), 'utf8') };
}

describe.runIf(whole)('A site built again after an edit', () => {
  let content: string;
  beforeAll(async () => {
    content = join(mkdtempSync(join(tmpdir(), 'report-kept-')), 'content');
    for (const year of [NEW, OLD]) {
      cpSync(join(caseFolder('odd'), '2021'), join(content, year), { recursive: true });
      if (year === OLD)
        edit(`${OLD}/edition.yaml`, (text) => text.replace('year: 2021', 'year: 2019').replace('covers: 2020', 'covers: 2018'));
    }
    await build(content);
    rmSync(CODE, { recursive: true, force: true });
    for (const name of readdirSync('.cache/kept').filter((each) => each.startsWith('code-')))
      cpSync(join('.cache/kept', name), join(CODE, name), { recursive: true });
  }, 300_000);
  afterAll(() => {
    rmSync(join(content, '..'), { recursive: true, force: true });
    rmSync(CODE, { recursive: true, force: true });
  });

  const edit = (file: string, change: (text: string) => string) => {
    const before = readFileSync(join(content, file), 'utf8');
    const after = change(before);
    expect(after).not.toBe(before);
    writeFileSync(join(content, file), after);
  };

  it('of one edition’s sentences uses the other’s pages as they were, and is what a build from nothing makes', async () => {
    edit(`${NEW}/about.mdx`, (text) => `${text}\n多一句话。\n`);
    const { said, sums } = await build(content);
    expect(said).toContain(`${OLD} 版没有变`);
    const anew = await build(content, CODE);
    expect(anew.said).not.toContain('没有变');
    expect(sums).toBe(anew.sums);
  }, 600_000);

  it('of what the other edition’s pages quote makes both anew', async () => {
    edit(`${OLD}/glossary.yaml`, (text) => text.replace(/(definition: ")/, '$1当年，'));
    expect((await build(content)).said).not.toContain('没有变');
  }, 600_000);
});
