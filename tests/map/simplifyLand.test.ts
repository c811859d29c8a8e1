import { expect, test } from 'vitest';
import { ringArea, simplifyLand } from '../../src/map/simplifyLand';

const square = (x: number, y: number, size: number) => [
  [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
    [x, y],
  ],
];
const units = [
  { name: 'left', polygons: [square(0, 0, 10)] },
  { name: 'right', polygons: [square(10, 0, 10)] },
];

test('neighbours share one border, and the outline goes around both', () => {
  const land = simplifyLand(units, { step: 1, weight: 0.1 });
  expect(land.borders).toHaveLength(1);
  expect(new Set(land.borders[0]!.map(([x]) => x))).toEqual(new Set([10]));
  expect(land.outline.flat().every(([x, y]) => x === 0 || x === 20 || y === 0 || y === 10)).toBe(true);
});

test('coordinates are whole steps', () => {
  const land = simplifyLand(units, { step: 0.5, weight: 0.1 });
  expect(land.units[1]!.polygons[0]![0]).toContainEqual([40, 20]);
});

test('a bend smaller than the weight is dropped, a larger one kept', () => {
  const bent = [
    {
      name: 'bent',
      polygons: [
        [
          [
            [0, 0],
            [5, 0.6],
            [10, 0],
            [10, 10],
            [5, 12],
            [0, 10],
            [0, 0],
          ],
        ],
      ],
    },
  ];
  const [ring] = simplifyLand(bent, { step: 0.2, weight: 5 }).units[0]!.polygons[0]!;
  expect(ring).not.toContainEqual([25, 3]);
  expect(ring).toContainEqual([25, 60]);
});

test('a ring too small to lose a point keeps all of them', () => {
  const [small] = simplifyLand([{ name: 'small', polygons: [square(0, 0, 1)] }], { step: 0.25, weight: 100 }).units;
  expect(small!.polygons[0]![0]).toHaveLength(5);
});

test('the area of a ring is positive whichever way it winds', () => {
  expect(ringArea(square(0, 0, 3)[0]!)).toBe(9);
  expect(ringArea([...square(0, 0, 3)[0]!].reverse())).toBe(9);
});
