import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { encodePng } from '../../../src/components/share/encodePng';

/** An opaque picture of one row, and what a reader of PNG makes of it. */
function writtenAndRead(colours: number[][]) {
  const pixels = colours.flatMap((colour) => [...colour, 255]);
  const png = encodePng(Uint8Array.from([...pixels, ...pixels]), colours.length, 2);
  const { width, height, data } = PNG.sync.read(png);
  return { png, size: [width, height], same: Buffer.from([...pixels, ...pixels]).equals(data) };
}
const TYPE = 25;

test('A picture of few colours is written with a palette, and read as it was', () => {
  const { png, size, same } = writtenAndRead([
    [255, 0, 0],
    [0, 0, 255],
    [255, 0, 0],
  ]);
  expect({ size, same, type: png[TYPE] }).toEqual({ size: [3, 2], same: true, type: 3 });
});

test.each([
  [256, 3],
  [257, 2],
])('One of %i colours still is, or has its colours in each row: type %i', (count, type) => {
  const { png, same } = writtenAndRead(Array.from({ length: count }, (_, n) => [n % 7, n >> 8, n & 255]));
  expect({ same, type: png[TYPE] }).toEqual({ same: true, type });
});
