import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentFolder, editionNames } from '../../editions';
import { corruptContent } from './corruptContent';

/** How the check ends when a file of the newest edition is corrupted: trials and seed may be given. Fails where it ends otherwise than in sentences or in peace. */
export function benchCorruption([trials = 500, seed = 7]: number[], say: (line: string) => void): void {
  const scratch = mkdtempSync(join(tmpdir(), 'report-corrupt-'));
  try {
    const made = corruptContent(join(contentFolder(), editionNames()[0]!), scratch, trials, seed);
    const bad = made.filter(({ end }) => end !== 'told' && end !== 'sound');
    for (const { what, end, detail } of bad) say(`${end}  ${what}\n${detail}`);
    const count = (end: string) => made.filter((each) => each.end === end).length;
    say(`${trials} 次（种子 ${seed}）：报出问题 ${count('told')} 次，仍然无误 ${count('sound')} 次，出错 ${bad.length} 次。`);
    if (bad.length > 0) process.exitCode = 1;
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
