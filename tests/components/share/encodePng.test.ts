import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { encodePng } from '../../../src/components/share/encodePng';

test('A picture is written as a PNG: its size, its colours row by row, its end', () => {
  const [red, blue] = [
    [255, 0, 0, 255],
    [0, 0, 255, 255],
  ];
  const png = encodePng(Uint8Array.from([...red!, ...blue!, ...blue!, ...red!]), 2, 2);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2, 2]);
  const length = png.readUInt32BE(33);
  expect(png.subarray(37, 41).toString()).toBe('IDAT');
  expect([...inflateSync(png.subarray(41, 41 + length))]).toEqual([0, 255, 0, 0, 0, 0, 255, 0, 0, 0, 255, 255, 0, 0]);
  // The end of every PNG, with its well-known checksum.
  expect(png.subarray(-12).toString('hex')).toBe('0000000049454e44ae426082');
});
