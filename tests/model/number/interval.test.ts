import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { add, addRounded, divide, exactly, meets, multiply, negate, subtract } from '../../../src/model/number/interval';

const about = (value: number, half: number) => ({ low: value - half, high: value + half });
/** Values as they are printed, with two decimals. */
const interval = fc
  .tuple(fc.integer({ min: -1e8, max: 1e8 }), fc.integer({ min: 0, max: 1000 }))
  .map(([value, half]) => about(value / 100, half / 200));
/** An interval and a value within it. */
const inside = fc
  .tuple(interval, fc.integer({ min: 0, max: 10 }))
  .map(([of, tenths]) => ({ of, value: of.low + (tenths / 10) * (of.high - of.low) }));

describe('intervals', () => {
  it.each([
    ['add', add, (a: number, b: number) => a + b],
    ['subtract', subtract, (a: number, b: number) => a - b],
    ['multiply', multiply, (a: number, b: number) => a * b],
    ['divide', divide, (a: number, b: number) => a / b],
  ] as const)('%s contains every result of values within', (_, ofIntervals, ofValues) => {
    fc.assert(
      fc.property(inside, inside, (a, b) => {
        fc.pre(Math.abs(b.value) > 0.001);
        const result = ofValues(a.value, b.value);
        return meets(ofIntervals(a.of, b.of), exactly(result));
      }),
    );
  });

  it('negate turns the ends round', () => {
    expect(negate({ low: 1, high: 2 })).toEqual({ low: -2, high: -1 });
  });

  it('divided by one that may be 0 say nothing', () => {
    expect(divide(exactly(1), { low: -0.05, high: 0.05 })).toEqual({ low: -Infinity, high: Infinity });
  });

  it('meet where they share more than an end, in spite of binary fractions', () => {
    expect(meets(about(0.1, 0.05), about(0.19, 0.05))).toBe(true);
    expect(meets(about(0.1, 0.05), about(0.2, 0.05))).toBe(false);
    expect(meets(about(28251.51, 0.005), about(28251.52, 0.005))).toBe(false);
  });

  it('meet a value known exactly that lies on their edge', () => {
    expect(meets(about(0.1, 0.05), exactly(0.15))).toBe(true);
    expect(meets(exactly(0.30000000000000004), exactly(0.3))).toBe(true);
    expect(meets(about(0.1, 0.05), exactly(0.151))).toBe(false);
  });
});

describe('a sum of rounded numbers', () => {
  it('is off by less than all their halves together, where they are many', () => {
    const sum = addRounded(Array.from({ length: 31 }, () => about(1, 0.05)));
    expect(sum.high - 31).toBeCloseTo(4 * 0.05 * Math.sqrt(31 / 3), 9);
    expect(sum.high - 31).toBeLessThan(31 * 0.05);
  });

  it('is off by no more than that, where they are few, and by anything where one is', () => {
    const three = [about(1, 0.5), about(2, 0.5), about(3, 0.5)];
    expect(addRounded(three)).toEqual({ low: 4.5, high: 7.5 });
    expect(addRounded([...three, { low: 0, high: Infinity }])).toEqual({ low: 4.5, high: Infinity });
    expect(addRounded([])).toEqual(exactly(0));
  });

  it('holds what was rounded: of a thousand random columns none is taken for wrong', () => {
    let state = 7;
    const random = () => (state = (state * 16807) % 2147483647) / 2147483647;
    for (let column = 0; column < 1000; column++) {
      const values = Array.from({ length: 5 + (column % 50) }, () => random() * 1000);
      const rounded = values.map((value) => about(Math.round(value * 10) / 10, 0.05));
      const total = values.reduce((sum, value) => sum + value, 0);
      expect(meets(addRounded(rounded), about(Math.round(total * 10) / 10, 0.05))).toBe(true);
    }
  });
});
