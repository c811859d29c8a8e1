import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breaksFor, classAmong, CLASSES, divergingBreaks } from '../../src/map/breaksFor';

const amounts = fc.array(fc.double({ min: 0.01, max: 30_000, noNaN: true }), { minLength: 20, maxLength: 40 });

describe('limits of classes', () => {
  test('are round numbers near the quintiles', () => {
    const values = Array.from({ length: 30 }, (_, index) => 10 + index * 10.3);
    expect(breaksFor(values)).toEqual([70, 130, 200, 250]);
  });

  test('ascend, and every value is in one of the classes', () => {
    fc.assert(
      fc.property(amounts, (values) => {
        const breaks = breaksFor(values);
        expect([...breaks].sort((a, b) => a - b)).toEqual(breaks);
        for (const value of values) {
          expect(classAmong(breaks, value)).toBeGreaterThanOrEqual(1);
          expect(classAmong(breaks, value)).toBeLessThanOrEqual(CLASSES);
        }
      }),
    );
  });

  test('never part two equal values', () => {
    expect(breaksFor([1, 1, 1, 1, 1, 1, 9, 9, 9, 9])).toEqual([5]);
  });

  test('put a value that is a limit into the class above it', () => {
    expect(classAmong([10, 20], 10)).toBe(2);
    expect(classAmong([10, 20], 9.99)).toBe(1);
    expect(classAmong([10, 20], 20)).toBe(3);
  });
});

describe('diverging limits', () => {
  test('mirror each other about nought, which parts rise from fall', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 20, maxLength: 40 }), (values) => {
        fc.pre(new Set(values.map((value) => Math.abs(value))).size > 15);
        const [low, nought, high] = divergingBreaks(values, 0) as [number, number, number];
        expect(low).toBe(-high);
        expect(nought).toBe(0);
        expect([low / 2, 0, high / 2].map((value) => classAmong([low, nought, high], value))).toEqual([2, 3, 3]);
      }),
    );
  });

  test('about one are each other’s inverse', () => {
    const breaks = divergingBreaks([0.5, 0.6, 0.9, 1, 1.1, 1.3, 1.4, 1.8, 2.2, 3], 1);
    expect(breaks[0]! * breaks[2]!).toBeCloseTo(1, 12);
    expect(breaks[1]).toBe(1);
  });
});
