import { existsSync, rmSync } from 'node:fs';
import { runCommand } from './runCommand';

/** With `REUSE_SITE=1` tests walk the last build again, where there is one. */
export const isKept = (site: string): boolean => Boolean(process.env['REUSE_SITE']) && existsSync(site);

/**
 * Runs `npm run build` in a process of its own, as an editor would, gives what it prints, and throws with that where it fails. A test
 * runner’s environment would build another site than the one readers get (without its security policy, for one).
 */
export function runBuild(options: {
  base?: string;
  out: string;
  content?: string;
  kept?: string | undefined;
  also?: string[];
}): Promise<string> {
  // A site of before builds listed their files would not be overwritten.
  rmSync(options.out, { recursive: true, force: true });
  const words = ['--base', options.base ?? '/', '--out', options.out, ...(options.also ?? [])];
  return runCommand(['build', ...words], options);
}
