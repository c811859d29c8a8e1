import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand, shell } from './runCommand';

/** Folders of content before each command of a year, and after the last. */
const place = mkdtempSync(join(tmpdir(), 'mishap-'));
const workbook = join(place, '表 1-1.csv');
const COMMANDS = [
  ['edition', '2022'],
  ['import', '2022', workbook],
  ['refresh', '2022'],
] as const;
const before = (index: number) => join(place, `before-${index}`);

beforeAll(async () => {
  writeFileSync(workbook, '表 1-1　各地登记情况\n地区,合同数,成交额\n北京,"90,000",7000.0\n广东,40000,4000.0\n');
  cpSync('tests/fixtures/sound', before(0), { recursive: true });
  for (const [index, command] of COMMANDS.entries()) {
    cpSync(before(index), before(index + 1), { recursive: true });
    await runCommand(command, { content: before(index + 1) });
  }
}, 60_000);
afterAll(() => rmSync(place, { recursive: true }));

/** Every file of a folder with its text, hidden ones too. */
const filesOf = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(folder.length), readFileSync(path, 'utf8')];
      }),
  );

/** Runs a command on a copy of the content while something happens to it. */
function run(index: number, mishap: string) {
  const content = mkdtempSync(join(place, 'run-'));
  cpSync(before(index), content, { recursive: true });
  const [name, ...words] = COMMANDS[index]!;
  const { status, signal, stderr } = spawnSync(
    process.execPath,
    ['--import', './src/commands/typescript.mjs', '--import', './tests/commands/mishap.mjs', `src/commands/${name}.ts`, ...words],
    { env: { ...shell(), REPORT_CONTENT: content, MISHAP: mishap }, encoding: 'utf8' },
  );
  return { content, status, signal, stderr, again: () => runCommand([name, ...words], { content }) };
}

describe('With the workbook at hand', () => {
  it('one command does the work of all three', async () => {
    const content = mkdtempSync(join(place, 'run-'));
    cpSync(before(0), content, { recursive: true });
    await runCommand(['edition', '2022', workbook], { content });
    expect(filesOf(content)).toEqual(filesOf(before(COMMANDS.length)));
  });

  it('that is not there, no edition is made', async () => {
    const content = mkdtempSync(join(place, 'run-'));
    cpSync(before(0), content, { recursive: true });
    await expect(runCommand(['edition', '2022', join(place, '没有.xlsx')], { content })).rejects.toThrow('没有.xlsx 这个文件。');
    expect(filesOf(content)).toEqual(filesOf(before(0)));
  });
});

const steps = COMMANDS.map(([name], index) => [name, index] as const);

describe('Where the disk is full', () => {
  it.each(steps)('%s says so and changes nothing', (_, index) => {
    const { content, status, stderr } = run(index, 'full 1');
    expect(stderr).toMatch(/^磁盘满了，写不下。.*\n没有改动任何文件；解决以后再运行一次。\n$/);
    expect(status).toBe(1);
    expect(filesOf(content)).toEqual(filesOf(before(index)));
  });
});

describe('Where it is killed half-way', () => {
  it.each(steps)('%s leaves every file whole, and ends as ever when it is run again', async (name, index) => {
    // Of the two files of an import the first has taken its place, the second has not.
    const { content, signal, again } = run(index, name === 'import' ? 'killed 2' : 'killed 1');
    expect(signal).toBe('SIGKILL');
    const [old, now] = [filesOf(before(index)), filesOf(before(index + 1))];
    const half = [...filesOf(content)].filter(
      ([path, text]) =>
        !path.split('/').at(-1)!.startsWith('.') && !path.includes('/.') && text !== old.get(path) && text !== now.get(path),
    );
    expect(half.map(([path]) => path)).toEqual([]);
    await again();
    expect(filesOf(content)).toEqual(now);
  });
});
