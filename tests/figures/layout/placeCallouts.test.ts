import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leaderSteps, placeCallouts } from '../../../src/figures/layout/placeCallouts';

describe('placeCallouts', () => {
  it('leaves labels under their parts where there is room', () => {
    expect(placeCallouts([0, 200, 400], [60, 60, 60], 600)).toEqual([0, 200, 400]);
  });

  it('moves the last ones to the left where the end is near', () => {
    expect(placeCallouts([0, 560, 590], [60, 60, 60], 600)).toEqual([0, 480, 540]);
  });

  it('gives up where they cannot stand side by side', () => {
    expect(placeCallouts([0, 10], [60, 60], 100)).toBeNull();
  });

  it('never lets labels overlap or leave the picture', () => {
    const parts = fc.array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 20, max: 90 })), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(parts, (drawn) => {
        const wanted = drawn.map(([start]) => start).sort((a, b) => a - b);
        const widths = drawn.map(([, width]) => width);
        const places = placeCallouts(wanted, widths, 340);
        if (!places) return;
        expect(places[0]).toBeGreaterThanOrEqual(0);
        places.forEach((place, index) => expect(place + widths[index]!).toBeLessThanOrEqual(places[index + 1] ?? 340));
      }),
    );
  });
});

describe('leaderSteps', () => {
  it('turns the leftmost leader first among those moved left, so that none crosses another', () => {
    expect(leaderSteps([0, 480, 540], [0, 560, 590, 600])).toEqual([0, 1, 2]);
  });

  it('turns the rightmost first among those moved right', () => {
    expect(leaderSteps([0, 60, 120], [0, 5, 10, 15])).toEqual([0, 2, 1]);
  });
});
