import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import pixelmatch from 'pixelmatch';
import type { BrowserContextOptions } from 'playwright-core';
import { PNG } from 'pngjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { reader, settled } from './reader';
import { onePageOfEachKind, SITES } from './sites';

/** Accepted pictures, and where those that differ are left to be looked at. */
const ACCEPTED = 'tests/site/pictures';
const DIFFERING = '.cache/pictures';
/** `npm run pictures` accepts what is drawn now. */
const accepts = process.env['npm_lifecycle_event'] === 'pictures';
/** Share of the points that may differ: a letter’s edge, never a line. One step of a colour is no difference. */
const SLACK = 0.001;

const seen: [name: string, options: BrowserContextOptions & { viewport: { width: number; height: number } }, print?: boolean][] = [
  ['360', { viewport: { width: 360, height: 740 } }],
  ['360-dark', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' }],
  ['768', { viewport: { width: 768, height: 900 } }],
  ['1280', { viewport: { width: 1280, height: 720 } }],
  ['1280-dark', { viewport: { width: 1280, height: 720 }, colorScheme: 'dark' }],
  // The first page of A4, as wide as its lines are on paper.
  ['print', { viewport: { width: 680, height: 960 } }, true],
];
const kinds = onePageOfEachKind(SITES.root);
const someone = reader();

/** A screenshot in eight steps of each colour: a picture a few kB large, in which all that a reader notices is still there. */
function small(screenshot: Buffer): Buffer {
  const picture = PNG.sync.read(screenshot);
  const step = 255 / 7;
  picture.data = picture.data.map((value) => Math.round(Math.round(value / step) * step)) as Buffer;
  return PNG.sync.write(picture, { colorType: 2, deflateLevel: 9, filterType: 0 });
}

/** Compares with the accepted picture; where they differ both are left in the cache, with their difference in red. */
function difference(name: string, drawn: Buffer): string | undefined {
  const accepted = `${ACCEPTED}/${name}.png`;
  if (!existsSync(accepted)) return `${name}: no accepted picture`;
  const [before, now] = [PNG.sync.read(readFileSync(accepted)), PNG.sync.read(drawn)];
  const { width, height } = now;
  const diff = new PNG({ width, height });
  const isAlike = before.width === width && before.height === height;
  const points = isAlike ? pixelmatch(before.data, now.data, diff.data, width, height, { threshold: 0.15 }) : width * height;
  if (points <= SLACK * width * height) return undefined;
  for (const [what, picture] of Object.entries({ accepted: readFileSync(accepted), drawn, diff: PNG.sync.write(diff) })) {
    const file = `${DIFFERING}/${name}.${what}.png`;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, picture);
  }
  return `${name}: ${((100 * points) / (width * height)).toFixed(2)} % of the points differ; see ${DIFFERING}/${name}.diff.png`;
}

describe('Every kind of page looks as it was accepted (npm run pictures accepts it anew)', () => {
  beforeAll(() => {
    rmSync(DIFFERING, { recursive: true, force: true });
    if (accepts) rmSync(ACCEPTED, { recursive: true, force: true });
  });

  it.each(seen)('%s', { timeout: 300_000 }, async (look, options, print) => {
    const differing: string[] = [];
    // Half the size: enough to see what moved, small enough to keep.
    const page = await someone.open('robots.txt', { ...options, deviceScaleFactor: 0.5, reducedMotion: 'reduce' });
    // Every visit is a first one: where one has read is remembered, and offered on the cover.
    await page.addInitScript(() => (localStorage.clear(), sessionStorage.clear()));
    for (const { kind, address } of kinds) {
      if (print) await page.emulateMedia({ media: 'screen' });
      await someone.go(page, address);
      if (print) await page.emulateMedia({ media: 'print' });
      // Asked for by name: a font that no line has asked for yet is not one that is waited for.
      await page.evaluate(() => Promise.all([...document.fonts].map((font) => font.load())).then(() => undefined));
      await settled(page);
      const drawn = small(await page.screenshot({ animations: 'disabled', caret: 'hide' }));
      if (accepts) {
        mkdirSync(`${ACCEPTED}/${look}`, { recursive: true });
        writeFileSync(`${ACCEPTED}/${look}/${kind}.png`, drawn);
      } else differing.push(...[difference(`${look}/${kind}`, drawn)].filter((each) => each !== undefined));
    }
    expect(differing).toEqual([]);
  });
});
