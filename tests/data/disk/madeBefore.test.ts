import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { madeBefore } from '../../../src/data/disk/madeBefore';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-made-'));
  vi.stubEnv('REPORT_MADE', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const make = vi.fn(() => Promise.resolve(Buffer.from('picture')));
beforeEach(() => make.mockClear());

describe('What a build makes', () => {
  it('of the same text as an earlier one is not made again', async () => {
    const first = await madeBefore('<svg>1</svg>', make);
    expect(Buffer.from(await madeBefore('<svg>1</svg>', make)).equals(first)).toBe(true);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('of another text is made', async () => {
    await madeBefore('<svg>1</svg>', make);
    await madeBefore('<svg>2</svg>', make);
    expect(make).toHaveBeenCalledTimes(2);
  });

  it('and fails to make leaves nothing behind', async () => {
    await expect(madeBefore('<svg>1</svg>', () => Promise.reject(new Error('no font')))).rejects.toThrow('no font');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is always made where no folder is named', async () => {
    vi.stubEnv('REPORT_MADE', undefined);
    await madeBefore('<svg>1</svg>', make);
    await madeBefore('<svg>1</svg>', make);
    expect(make).toHaveBeenCalledTimes(2);
    expect(readdirSync(folder)).toEqual([]);
  });
});
