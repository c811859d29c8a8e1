import { isUtf8 } from 'node:buffer';
import { readFileSync, realpathSync } from 'node:fs';
import { sep } from 'node:path';
import type { Problem } from '../../model/check/problem';

/** What of a file could be read, and what is wrong with it. */
export interface Reading<T> {
  value?: T;
  problems: Problem[];
}

/**
 * The text of a file as every reader of ours takes it: UTF-8, no byte order mark, lines that end in `\n`. Whatever stands in the way is
 * a problem. `file` is the name problems give it; a link may not lead out of `folder`.
 */
export function readText(path: string, file: string, folder: string): Reading<string> {
  const problem = (code: string, says: string, advice: string, line?: number): Reading<string> => ({
    problems: [{ code, file, ...(line !== undefined && { line }), says, try: advice }],
  });
  let bytes: Buffer;
  try {
    const real = realpathSync(path);
    if (!real.startsWith(realpathSync(folder) + sep))
      return problem('file-outside', '这是一个链接，指向这一版的文件夹之外。', '把它指的文件复制到这里，代替链接。');
    bytes = readFileSync(real);
  } catch (error) {
    const [says, advice] = UNREADABLE[(error as NodeJS.ErrnoException).code ?? ''] ?? UNREADABLE['EIO']!;
    return problem('file-unreadable', says, advice);
  }
  if (!isUtf8(bytes) || bytes.includes(0))
    return problem('encoding', '这个文件不是 UTF-8 编码。', SAVE_ANEW[file.slice(file.lastIndexOf('.'))] ?? SAVE);
  const text = bytes
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
  const conflict = text.split('\n').findIndex((line) => /^(<{7}|>{7})( |$)/.test(line));
  if (conflict >= 0)
    return problem('file-conflict', '文件里留着合并冲突的记号（<<<<<<<、>>>>>>>）。', '两种写法中选定一种，再删去这些记号。', conflict + 1);
  const unseen = UNSEEN.exec(text);
  if (unseen) {
    const code = unseen[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    const line = text.slice(0, unseen.index).split('\n').length;
    return problem(
      'character-unseen',
      `这一行有看不见的字符（U+${code}）。`,
      '多半是从网页或别的文件粘来的：删去这一段，重新打一遍。',
      line,
    );
  }
  return { value: text, problems: [] };
}

/** Characters that show nothing, or turn the order of others round: what is read would not be what is written. Joiners, which make one picture of several, are left. */
const UNSEEN =
  /[\u0000-\u0008\v\f\u000E-\u001F\u007F\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\u{E0000}-\u{E007F}]/u;

const SAVE = '用文本编辑器以 UTF-8 编码另存。';
const SAVE_ANEW: Record<string, string> = { '.csv': '运行 npm run tidy，它改成 UTF-8；或在电子表格软件里另存为“CSV UTF-8”。' };

/** What the system says of a file that does not open, and what to do about it. */
const UNREADABLE: Record<string, readonly [string, string]> = {
  EISDIR: ['这里应是一个文件，却是一个文件夹。', '移走这个文件夹，放回同名的文件。'],
  ENOENT: ['这是一个链接，它指的文件不存在。', '删去这个链接，或放回它指的文件。'],
  ELOOP: ['这是一个链接，绕来绕去指回自己。', '删去这个链接，放回原来的文件。'],
  EACCES: ['没有权限读这个文件。', '请管这台电脑的人放开它的读取权限。'],
  EIO: ['这个文件打不开。', '看看磁盘是否完好，文件是否正被别的程序占用。'],
};
UNREADABLE['EPERM'] = UNREADABLE['EACCES']!;
