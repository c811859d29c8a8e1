import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readEdition } from '../../../editions';
import { printProblem } from '../../../model/check/problem';
import { filesIn } from '../../build/filesIn';
import { seeded } from '../seeded';

/** One corruption of an edition, and how the check ended. */
export interface Corruption {
  /** What was done: `byte tables/table-3-2.csv`. */
  what: string;
  /** `told`: problems in sentences; `sound`: none; `broke`: a stack; `slow`: longer than anyone waits; `ran`: something of it was run. */
  end: 'told' | 'sound' | 'broke' | 'slow' | 'ran';
  detail: string;
}

/** Milliseconds an editor waits. */
const PATIENCE = 10_000;

/** Symbols that mean something to MDX, YAML or CSV, and code that would show if it ran. */
const SYMBOLS = [
  '<',
  '{',
  '*',
  '&a ',
  '[',
  ']',
  '"',
  "'",
  '|',
  ':',
  '\t',
  '> ',
  '---\n',
  '<Aside>\n',
  '{(globalThis.corrupted = true)}',
  '\u0000',
  '\uFEFF',
];

type Pick = (count: number) => number;

const onText =
  (change: (text: string, pick: Pick) => string) =>
  (file: string, pick: Pick): void =>
    writeFileSync(file, change(readFileSync(file, 'utf8'), pick));
const onLines = (change: (lines: string[], pick: Pick) => void) =>
  onText((text, pick) => {
    const lines = text.split('\n');
    change(lines, pick);
    return lines.join('\n');
  });
const linkTo = (target: string) => (file: string) => {
  unlinkSync(file);
  symlinkSync(target, file);
};

/** Everything that is done to a file, by name. */
const KINDS: Record<string, (file: string, pick: Pick) => void> = {
  byte: (file, pick) => {
    const bytes = readFileSync(file);
    if (bytes.length > 0) bytes[pick(bytes.length)] = pick(256);
    writeFileSync(file, bytes);
  },
  symbol: onText((text, pick) => {
    const at = pick(text.length + 1);
    return text.slice(0, at) + SYMBOLS[pick(SYMBOLS.length)]! + text.slice(at);
  }),
  cut: onText((text, pick) => text.slice(0, pick(text.length + 1))),
  'line lost': onLines((lines, pick) => void lines.splice(pick(lines.length), 1)),
  'line twice': onLines((lines, pick) => {
    const at = pick(lines.length);
    lines.splice(at, 0, lines[at]!);
  }),
  'lines swapped': onLines((lines, pick) => {
    const [a, b] = [pick(lines.length), pick(lines.length)];
    [lines[a], lines[b]] = [lines[b]!, lines[a]!];
  }),
  'UTF-16': (file) => writeFileSync(file, readFileSync(file, 'utf8'), 'utf16le'),
  Latin: (file) => writeFileSync(file, readFileSync(file, 'utf8'), 'latin1'),
  Windows: onText((text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`),
  gone: (file) => unlinkSync(file),
  renamed: (file, pick) => renameSync(file, join(dirname(file), `${pick(1000)}-${basename(file)}`)),
  moved: (file) => renameSync(file, join(dirname(dirname(file)), basename(file))),
  folder: (file) => {
    unlinkSync(file);
    mkdirSync(file);
  },
  'broken link': linkTo('nowhere'),
  'link to itself': (file) => linkTo(basename(file))(file),
  'link outside': linkTo('/etc/hostname'),
};

/**
 * Corrupts one file of an edition in one way, `trials` times, each on a fresh copy in `scratch`. Same seed, same trials. `sound` sees
 * each copy the check let pass, while it is there.
 */
export function corruptContent(
  edition: string,
  scratch: string,
  trials: number,
  seed: number,
  sound: (what: string) => void = () => {},
): Corruption[] {
  const random = seeded(seed);
  const pick: Pick = (count) => Math.floor(random() * count);
  const files = filesIn(edition).filter((name) => basename(name) !== 'EDITING.md');
  const kinds = Object.keys(KINDS);
  const copy = join(scratch, basename(edition));
  return Array.from({ length: trials }, () => {
    const [kind, file] = [kinds[pick(kinds.length)]!, files[pick(files.length)]!];
    rmSync(copy, { recursive: true, force: true });
    cpSync(edition, copy, { recursive: true });
    KINDS[kind]!(join(copy, file), pick);
    const what = `${kind} ${file}`;
    const tried = tryCheck(copy);
    if (tried.end === 'sound') sound(what);
    return { what, ...tried };
  });
}

function tryCheck(folder: string): Omit<Corruption, 'what'> {
  const started = performance.now();
  try {
    const told = readEdition(folder).problems.map(printProblem);
    if ('corrupted' in globalThis) return { end: 'ran', detail: '' };
    if (performance.now() - started > PATIENCE) return { end: 'slow', detail: `${Math.round(performance.now() - started)} ms` };
    return told.length > 0 ? { end: 'told', detail: told[0]! } : { end: 'sound', detail: '' };
  } catch (error) {
    return { end: 'broke', detail: (error as Error).stack ?? String(error) };
  }
}
