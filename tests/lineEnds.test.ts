import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { isThere } from './clients/tool';

const folder = mkdtempSync(join(tmpdir(), 'report-line-ends-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Texts and pictures of every sort an editor’s clone holds. */
const COPIED = ['.gitattributes', 'README.md', 'package.json', 'content', 'public', 'src/styles'];

const git = (...words: string[]) => execFileSync('git', words, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });

const filesOf = (place: string): string[] =>
  readdirSync(place, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name));

it.skipIf(!isThere('git'))('a clone made as Git for Windows makes it holds every file byte for byte', () => {
  git('init', '--quiet');
  git('config', 'core.autocrlf', 'true');
  for (const path of COPIED) cpSync(path, join(folder, path), { recursive: true });
  git('add', '--all');
  for (const path of COPIED) rmSync(join(folder, path), { recursive: true });
  git('checkout-index', '--all');
  const files = COPIED.flatMap((path) => (path.includes('.') ? [path] : filesOf(path)));
  expect(files.length).toBeGreaterThan(100);
  const changed = files.filter((file) => !readFileSync(join(folder, file)).equals(readFileSync(file)));
  expect(changed).toEqual([]);
});
