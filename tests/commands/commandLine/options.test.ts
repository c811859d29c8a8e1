import { execFile } from 'node:child_process';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { helpOf, readOptions, type Command } from '../../../src/commands/commandLine/options';
import packageJson from '../../../package.json' with { type: 'json' };

const run = (file: string, ...args: string[]) =>
  new Promise<{ status: number | string; stdout: string; stderr: string }>((resolve) =>
    execFile(process.execPath, ['--import', './src/commands/typescript.mjs', file, ...args], (error, stdout, stderr) =>
      resolve({ status: error?.code ?? 0, stdout, stderr }),
    ),
  );

const build = { name: 'npm run build', does: '生成网站。', options: ['base', 'out'] } as const;
const start = { name: 'npm start', does: '打开网站。', options: ['base', 'out', 'port'] } as const;

/** What is said when a command ends over its options. */
function refusal(args: string[], command: Command<'base' | 'out' | 'port'> = build): string {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(process, 'exit').mockImplementation((code) => {
    throw new Error(`exit ${code}`);
  });
  expect(() => readOptions(command, args)).toThrow('exit 2');
  return said.mock.calls.join('\n');
}

afterEach(() => vi.restoreAllMocks());

describe('The options of a command', () => {
  it('have defaults', () => expect(readOptions(start, [])).toEqual({ base: '/', out: 'dist', port: undefined, words: [] }));

  it('are read', () => {
    expect(readOptions(start, ['--base', '/report/', '--out', 'site', '--port', '4321'])).toEqual({
      base: '/report/',
      out: 'site',
      port: 4321,
      words: [],
    });
  });

  it('may have words beside them', () => {
    const mutate = { name: 'npm run mutate', does: '改。', options: ['list'], words: { sample: '500', says: '次数' } } as const;
    expect(readOptions(mutate, ['500', '--list', '7'])).toEqual({ list: true, words: ['500', '7'] });
  });

  it('may be given several times, where they list tables', () => {
    const tables = {
      name: 'npm run import',
      does: '录。',
      options: ['rows'],
      words: { sample: '2022', says: '哪一年', least: 1 },
    } as const;
    expect(readOptions(tables, ['2022', '--rows', '4-12，a15', '--rows', '1-1'])).toEqual({
      rows: ['4-12', 'a15', '1-1'],
      words: ['2022'],
    });
    expect(readOptions(tables, ['2022']).rows).toEqual([]);
  });

  it('ask for the words a command cannot do without', async () => {
    const { status, stderr } = await run('src/commands/import.ts', '2022');
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringMatching(/^还缺少要写在后面的词。\n\nnpm run import：/) as string,
    });
  });

  it.each([
    [['--base', 'report'], '--base 应以“/”开头和结尾，如 /report/；现为“report”。'],
    [['--base', '/../'], '--base 应以“/”开头和结尾，如 /report/；现为“/../”。'],
    [['--bass', '/'], '没有 --bass 这个选项。'],
    [['--out'], '--out 的写法不对：该写值的要写值，不该写的不写。'],
    [['dist'], '不明白“dist”是什么意思。'],
    [['--port', '80'], '没有 --port 这个选项。'],
  ])('end the program with a sentence where they are wrong: %j', (args, sentence) => {
    expect(refusal(args)).toBe(`${sentence}\n\n${helpOf(build)}`);
  });

  it('end a real command by 2, without a trace of the program', async () => {
    const { status, stdout, stderr } = await run('src/commands/check.ts', '--out', 'dist');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^没有 --out 这个选项。\n/);
  });

  it.each(['99999', '-1', '80a', ''])('take no port like “%s”', (port) => {
    expect(refusal([`--port=${port}`], start)).toContain(`--port 应是 0 到 65535 的整数；现为“${port}”。`);
  });
});

describe('REPORT_SITE', () => {
  afterEach(() => vi.unstubAllEnvs());
  const withSite = (site: string) => vi.stubEnv('REPORT_SITE', site);

  it('says the path too', () => {
    withSite('https://stats.gov.cn/report/');
    expect(readOptions(build, []).base).toBe('/report/');
    expect(readOptions(build, ['--base', '/report/']).base).toBe('/report/');
    expect(refusal(['--base', '/'])).toContain(
      '--base / 与 REPORT_SITE（https://stats.gov.cn/report/）的路径不同；只写 REPORT_SITE 就够了。',
    );
  });

  it.each(['stats.gov.cn', 'https://stats.gov.cn/report', 'ftp://stats.gov.cn/', ''])('is no “%s”', (site) => {
    withSite(site);
    expect(refusal([])).toContain(`以“/”结尾，如 https://stats.example.cn/report/；现为“${site}”。`);
  });
});

describe('--help', () => {
  it('says what a command does, and one line an option', () => {
    expect(helpOf(start).split('\n')).toEqual([
      'npm start：打开网站。',
      '',
      '  --base /report/  网站放在域名下的哪个路径，以“/”开头和结尾；不写就依 REPORT_SITE，再不然就在根上',
      '  --out dist       网站写进哪个文件夹',
      '  --port 4321      用哪个端口；不写就从 4321 起找第一个空着的',
      '  --help           显示这些说明',
    ]);
  });

  /** Scripts that run a program of ours, which program, and with words of its own or none. */
  const ours = Object.entries(packageJson.scripts).flatMap(([name, script]) => {
    const [, program, words = ''] = /^node .*--import \S+ (src\/commands\/\S+)(.*)$/.exec(script) ?? [];
    return program ? [{ name, program, words }] : [];
  });

  /** Each program once: several scripts are one program with other words. */
  const programs = [...new Set(ours.map(({ program }) => program))];
  let helps: Awaited<ReturnType<typeof run>>[];
  beforeAll(async () => {
    helps = JSON.parse((await run('tests/commands/commandLine/helps.mjs', ...programs)).stdout) as typeof helps;
  });

  it.each(ours)('is had from npm run $name', ({ name, program, words }) => {
    const { status, stdout, stderr } = helps[programs.indexOf(program)]!;
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(new RegExp(`^npm (run )?${words ? 'build' : name}：.*。\n`));
    expect(stdout).toContain('--help');
  });
});
