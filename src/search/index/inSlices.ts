/** Milliseconds of work at a time: a phone’s processor, four times slower, stays under what a finger notices. */
const SLICE = 6;

/** Does the work to its end, now. */
export function atOnce<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Does the work in slices, between which the page goes on answering. */
export async function inSlices<T>(work: Generator<unknown, T>): Promise<T> {
  let since = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - since < SLICE) continue;
    await pause();
    since = performance.now();
  }
}

/** Work that goes on bit by bit, and is ended at once for whoever needs what it makes. */
export interface Resumable<T> {
  rest: () => Generator<undefined, T>;
  now: () => T;
}

/** Makes work resumable: none of it is done twice, however it is ended. */
export function resumable<T>(work: Generator<undefined, T>): Resumable<T> {
  let made: { value: T } | undefined;
  function* rest(): Generator<undefined, T> {
    while (!made) {
      const step = work.next();
      if (step.done) made = { value: step.value };
      else yield;
    }
    return made.value;
  }
  return { rest, now: () => atOnce(rest()) };
}

/** Lets the page do what it has to do, and whoever waits for a promise that is kept. */
export const pause = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
