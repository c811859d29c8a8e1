import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Preloaded into a command: something happens to it while it writes. MISHAP=`killed 2`: it is killed as the second file is about to take
 * its place; `full 2`: the disk is full at the second write.
 */
const [what, at] = (process.env['MISHAP'] ?? '').split(' ');
let count = 0;
const isNow = (path) => String(path).includes(process.env['REPORT_CONTENT']) && ++count === Number(at);

if (what === 'killed') {
  const { renameSync } = fs;
  fs.renameSync = (from, to) => {
    if (isNow(to)) process.kill(process.pid, 'SIGKILL');
    renameSync(from, to);
  };
}
if (what === 'full') {
  const { openSync, writeSync } = fs;
  const ours = new Set();
  fs.openSync = (path, ...rest) => {
    const file = openSync(path, ...rest);
    if (String(path).includes(process.env['REPORT_CONTENT'])) ours.add(file);
    return file;
  };
  fs.writeSync = (file, ...rest) => {
    if (ours.has(file) && ++count === Number(at))
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    return writeSync(file, ...rest);
  };
}
syncBuiltinESMExports();
