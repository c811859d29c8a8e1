import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { digitGroups } from '../../../src/model/number/digitGroups';
import { intervalOf, readNumber } from '../../../src/model/number/printedNumber';
import { round, writeNumber } from '../../../src/model/number/rounding';

describe('a printed number', () => {
  it('keeps its decimals', () => {
    expect(readNumber('28251.50')).toEqual({ text: '28251.50', value: 28251.5, decimals: 2 });
    expect(readNumber('-0.08')).toMatchObject({ value: -0.08, decimals: 2 });
  });

  it.each(['6,316.2', '6 316', '12%', '１２', '1.', '.5', '', '—'])('is not %j', (text) => {
    expect(readNumber(text)).toBeNull();
  });

  it('stands for half its last digit either way; a count for itself', () => {
    expect(intervalOf(readNumber('26.7')!)).toEqual({ low: 26.65, high: 26.75 });
    expect(intervalOf(readNumber('8')!, true)).toEqual({ low: 8, high: 8 });
    expect(intervalOf(readNumber('8')!)).toEqual({ low: 7.5, high: 8.5 });
  });
});

describe('rounding', () => {
  it('goes half away from zero, as printed tables do', () => {
    expect(round(2.345, 2)).toBe(2.35);
    expect(round(1.005, 2)).toBe(1.01);
    expect(round(-2.5, 0)).toBe(-3);
  });

  it('writes all decimals and no minus zero', () => {
    expect(writeNumber(6324, 1)).toBe('6324.0');
    expect(writeNumber(-0.04, 1)).toBe('0.0');
  });

  it('is within half a digit of the value', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.integer({ min: 0, max: 3 }),
        (value, decimals) => Math.abs(round(value, decimals) - value) <= 0.5 * 10 ** -decimals + 1e-6,
      ),
    );
  });
});

describe('digit groups', () => {
  it('part five digits and more in threes, and leave four closed up', () => {
    expect(digitGroups('28251.5')).toEqual(['28', '251.5']);
    expect(digitGroups('-1015986.2')).toEqual(['-1', '015', '986.2']);
    expect(digitGroups('6316.2')).toEqual(['6316.2']);
  });

  it('lose and add no character', () => {
    fc.assert(fc.property(fc.integer(), (value) => digitGroups(String(value)).join('') === String(value)));
  });
});
