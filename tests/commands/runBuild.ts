import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

/** What a test runner puts into the environment, and a reader’s shell does not have. */
const OURS = /^(VITEST.*|TEST|NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL|REPORT_.*)$/;

/**
 * Runs `npm run build` in a process of its own, as an editor would, and throws with what it printed where it fails. A test
 * runner’s environment would build another site than the one readers get (without its security policy, for one).
 */
export function runBuild(options: { base?: string; out: string; content?: string; also?: string[] }): void {
  const env: NodeJS.ProcessEnv = Object.fromEntries(Object.entries(process.env).filter(([name]) => !OURS.test(name)));
  if (options.content) env['REPORT_CONTENT'] = options.content;
  const command = [
    '--import',
    'tsx',
    'src/commands/build.ts',
    '--base',
    options.base ?? '/',
    '--out',
    options.out,
    ...(options.also ?? []),
  ];
  // A site of before builds listed their files would not be overwritten.
  rmSync(options.out, { recursive: true, force: true });
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The site does not build:\n${stdout}${stderr}`);
}
