import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFiles } from '../../../src/editing/file/writeFiles';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'write-'))));
afterEach(() => rmSync(folder, { recursive: true }));

describe('writeFiles', () => {
  it('writes all', () => {
    writeFiles([{ path: join(folder, 'a'), text: '甲' }]);
    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('甲');
    expect(readdirSync(folder)).toEqual(['a']);
  });

  it('changes none where one cannot be written', () => {
    writeFileSync(join(folder, 'a'), '旧');
    mkdirSync(join(folder, '.b.new'));
    chmodSync(folder, 0o755);
    expect(() =>
      writeFiles([
        { path: join(folder, 'a'), text: '新' },
        { path: join(folder, 'b'), text: '新' },
      ]),
    ).toThrow();
    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('旧');
  });
});
