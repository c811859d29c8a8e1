import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentFolder, editionNames } from '../../../editions';
import { corruptContent } from './corruptContent';

/**
 * How the check ends when a file of the newest edition is corrupted: trials and seed may be given, and how many of the copies that it
 * lets pass are built and compared with the clean site. Fails where the check ends otherwise than in sentences or in peace, or where
 * what it let pass does not build.
 */
export function benchCorruption([trials = 500, seed = 7, builds = 0]: number[], say: (line: string) => void): void {
  const scratch = mkdtempSync(join(tmpdir(), 'report-corrupt-'));
  try {
    const edition = join(contentFolder(), editionNames()[0]!);
    let left = builds;
    const clean = builds > 0 ? build(contentFolder(), scratch).files : new Map<string, string>();
    const content = join(scratch, 'content');
    const broken: string[] = [];
    const made = corruptContent(edition, content, trials, seed, (what) => {
      if (left-- <= 0) return;
      const { files, words } = build(content, scratch);
      const differ = [...new Set([...files.keys(), ...clean.keys()])].filter((name) => files.get(name) !== clean.get(name));
      if (files.size === 0) broken.push(what);
      say(
        files.size === 0
          ? `生成不了  ${what}\n${words}`
          : `生成了  ${what}：与原来不同的文件 ${differ.length} 个 ${differ.slice(0, 8).join(' ')}`,
      );
    });
    const bad = made.filter(({ end }) => end !== 'told' && end !== 'sound');
    for (const { what, end, detail } of bad) say(`${end}  ${what}\n${detail}`);
    const count = (end: string) => made.filter((each) => each.end === end).length;
    say(`${trials} 次（种子 ${seed}）：报出问题 ${count('told')} 次，仍然无误 ${count('sound')} 次，出错 ${bad.length} 次。`);
    if (bad.length + broken.length > 0) process.exitCode = 1;
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** Builds what a folder of editions holds: the sum of each file by its name, none where it does not build, and what was printed. */
function build(content: string, scratch: string): { files: Map<string, string>; words: string } {
  const out = join(scratch, 'dist');
  rmSync(out, { recursive: true, force: true });
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', './src/commands/typescript.mjs', 'src/commands/build.ts', '--out', out],
    {
      env: { ...process.env, REPORT_CONTENT: content },
      encoding: 'utf8',
    },
  );
  const sums = status === 0 ? readFileSync(join(out, 'SHA256SUMS'), 'utf8').trim().split('\n') : [];
  return { files: new Map(sums.map((line) => [line.slice(66), line.slice(0, 64)])), words: stdout + stderr };
}
