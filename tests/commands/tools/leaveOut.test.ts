import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LEFT_OUT } from '../../../src/commands/tools/leaveOut.mjs';
import { withoutSymbols } from '../../../src/commands/tools/withoutSymbols.mjs';

/** The Node that came as a package. */
const NODE = join('node_modules', 'node', 'bin', 'node');

/** What tools leave for themselves is none of what `npm ci` brings. */
const names = readdirSync('node_modules', { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll(sep, '/'))
  .filter((name) => !/^\.(vite|astro)/.test(name));

describe('What npm ci brings', () => {
  it('is without what nothing here reads', () => {
    expect(names.filter((name) => LEFT_OUT.some((pattern) => pattern.test(name)))).toEqual([]);
  });

  it.runIf(process.platform === 'linux')('takes at most 450 MB', () => {
    const files = names.map((name) => statSync(join('node_modules', name))).filter((file) => file.isFile());
    const once = new Map(files.map((file) => [file.ino, file.blocks * 512]));
    expect([...once.values()].reduce((sum, each) => sum + each, 0)).toBeLessThan(450e6);
  });
});

describe('A program without its symbols', () => {
  it('is what is no ELF program, unchanged', () => {
    const words = Buffer.from('#!/bin/sh\n');
    expect(withoutSymbols(words)).toBe(words);
  });

  it('ends with the last byte that is loaded, and has no table of sections', () => {
    // One header of 56 bytes at 64, which loads bytes 0 to 200 of 300.
    const program = Buffer.alloc(300, 7);
    program.write('\x7fELF\x02\x01', 0, 'latin1');
    program.writeBigUInt64LE(64n, 0x20);
    program.writeUInt16LE(56, 0x36);
    program.writeUInt16LE(1, 0x38);
    program.writeUInt32LE(1, 64);
    program.writeBigUInt64LE(0n, 64 + 8);
    program.writeBigUInt64LE(200n, 64 + 32);
    const bare = withoutSymbols(program);
    expect(bare).toHaveLength(200);
    expect(bare.readBigUInt64LE(0x28)).toBe(0n);
    expect(bare.readUInt16LE(0x3c)).toBe(0);
    expect(withoutSymbols(bare)).toEqual(bare);
  });

  it.runIf(process.platform === 'linux')('is the Node that runs here, and it runs', () => {
    const program = readFileSync(NODE);
    expect(withoutSymbols(program)).toHaveLength(program.length);
    expect(spawnSync(NODE, ['-p', '6 * 7'], { encoding: 'utf8' }).stdout).toBe('42\n');
  });
});
