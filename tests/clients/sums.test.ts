import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SUMS } from '../../src/commands/build/finish/writeSums';
import { PUBLISHED, WITH } from './build';
import { describeWith, run } from './tool';

const sumsOf = (folder: string): Map<string, string> =>
  new Map(
    readFileSync(join(folder, SUMS), 'utf8')
      .trim()
      .split('\n')
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );

describeWith(['sha256sum'], 'SHA256SUMS', () => {
  it('is what sha256sum finds', () => {
    expect(run('sh', ['-c', `cd '${resolve(PUBLISHED)}' && sha256sum -c --strict --quiet ${SUMS}`])).toBe('');
    const files = run('sh', ['-c', `cd '${resolve(PUBLISHED)}' && find . -type f ! -name ${SUMS} | wc -l`]);
    expect(sumsOf(PUBLISHED).size).toBe(Number(files));
  });
});

describe('A build from another folder, by another user, on another day, in another time zone and language', () => {
  let home: string;
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'Ein Ordner, 别处 '));
    for (const name of ['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
      cpSync(name, join(home, name), { recursive: true });
    symlinkSync(resolve('node_modules'), join(home, 'node_modules'));
    mkdirSync(join(home, 'nobody'));
    // Forty days on, at another hour.
    const later = join(home, 'later.mjs');
    writeFileSync(
      later,
      `const Real = Date, shift = 40 * 86_400_000 + 7 * 3_600_000;
       globalThis.Date = class extends Real { constructor(...at) { if (at.length) super(...at); else super(Real.now() + shift); } static now() { return Real.now() + shift; } };`,
    );
    const elsewhere = {
      TZ: 'America/St_Johns',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      HOME: join(home, 'nobody'),
      USER: 'nobody',
      LOGNAME: 'nobody',
    };
    // What the build starts has that clock too.
    const env = { PATH: process.env['PATH'], TMPDIR: tmpdir(), NODE_OPTIONS: `--import=${pathToFileURL(later).href}`, ...elsewhere };
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', './src/commands/typescript.mjs', 'src/commands/build.ts', '--out', 'another/name', ...WITH],
      { cwd: home, env, encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(stdout + stderr);
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it('is the same, byte for byte', () => {
    const [here, there] = [sumsOf(PUBLISHED), sumsOf(join(home, 'another/name'))];
    expect([...new Set([...here.keys(), ...there.keys()])].filter((name) => here.get(name) !== there.get(name))).toEqual([]);
    expect(there.size).toBeGreaterThan(500);
  });
});
