import { expect, it } from 'vitest';
import { atOnce, inSlices, resumable } from '../../../src/search/index/inSlices';

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

it('Resumable work that was begun is ended at once for whoever needs it, and none of it is done twice', async () => {
  let steps = 0;
  const work = resumable(
    (function* () {
      for (; steps < 5; steps++) yield;
      return { steps };
    })(),
  );
  const rest = work.rest();
  rest.next();
  expect(steps).toBe(0);
  rest.next();
  expect(steps).toBe(1);
  const made = work.now();
  expect(made).toEqual({ steps: 5 });
  expect(await inSlices(work.rest())).toBe(made);
  expect(atOnce(rest)).toBe(made);
  expect(steps).toBe(5);
});
