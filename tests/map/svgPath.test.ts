import { expect, test } from 'vitest';
import { svgPath } from '../../src/map/svgPath';

test('a closed ring is written relative, with its last point left to z', () => {
  expect(
    svgPath(
      [
        [
          [10, 20],
          [15, 17],
          [19, 21],
          [10, 20],
        ],
      ],
      true,
    ),
  ).toBe('M10 20l5-3 4 4z');
});

test('open lines follow one another', () => {
  expect(
    svgPath(
      [
        [
          [0, 0],
          [-1, 2],
        ],
        [
          [5, 5],
          [5, 6],
        ],
      ],
      false,
    ),
  ).toBe('M0 0l-1 2M5 5l0 1');
});

test('a step of nothing is left out', () => {
  expect(
    svgPath(
      [
        [
          [0, 0],
          [0, 0],
          [3, 0],
        ],
      ],
      false,
    ),
  ).toBe('M0 0l3 0');
});
