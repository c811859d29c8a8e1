import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildSite } from '../../../src/commands/build/buildSite';
import { caseFolder, fixtureCases } from '../fixtureCases';

let out: string;
beforeEach(() => {
  out = join(mkdtempSync(join(tmpdir(), 'report-')), 'dist');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(join(out, '..'), { recursive: true });
});

describe('A build of content with problems', () => {
  it.each(fixtureCases().filter((name) => !['sound', 'odd'].includes(name)))(
    'of tests/fixtures/%s prints them and leaves the last site as it was',
    async (name) => {
      mkdirSync(out);
      writeFileSync(join(out, 'index.html'), 'yesterday');
      vi.stubEnv('REPORT_CONTENT', caseFolder(name));
      const said: string[] = [];

      expect(await buildSite({ base: '/', out }, (line) => said.push(line))).toBe(false);

      // The lines of `npm run check` that sum up an edition are its own.
      const problems = readFileSync(join(caseFolder(name), 'expected.txt'), 'utf8')
        .replace(/^\d{4} 版.*\n/gm, '')
        .trim();
      expect(said.join('\n')).toContain(problems);
      expect(said.join('\n')).toContain('没有生成网站');
      expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('yesterday');
      expect(readdirSync(join(out, '..'))).toEqual(['dist']);
    },
  );

  it('is not begun in a folder whose path has a “#”, and says where to go', async () => {
    const cwd = vi.spyOn(process, 'cwd').mockReturnValue(join(tmpdir(), 'a#b'));
    const said: string[] = [];
    expect(await buildSite({ base: '/', out }, (line) => said.push(line))).toBe(false);
    expect(said.join('\n')).toContain('把项目移到路径里没有“#”的地方');
    cwd.mockRestore();
  });

  it('leaves a folder with somebody else’s files alone, and names one', async () => {
    mkdirSync(out);
    writeFileSync(join(out, 'thesis.docx'), 'mine');
    vi.stubEnv('REPORT_CONTENT', caseFolder('sound'));
    const said: string[] = [];
    expect(await buildSite({ base: '/', out }, (line) => said.push(line))).toBe(false);
    expect(said.at(-1)).toContain('不是这个程序生成的文件（thesis.docx）');
    expect(readdirSync(out)).toEqual(['thesis.docx']);
  });

  it('makes no folder where there was none', async () => {
    vi.stubEnv('REPORT_CONTENT', caseFolder('claim-disagrees'));
    expect(await buildSite({ base: '/', out }, () => {})).toBe(false);
    expect(existsSync(out)).toBe(false);
  });
});
