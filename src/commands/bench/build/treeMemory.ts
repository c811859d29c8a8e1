import { existsSync, readFileSync } from 'node:fs';

/**
 * Bytes that a process and all it started hold in memory together; what several share (the program itself) counts once, each its part of it
 * (the kernel’s “proportional set size”). 0 where the system does not tell; Linux does.
 */
export function treeMemory(pid: number): number {
  try {
    const own = Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) * 1024;
    const list = `/proc/${pid}/task/${pid}/children`;
    const children = existsSync(list) ? readFileSync(list, 'utf8').split(' ').filter(Boolean).map(Number) : [];
    return children.reduce((sum, child) => sum + treeMemory(child), own);
  } catch {
    // It ended just now.
    return 0;
  }
}
