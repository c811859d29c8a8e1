import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { stringify } from 'yaml';
import { setYaml } from '../../src/editing/file/yamlText';
import { editionNames, readEdition, type Edition } from '../../src/editions';
import { anchor } from '../../src/model/address/address';
import type { Comparison } from '../../src/model/check/comparison';
import type { Erratum } from '../../src/model/check/erratum';
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
 * `refresh`; then judges what the numbers contradict: revisions are named in the tables, the rest becomes errata.
 */
export function makeSecondYear(): void {
  const folder = join(CONTENT, NEW);
  rmSync(CONTENT, { recursive: true, force: true });
  mkdirSync(CONTENT, { recursive: true });
  cpSync(join('content', OLD), join(CONTENT, OLD), { recursive: true });
  const run = (...command: [string, ...string[]]) => runCommand(command, { content: CONTENT });

  const said = { edition: run('edition', NEW), import: '', refresh: '', revised: [] as string[] };
  const workbooks = join(CONTENT, '.workbooks');
  mkdirSync(workbooks);
  const old = readEdition(join(CONTENT, OLD));
  const year = simulatedYear(old, folder, REVISED);
  writeMinistryFiles(workbooks, year.tables);
  said.import = run('import', NEW, workbooks);
  said.refresh = run('refresh', NEW);
  said.revised = year.revised.map(({ table, row, field }) => `${table.id} ${row.key} ${field.name}`);
  writeByHand(folder);
  reword(folder, readEdition(folder, process.cwd(), old));
  judge(folder, readEdition(folder, process.cwd(), old));
  writeFileSync(SAID, JSON.stringify(said));
}

/** What an editor writes anew in any year: a definition; the events are taken for this year’s. */
function writeByHand(folder: string): void {
  const edit = (name: string, change: (text: string) => string) =>
    writeFileSync(join(folder, name), change(readFileSync(join(folder, name), 'utf8')));
  edit('chapters/chronicle.mdx', (text) => text.replaceAll(' status="waiting"', ''));
  edit('glossary.yaml', (text) => text.replace(/(definition: )(.+)/, '$1今年起，$2'));
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

/** Names what the book revised in the tables, and makes an erratum of every other contradiction. */
function judge(folder: string, { comparisons, tables, info }: Edition): void {
  const failing = comparisons.filter(({ passes }) => !passes);
  const revised = Map.groupBy(
    failing.filter(({ kind }) => kind === 'edition'),
    ({ table }) => table,
  );
  for (const [id, cells] of revised) {
    const path = join(folder, 'tables', `${anchor.table(id)}.yaml`);
    const list = cells.map(({ row, field }) => ({ field, row, note: '本年修订。' }));
    writeFileSync(path, setYaml(readFileSync(path, 'utf8'), { restates: JSON.stringify(list) }, 'title'));
  }
  const others = failing.filter(({ kind }) => kind !== 'edition');
  const errata = others.map((each, index): Erratum => {
    const table = tables.get(each.table);
    const text = table?.rows.find(({ key }) => key === each.row)?.cells[each.field]?.text;
    return erratumOf(each, index, table?.part ?? info.parts.at(-1)!.number, text);
  });
  writeFileSync(join(folder, 'errata.yaml'), stringify(errata));
}

function erratumOf({ id, cell, printed, expected }: Comparison, index: number, part: number, text: string | undefined): Erratum {
  return {
    id: `moni-${index + 1}`,
    title: `${cell} 与别处不合`,
    kind: '印刷错误',
    weight: 'slight',
    part,
    found: 'check',
    readings: [
      text === undefined
        ? { section: String(part), says: `${cell} 印作 ${printed}`, verdict: 'unclear' }
        : { cell, printed: text, verdict: 'unclear' },
    ],
    judgement: '两处都照录。',
    numbers: [],
    reason: `依别处推算，应为 ${expected}。`,
    explains: [id],
  };
}
