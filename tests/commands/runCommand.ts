import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** What a test runner puts into the environment, and a reader’s shell does not have. */
const OURS = /^(VITEST.*|TEST|NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL|REPORT_.*)$/;

/** The environment of a reader’s shell. */
export const shell = (): NodeJS.ProcessEnv => Object.fromEntries(Object.entries(process.env).filter(([name]) => !OURS.test(name)));

/**
 * Runs a command of `src/commands` in a process of its own, as an editor would: `['import', '2022', '工作簿.xlsx']`. Gives what it
 * prints; throws with that where it fails.
 */
export async function runCommand(
  [name, ...words]: readonly [string, ...string[]],
  { content, kept }: { content?: string | undefined; kept?: string | undefined } = {},
): Promise<string> {
  const env = { ...shell(), ...(content && { REPORT_CONTENT: content }), ...(kept && { REPORT_KEPT: kept }) };
  const command = ['--import', './src/commands/typescript.mjs', `src/commands/${name}.ts`, ...words];
  try {
    return (await promisify(execFile)(process.execPath, command, { env, maxBuffer: Infinity })).stdout;
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number | string; stdout: string; stderr: string };
    throw new Error(`npm run ${name} -- ${words.join(' ')} ended with ${code}:\n${stdout}${stderr}`, { cause: error });
  }
}
