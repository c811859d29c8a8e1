import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe } from 'vitest';
import { loadTool, type Tool } from '../../src/commands/tools/loadTool';

const PLACES = ['/usr/sbin', '/usr/bin', '/usr/local/bin'];

/** Is a program of the system there, or a file of it? */
export const isThere = (program: string): boolean =>
  [program, ...PLACES.map((place) => `${place}/${program}`)].some((path) => path.startsWith('/') && existsSync(path));

/** Tests that need programs of Debian's; where one is missing they are skipped, and the skipped name says for want of what. */
export function describeWith(programs: readonly string[], title: string, tests: () => void): void {
  const missing = programs.filter((program) => !isThere(program));
  if (missing.length === 0) describe(title, tests);
  else describe.skip(`${title}（没有 ${missing.join('、')}，没有检查）`, tests);
}

/** The same for a tool of npm’s that is fetched when it is asked for: its tests get the path of a file of its packages. */
export function describeWithTool(tool: Tool, inside: string, title: string, tests: (file: string) => void): void {
  let file: string | undefined;
  try {
    file = loadTool(tool, inside);
  } catch (error) {
    console.warn((error as Error).message);
  }
  if (file) describe(title, () => tests(file));
  else describe.skip(`${title}（没有 ${tool}，没有检查）`, () => tests(''));
}

/** Runs a program to its end; throws with what it said where it fails. */
export function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', env, maxBuffer: 1e8 });
  if (error) throw error;
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} → ${status}\n${stdout}${stderr}`);
  return stdout + stderr;
}
