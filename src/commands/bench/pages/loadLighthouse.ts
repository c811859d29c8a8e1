import { spawnSync } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** What the bench asks of Lighthouse: scores from 0 to 1, null where a check does not apply; times in milliseconds. */
interface Verdict {
  lhr: {
    categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
    audits: Record<string, { score: number | null; numericValue?: number }>;
  };
}
type Lighthouse = (url: string, flags: { port: number; output: 'json'; logLevel: 'error' }) => Promise<Verdict | undefined>;

const FOLDER = '.cache/lighthouse';

/**
 * Lighthouse from a folder of its own, installed there as `lighthouse/` pins it when it is first asked for: 176 MB that nobody needs to
 * build, serve or test the site. Throws where it can neither be found nor fetched.
 */
export async function loadLighthouse(): Promise<Lighthouse> {
  const main = resolve(FOLDER, 'node_modules/lighthouse/core/index.js');
  if (!existsSync(main)) {
    cpSync(fileURLToPath(new URL('./lighthouse/', import.meta.url)), FOLDER, { recursive: true });
    spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: FOLDER, stdio: 'inherit' });
  }
  if (!existsSync(main)) throw new Error(`Lighthouse 没有装上。连上网后在 ${FOLDER} 里运行 npm ci，再来一次。`);
  return ((await import(pathToFileURL(main).href)) as { default: Lighthouse }).default;
}
