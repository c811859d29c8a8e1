import { within, type Engine } from './engine';

/** Someone reading the site in one engine. */
export interface Reading {
  engine: Engine;
  /** Goes to a page, address relative to the site, and waits until its scripts run. */
  go(address: string): Promise<void>;
  /** Runs a function in the page; it sees its arguments and the page, nothing else. */
  run<A extends unknown[], R>(ask: (...given: A) => R | Promise<R>, ...given: A): Promise<R>;
  /** Waits for a true answer from the page. */
  until<A extends unknown[]>(ask: (...given: A) => unknown, ...given: A): Promise<void>;
  /** Presses the first element of a selector in its middle, by the mouse, where it is seen. */
  click(selector: string): Promise<void>;
  /** What the page complained about since it was opened. */
  complaints(): Promise<string[]>;
}

export function readingIn(engine: Engine, url: string): Reading {
  const run = async <A extends unknown[], R>(ask: (...given: A) => R | Promise<R>, ...given: A): Promise<R> =>
    JSON.parse((await engine.evaluate(`(${ask})(...${JSON.stringify(given)})`)) ?? 'null') as R;
  const until = async <A extends unknown[]>(ask: (...given: A) => unknown, ...given: A) => {
    const where = () => run(() => location.pathname).catch(() => '?');
    await within(30, async () => ((await run(ask, ...given)) ? true : undefined), `${ask}`.slice(0, 200)).catch(async (error: Error) => {
      throw new Error(`${await where()}: ${error.message}`);
    });
  };
  return {
    engine,
    run,
    until,
    async go(address) {
      await engine.open(new URL(address, url).href);
      // The home page leads on to the newest edition.
      const isLive = () =>
        document.readyState === 'complete' &&
        !document.querySelector('meta[http-equiv=refresh]') &&
        (!document.querySelector('script[data-modules]') || document.documentElement.dataset['live'] !== undefined);
      await until(isLive);
    },
    async click(selector) {
      const at = await run(async (which) => {
        const element = document.querySelector(which);
        if (!element) return null;
        element.scrollIntoView({ block: 'center', behavior: 'auto' });
        await new Promise((drawn) => setTimeout(drawn, 300));
        element.scrollIntoView({ block: 'center', behavior: 'auto' });
        await new Promise((drawn) => setTimeout(drawn, 100));
        const box = element.getClientRects()[0];
        return box ? [box.left + box.width / 2, box.top + box.height / 2] : null;
      }, selector);
      if (!at) throw new Error(`${selector} is not there, or not seen`);
      await engine.clickAt(at[0]!, at[1]!);
    },
    complaints: () => run(() => (window as unknown as { complaints: string[] }).complaints.splice(0)),
  };
}
