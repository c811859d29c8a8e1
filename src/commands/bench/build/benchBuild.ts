import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentFolder, editionNames } from '../../../editions';
import { ANCHORS } from '../../../model/address/anchor';
import { benchTable } from '../benchTable';

/** Time and memory of building 1, 3 and 10 editions: the newest one, copied under earlier years. `counts` may say others. */
export function benchBuild(counts: number[], say: (line: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'report-bench-'));
  try {
    const rows = (counts.length > 0 ? counts : [1, 3, 10]).map((count) => {
      const { seconds, bytes } = measure(count, folder);
      return [count, seconds.toFixed(1), (seconds / count).toFixed(1), Math.round(bytes / 1e6)];
    });
    say(benchTable(['版数', '生成 s', '每版 s', '内存峰值 MB'], rows));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measure(count: number, folder: string): { seconds: number; bytes: number } {
  const [newest] = editionNames();
  const content = join(folder, `content-${count}`);
  for (let index = 0; index < count; index++) {
    const year = String(Number(newest) - index);
    cpSync(join(contentFolder(), newest!), join(content, year), { recursive: true });
    // What the newest promised is not promised of the others.
    for (const list of ['addresses.txt', ANCHORS]) rmSync(join(content, year, list));
    const info = join(content, year, 'edition.yaml');
    writeFileSync(info, readFileSync(info, 'utf8').replace(/^year: .*$/m, `year: ${year}`));
  }
  const peak = join(folder, 'peak');
  const { NODE_OPTIONS: _, ...env } = process.env;
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--import',
      'tsx',
      '--import',
      new URL('./peakMemory.ts', import.meta.url).href,
      'src/commands/build.ts',
      '--out',
      join(folder, 'site'),
    ],
    { env: { ...env, REPORT_CONTENT: content, REPORT_PEAK: peak }, encoding: 'utf8' },
  );
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`${count} 版没有生成：\n${stdout.slice(-2000)}${stderr.slice(-2000)}`);
  rmSync(content, { recursive: true });
  return { seconds, bytes: Number(readFileSync(peak, 'utf8')) };
}
