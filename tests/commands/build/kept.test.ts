import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hashOfFiles } from '../../../src/commands/build/kept';
import { hashOfCode, readContent } from '../../../src/commands/build/readContent';
import { readEditionIn, unpackEdition } from '../../../src/editions';
import { caseFolder } from '../fixtureCases';

let folder: string;
let content: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-kept-'));
  content = join(folder, 'content');
  // Two years apart: editions of neighbouring years must agree on the year between.
  for (const year of [2021, 2019]) {
    cpSync(join(caseFolder('odd'), '2021'), join(content, String(year)), { recursive: true });
    edit(`${year}/edition.yaml`, (text) => text.replace(/^year: .*$/m, `year: ${year}`).replace(/^covers: .*$/m, `covers: ${year - 1}`));
  }
  vi.stubEnv('REPORT_CONTENT', content);
  vi.stubEnv('REPORT_KEPT', join(folder, 'kept'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const edit = (file: string, change: (text: string) => string): void =>
  writeFileSync(join(content, file), change(readFileSync(join(content, file), 'utf8')));
const keys = (code = 'code'): Record<string, string> => Object.fromEntries(readContent(code).map(({ name, key }) => [name, key]));
/** Editions whose pages must be made anew after this. */
const anew = (change: () => void): string[] => {
  const before = keys();
  change();
  const after = keys();
  return Object.keys(after).filter((name) => after[name] !== before[name]);
};

describe('What pages are made from', () => {
  it('is an edition’s own text, for that edition alone', () => {
    expect(anew(() => edit('2021/about.mdx', (text) => `${text}\n多一句话。\n`))).toEqual(['2021']);
    expect(anew(() => edit('2019/about.mdx', (text) => `${text}\n多一句话。\n`))).toEqual(['2019']);
  });

  it('is every number of every edition, which the series of the others join', () => {
    expect(
      anew(() =>
        edit('2019/tables/table-1-1.csv', (text) =>
          text.replace(/(\d)(\D*)$/, (_, digit: string, rest: string) => `${(Number(digit) + 1) % 10}${rest}`),
        ),
      ),
    ).toEqual(['2019', '2021']);
  });

  it('is the names that other editions lead to', () => {
    expect(anew(() => edit('2021/glossary.yaml', (text) => text.replace(/(definition: ")/, '$1今年起，')))).toEqual(['2019', '2021']);
  });

  it('is the edition as it was read and checked, which the pages are written from', () => {
    const [newest] = readContent('code');
    expect(basename(newest!.whole!)).toBe('2021');
    expect(unpackEdition(readFileSync(newest!.whole!))).toEqual({
      ...readEditionIn(content, '2021'),
      before: expect.anything() as unknown,
    });
    edit('2021/tables/table-1-1.csv', () => 'nonsense');
    expect(readContent('code')[0]).toMatchObject({ name: '2021', whole: undefined });
  });

  it('is how many editions there are', () => {
    expect(anew(() => rmSync(join(content, '2019'), { recursive: true }))).toEqual(['2021']);
  });

  it('is the code, the packages, the environment and where the site lies', () => {
    expect(keys('other code')).not.toEqual(keys());
    const here = hashOfCode('/');
    expect(hashOfCode('/')).toBe(here);
    expect(hashOfCode('/report/')).not.toBe(here);
    vi.stubEnv('REPORT_SITE', 'https://report.example/');
    expect(hashOfCode('/')).not.toBe(here);
  });

  it('is the bytes and the names of files', () => {
    const before = hashOfFiles(content);
    writeFileSync(join(content, '2021/new.txt'), '');
    const named = hashOfFiles(content);
    writeFileSync(join(content, '2021/new.txt'), 'x');
    expect(new Set([before, named, hashOfFiles(content)]).size).toBe(3);
    rmSync(join(content, '2021/new.txt'));
    expect(hashOfFiles(content)).toBe(before);
  });
});
