import { expect, it } from 'vitest';
import { atOnce, inSlices } from '../../../src/search/index/inSlices';

function* counting(steps: number): Generator<undefined, number> {
  for (let i = 0; i < steps; i++) {
    const until = performance.now() + 2;
    while (performance.now() < until);
    yield;
  }
  return steps;
}

it('Work in slices comes to the same as at once, and lets others have their turn between', async () => {
  expect(atOnce(counting(3))).toBe(3);
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  expect(await inSlices(counting(40))).toBe(40);
  clearInterval(timer);
  expect(turns).toBeGreaterThan(2);
});
