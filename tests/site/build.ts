import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { findBrowser } from '../../src/commands/browser';
import { SITES } from './sites';

/**
 * Builds the site once for each base, as `npm run build` does, and unpacks the browser. A process of its own, because a test
 * runner’s environment (NODE_ENV=test) would build another site than the one readers get.
 */
export default async function build(): Promise<void> {
  mkdirSync('.cache', { recursive: true });
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  for (const { base, folder } of Object.values(SITES)) {
    const log = `${folder}.log`;
    const output = openSync(log, 'w');
    const command = ['--import', 'tsx', 'src/commands/build.ts', '--base', base, '--out', folder];
    const { status } = spawnSync(process.execPath, command, { env, stdio: ['ignore', output, output] });
    closeSync(output);
    if (status !== 0) throw new Error(`The site does not build under ${base}:\n${readFileSync(log, 'utf8')}`);
  }
  await findBrowser();
}
