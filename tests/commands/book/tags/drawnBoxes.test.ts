import { expect, test } from 'vitest';
import { drawnBoxes, joined } from '../../../../src/commands/book/tags/drawnBoxes';

const boxOf = (stream: string) => drawnBoxes(`/Figure <</MCID 7 >> BDC ${stream} EMC`).get(7);

test.each([
  ['a rectangle', '10 20 30 40 re f', [10, 20, 40, 60]],
  ['a line, where it is drawn', '0 0 m 5 9 l S 50 50 m 60 60 l n', [0, 0, 5, 9]],
  ['a curve, with what bends it', '0 0 m 1 8 2 -3 4 0 c f', [0, -3, 4, 8]],
  ['a turned page, as Chromium’s are', 'q .5 0 0 -.5 0 800 cm 10 20 30 40 re f Q', [5, 770, 20, 790]],
  ['what a frame lets through', 'q 0 0 20 20 re W n 10 10 500 500 re f Q', [10, 10, 20, 20]],
  ['a frame only while it lasts', 'q 0 0 20 20 re W n Q 0 0 30 30 re f', [0, 0, 30, 30]],
  ['letters, as high as they are', 'BT /F4 10 Tf 1 0 0 1 100 200 Tm <00d9> Tj 10 0 Td <0169> Tj ET', [100, 198, 120, 209]],
  ['a picture', 'q 30 0 0 20 5 6 cm /X1 Do Q', [5, 6, 35, 26]],
])('The box holds %s', (_, stream, box) => {
  expect(boxOf(stream)!.map((length) => Math.round(length * 100) / 100)).toEqual(box);
});

test('What is drawn belongs to the innermost number, and what has none to nobody', () => {
  const boxes = drawnBoxes(
    '0 0 9 9 re f /Figure <</MCID 1 >> BDC 1 1 1 1 re f /Span <</MCID 2>> BDC 5 5 1 1 re f EMC EMC /Artifact BMC 0 0 7 7 re f EMC',
  );
  expect([...boxes]).toEqual([
    [1, [1, 1, 2, 2]],
    [2, [5, 5, 6, 6]],
  ]);
});

test('Nothing drawn, no box', () => expect(boxOf('0 0 20 20 re W n')).toBeUndefined());

test('Two boxes are joined by the box around both', () => expect(joined([0, 5, 2, 6], [1, 1, 9, 5.5])).toEqual([0, 1, 9, 6]));
