import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { editionNames, readEdition, type Edition } from '../../src/editions';
import { runCommand } from '../commands/runCommand';
import { writeMinistryFiles } from '../editing/workbook/ministryFiles';
import { simulatedYear } from '../editing/workbook/simulatedYear';

/** The newest real edition, and the year after it. */
export const OLD = editionNames('content')[0]!;
export const NEW = String(Number(OLD) + 1);

/** Content of both. */
export const CONTENT = '.cache/content-years';

/** Numbers of earlier years that the simulated book revises. */
const REVISED = 3;

/** What the commands printed, for the tests to read. */
export const SAID = join(CONTENT, '.said.json');

/**
 * Makes the year after the newest real one beside it, as an editor does: `npm run edition`, `import` of a simulated ministry’s workbook,
 * `refresh`, `errata`.
 */
export async function makeSecondYear(): Promise<void> {
  const folder = join(CONTENT, NEW);
  rmSync(CONTENT, { recursive: true, force: true });
  mkdirSync(CONTENT, { recursive: true });
  cpSync(join('content', OLD), join(CONTENT, OLD), { recursive: true });
  const run = (...command: [string, ...string[]]) => runCommand(command, { content: CONTENT });

  const said = { edition: await run('edition', NEW), import: '', refresh: '', errata: '', revised: [] as string[] };
  const workbooks = join(CONTENT, '.workbooks');
  mkdirSync(workbooks);
  const old = readEdition(join(CONTENT, OLD));
  const year = simulatedYear(old, folder, REVISED);
  writeMinistryFiles(workbooks, year.tables);
  said.import = await run('import', NEW, workbooks);
  said.refresh = await run('refresh', NEW);
  said.revised = year.revised.map(({ table, row, field }) => `${table.id} ${row.key} ${field.name}`);
  writeByHand(folder);
  reword(folder, readEdition(folder, process.cwd(), old));
  said.errata = await run('errata', NEW);
  // Every draft is taken as it is.
  edit(folder, 'errata.yaml', (text) => text.replaceAll('  status: waiting\n', ''));
  writeFileSync(SAID, JSON.stringify(said));
}

const edit = (folder: string, name: string, change: (text: string) => string) =>
  writeFileSync(join(folder, name), change(readFileSync(join(folder, name), 'utf8')));

/** What an editor writes anew in any year: a definition; the events are taken for this year’s. */
function writeByHand(folder: string): void {
  edit(folder, 'chapters/chronicle.mdx', (text) => text.replaceAll(' status="waiting"', ''));
  edit(folder, 'glossary.yaml', (text) => text.replace(/(definition: )(.+)/, '$1今年起，$2'));
}

/** Turns words that this year’s numbers belie into ones that fit any number. */
function reword(folder: string, { problems }: Edition): void {
  const belied = Map.groupBy(
    problems.filter(({ code }) => code === 'words-disagree'),
    ({ file }) => file,
  );
  for (const [file, own] of belied) {
    const lines = new Set(own.map(({ line }) => line! - 1));
    const reworded = (line: string) =>
      line
        .replace(/(?:下降|减少|降低|降幅|上升|提高|增加)(?=[^，。；[]{0,4}\[)/g, '变动')
        .replace(/(?:上升|升|增|降|减)[至到](?=\s*\[)|，都超过(?=\s*\[)/g, '到');
    const path = join(folder, 'chapters', basename(file));
    const text = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      text
        .split('\n')
        .map((line, index) => (lines.has(index) ? reworded(line) : line))
        .join('\n'),
    );
  }
}
