import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

/**
 * Small heaps: what a process makes and drops would else be let lie until hundreds of megabytes had gathered; smaller ones yet, and a
 * quarter of the time goes into collecting. Native libraries give back what they free at once.
 * What was compiled is kept for the next.
 */
const FLAGS = ['--max-semi-space-size=8', '--max-old-space-size=512'];
const ENV = { MIMALLOC_PURGE_DELAY: '0', NODE_COMPILE_CACHE: resolve('.cache/compiled') };

/** Runs a script of the build in a process of its own, whose memory goes with it. Throws with what it said where it fails. */
export function runNode(words: readonly string[], env: Record<string, string> = {}): Promise<void> {
  const child = spawn(process.execPath, [...FLAGS, ...words], {
    env: { ...process.env, ...ENV, ...env },
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (data) => (said += String(data)));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => {
      if (code !== 0) return fail(new Error(said));
      process.stderr.write(said);
      done();
    });
  });
}
