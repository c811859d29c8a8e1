import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { foreignFile, placeSite } from '../../../src/commands/build/siteFolder';
import { takeTurn } from '../../../src/commands/build/takeTurn';
import { writeSums } from '../../../src/commands/build/finish/writeSums';

let folder: string;
let out: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-'));
  out = join(folder, 'dist');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Builds a site of one file. */
function site(text: string): void {
  const fresh = join(folder, 'fresh');
  mkdirSync(fresh);
  writeFileSync(join(fresh, 'index.html'), text);
  writeSums(fresh);
  placeSite(fresh, out);
}

describe('The folder of a site', () => {
  it('holds the newest build and nothing beside it', () => {
    site('yesterday');
    site('today');
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('today');
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  it('may lie on another disk', { skip: !existsSync('/dev/shm') }, () => {
    const disk = mkdtempSync('/dev/shm/report-');
    out = join(disk, 'dist');
    try {
      site('yesterday');
      site('today');
      expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('today');
      expect([readdirSync(disk), readdirSync(folder)]).toEqual([['dist'], []]);
    } finally {
      rmSync(disk, { recursive: true });
    }
  });

  it('is nobody else’s: a file that no build listed is named', () => {
    expect(foreignFile(out)).toBeUndefined();
    site('yesterday');
    expect(foreignFile(out)).toBeUndefined();
    writeFileSync(join(out, 'thesis.docx'), 'mine');
    expect(foreignFile(out)).toBe('thesis.docx');
  });

  it('is somebody’s where no build has listed anything', () => {
    mkdirSync(out);
    writeFileSync(join(out, 'index.html'), 'mine');
    expect(foreignFile(out)).toBe('index.html');
  });
});

describe('Builds take turns', () => {
  it('the second says that it waits, and begins when the first has died', async () => {
    const lock = join(folder, 'build.lock');
    const other = spawn('sleep', ['60']);
    writeFileSync(lock, String(other.pid));
    const said: string[] = [];
    const turn = takeTurn(lock, (line) => said.push(line));
    await expect.poll(() => said).toEqual(['另一次生成正在进行，等它做完……']);
    other.kill('SIGKILL');
    const release = await turn;
    expect(readFileSync(lock, 'utf8')).toBe(String(process.pid));
    release();
    expect(existsSync(lock)).toBe(false);
  });
});
