import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds between two looks. */
const PAUSE = 500;

/**
 * Waits until no other build is at work in this project (they share Astro’s folder), then holds the lock. Returns what frees it;
 * `say` tells once that it waits. A lock whose process has died holds nobody up.
 */
export async function takeTurn(lock: string, say: (line: string) => void): Promise<() => void> {
  mkdirSync(dirname(lock), { recursive: true });
  for (let told = false; ; told = true) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return () => rmSync(lock, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    if (!isAtWork(lock)) rmSync(lock, { force: true });
    else {
      if (!told) say('另一次生成正在进行，等它做完……');
      await wait(PAUSE);
    }
  }
}

/** Is the process that wrote this lock alive? One that has not yet written its number is. */
function isAtWork(lock: string): boolean {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    if (pid > 0) process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
