import { existsSync, readFileSync } from 'node:fs';

/** Bytes a process and all it started hold in memory, shared pages counted once for each; 0 where the system does not tell (Linux does). */
export function treeMemory(pid: number): number {
  try {
    const own = Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
    const list = `/proc/${pid}/task/${pid}/children`;
    const children = existsSync(list) ? readFileSync(list, 'utf8').split(' ').filter(Boolean).map(Number) : [];
    return children.reduce((sum, child) => sum + treeMemory(child), own);
  } catch {
    // It ended just now.
    return 0;
  }
}
