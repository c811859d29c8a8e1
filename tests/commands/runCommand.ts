import { spawnSync } from 'node:child_process';

/** What a test runner puts into the environment, and a reader’s shell does not have. */
const OURS = /^(VITEST.*|TEST|NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL|REPORT_.*)$/;

/** The environment of a reader’s shell. */
export const shell = (): NodeJS.ProcessEnv => Object.fromEntries(Object.entries(process.env).filter(([name]) => !OURS.test(name)));

/**
 * Runs a command of `src/commands` in a process of its own, as an editor would: `['import', '2022', '工作簿.xlsx']`. Gives what it
 * prints; throws with that where it fails.
 */
export function runCommand(
  [name, ...words]: readonly [string, ...string[]],
  { content, kept }: { content?: string | undefined; kept?: string | undefined } = {},
): string {
  const env = { ...shell(), ...(content && { REPORT_CONTENT: content }), ...(kept && { REPORT_KEPT: kept }) };
  const command = ['--import', './src/commands/typescript.mjs', `src/commands/${name}.ts`, ...words];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`npm run ${name} -- ${words.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
  return stdout;
}
