import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readText } from '../../../src/data/disk/readText';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = (name: string) => readText(join(folder, name), name, folder);
const written = (bytes: string | Buffer) => {
  writeFileSync(join(folder, 'a.yaml'), bytes);
  return read('a.yaml');
};

describe('The text of a file', () => {
  it('has neither a byte order mark nor the line ends of Windows', () => {
    expect(written('\uFEFF一\r\n二\r三\n').value).toBe('一\n二\n三\n');
  });

  it.each([
    ['in GBK', Buffer.from([0xb1, 0xb1, 0xbe, 0xa9])],
    ['in UTF-16', Buffer.from('\uFEFFtitle: 某表\n', 'utf16le')],
    ['with bytes that are no text', Buffer.from('a\0b')],
  ])('%s is told to be saved anew', (_, bytes) => {
    expect(written(bytes)).toEqual({
      problems: [{ code: 'encoding', file: 'a.yaml', says: '这个文件不是 UTF-8 编码。', try: '用文本编辑器以 UTF-8 编码另存。' }],
    });
  });

  it('with the marks of a merge is told the line', () => {
    expect(written('title: 甲\n<<<<<<< HEAD\npart: 1\n=======\npart: 2\n>>>>>>> other\n').problems).toMatchObject([
      { code: 'file-conflict', line: 2 },
    ]);
  });
});

describe('What is no file of the edition', () => {
  const problemOf = (name: string) => read(name).problems.map(({ code, says }) => `${code}：${says}`);

  it('is a folder, a broken link, a link that leads to itself, a link that leads out', () => {
    mkdirSync(join(folder, 'folder'));
    symlinkSync('nowhere', join(folder, 'broken'));
    symlinkSync('loop', join(folder, 'loop'));
    symlinkSync('/etc/hostname', join(folder, 'outside'));
    expect(['folder', 'broken', 'loop', 'outside'].flatMap(problemOf)).toEqual([
      'file-unreadable：这里应是一个文件，却是一个文件夹。',
      'file-unreadable：这是一个链接，它指的文件不存在。',
      'file-unreadable：这是一个链接，绕来绕去指回自己。',
      'file-outside：这是一个链接，指向这一版的文件夹之外。',
    ]);
  });

  it('is one that may not be read', { skip: process.getuid?.() === 0 }, () => {
    writeFileSync(join(folder, 'secret'), '');
    chmodSync(join(folder, 'secret'), 0);
    expect(problemOf('secret')).toEqual(['file-unreadable：没有权限读这个文件。']);
  });
});
