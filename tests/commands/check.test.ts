import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { printCheck } from '../../src/commands/commandLine/printCheck';
import { allEditions, readEdition } from '../../src/editions';
import { caseFolder, fixtureCases } from './fixtureCases';

/** What `npm run check` prints and its exit code, with the content of another folder. */
function check(content: string): { printed: string; code: number | null } {
  const env = { ...process.env, REPORT_CONTENT: content };
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', './src/commands/typescript.mjs', 'src/commands/check.ts'], {
    env,
    encoding: 'utf8',
  });
  return { printed: stdout + stderr, code: status };
}

/** The same within this process. */
function checkedWords(content: string): string {
  const before = process.env['REPORT_CONTENT'];
  process.env['REPORT_CONTENT'] = content;
  try {
    return `${printCheck(allEditions())}\n`;
  } finally {
    if (before === undefined) delete process.env['REPORT_CONTENT'];
    else process.env['REPORT_CONTENT'] = before;
  }
}

const expected = (name: string) => readFileSync(join(caseFolder(name), 'expected.txt'), 'utf8');

describe('npm run check', () => {
  it.each(fixtureCases())('says of tests/fixtures/%s what its expected.txt holds', (name) =>
    expect(checkedWords(caseFolder(name))).toBe(expected(name)),
  );

  it.each(['sound', 'several', 'empty'])('prints it and ends with 1 where there is a problem: %s', (name) => {
    const { printed, code } = check(caseFolder(name));
    expect(printed).toBe(expected(name));
    expect(code).toBe(name === 'sound' ? 0 : 1);
  });

  it('runs nothing of a text while it reads it', () => {
    readEdition(join(caseFolder('code-runs'), '2021'));
    expect(existsSync('ran')).toBe(false);
    expect('ran' in globalThis).toBe(false);
  });

  it('gathers the problems of every file in one run', () => {
    const { problems } = readEdition(join(caseFolder('several'), '2021'));
    expect(problems.map(({ code, file }) => [code, file.split('2021/')[1]])).toEqual([
      ['yaml-schema', 'edition.yaml'],
      ['not-a-number', 'tables/table-1-1.csv'],
      ['yaml-schema', 'glossary.yaml'],
      ['yaml-schema', 'glossary.yaml'],
      ['claim-disagrees', 'chapters/overview.mdx'],
      ['reference-dead', 'chapters/overview.mdx'],
      ['bare-number', 'chapters/overview.mdx'],
    ]);
  });
});

describe('One broken line of the real glossary', () => {
  const folder = mkdtempSync(join(tmpdir(), 'report-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('brings no problem but its own', () => {
    cpSync('content/2021', join(folder, '2021'), { recursive: true });
    const yaml = join(folder, '2021/glossary.yaml');
    const broken = readFileSync(yaml, 'utf8').replace(/^( +definition: )(.+)$/m, '$1"$2');
    writeFileSync(yaml, broken);
    const { problems } = readEdition(join(folder, '2021'));
    expect(problems.length).toBeLessThan(4);
    expect(new Set(problems.map(({ file }) => file.split('/').at(-1)))).toEqual(new Set(['glossary.yaml']));
  });
});

describe('One digit changed in the real edition', () => {
  const folder = mkdtempSync(join(tmpdir(), 'report-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('of table-a3.csv is one problem: the cell with the value it should have, and under it the claims and checks it upsets', () => {
    cpSync('content', folder, { recursive: true });
    const csv = join(folder, '2021/tables/table-a3.csv');
    const before = readFileSync(csv, 'utf8');
    const after = before.replace(/^(电子信息,(?:.*,)?)6323\.99,/m, '$16333.99,');
    expect(after).not.toBe(before);
    writeFileSync(csv, after);

    const printed = checkedWords(folder);
    expect(printed).toContain('处不符都指向这一格：现为 6333.99；改为 6323.99，');
    expect(printed).toMatch(/· .*overview\.mdx，第 \d+ 行：正文写作“6324\.0 亿元”，公式得出 6334\.0 亿元（未取舍：6333\.99）。/);
    expect(printed).toContain('2021 版有 1 处问题。');
  });
});
