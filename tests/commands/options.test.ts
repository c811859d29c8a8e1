import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { readOptions } from '../../src/commands/options';

const build = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'src/commands/build.ts', ...args], { encoding: 'utf8' });

describe('The options of a command', () => {
  it('have defaults', () => expect(readOptions([])).toEqual({ base: '/', out: 'dist', port: 0 }));

  it('are read', () => {
    expect(readOptions(['--base', '/report/', '--out', 'site', '--port', '4321'])).toEqual({ base: '/report/', out: 'site', port: 4321 });
  });

  it.each([
    [['--base', 'report'], '--base 应以“/”开头和结尾，如 /report/；现为“report”。'],
    [['--port', '99999'], '--port 应是 0 到 65535 的整数；现为“99999”。'],
    [['--bass', '/'], '可用的选项：--base /report/'],
  ])('end the program with a sentence where they are wrong: %j', (args, sentence) => {
    const { status, stderr } = build(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toContain('    at ');
  });
});
