import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { reader, settled } from './reader';
import { onePageOfEachKind, SITES } from './sites';
import { walked, whole } from './walked';

/** Accepted pictures, and where those that differ are left to be looked at. */
const ACCEPTED = 'tests/site/pictures';
const DIFFERING = '.cache/pictures';
/** `npm run pictures` accepts what is drawn now. */
const accepts = process.env['npm_lifecycle_event'] === 'pictures';
/** Share of the points that may differ: a letter’s edge, never a line. One step of a colour is no difference. */
const SLACK = 0.001;

/** Looks of a page: what tells its style sheets so. */
const SCREEN = { media: 'screen', colorScheme: 'light' } as const;
const DARK = { media: 'screen', colorScheme: 'dark' } as const;
const PRINT = { media: 'print', colorScheme: 'light' } as const;

const windows: [width: number, height: number, looks: Record<string, typeof SCREEN | typeof DARK | typeof PRINT>][] = [
  [360, 740, { '360': SCREEN, '360-dark': DARK }],
  [768, 900, { '768': SCREEN }],
  [1280, 720, { '1280': SCREEN, '1280-dark': DARK }],
  // The first page of A4, as wide as its lines are on paper.
  [680, 960, { print: PRINT }],
];
const kinds = walked(onePageOfEachKind(SITES.root));
const someone = reader();

/** Every value of a colour in eight steps. */
const STEPS = Array.from({ length: 256 }, (_, value) => Math.round((Math.round((value * 7) / 255) * 255) / 7));

/** A screenshot in eight steps of each colour: all that a reader notices is still there, in a file of a few kB. */
function small(screenshot: Buffer): PNG {
  const picture = PNG.sync.read(screenshot);
  picture.data.forEach((value, at) => (picture.data[at] = STEPS[value]!));
  return picture;
}

const fileOf = (picture: PNG): Buffer => PNG.sync.write(picture, { colorType: 2, deflateLevel: 9, filterType: 0 });

/** Compares with the accepted picture; where they differ both are left in the cache, with their difference in red. */
function difference(name: string, now: PNG): string | undefined {
  const accepted = `${ACCEPTED}/${name}.png`;
  if (!existsSync(accepted)) return `${name}: no accepted picture`;
  const before = PNG.sync.read(readFileSync(accepted));
  const { width, height } = now;
  const diff = new PNG({ width, height });
  const isAlike = before.width === width && before.height === height;
  const points = isAlike ? pixelmatch(before.data, now.data, diff.data, width, height, { threshold: 0.15 }) : width * height;
  if (points <= SLACK * width * height) return undefined;
  for (const [what, picture] of Object.entries({ accepted: readFileSync(accepted), drawn: fileOf(now), diff: PNG.sync.write(diff) })) {
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

  it('in every window, light and dark, and on paper', { timeout: 600_000 }, async () => {
    const differing: string[] = [];
    // Half the size: enough to see what moved, small enough to keep.
    const page = await someone.openAlone('robots.txt', { deviceScaleFactor: 0.5, reducedMotion: 'reduce' });
    // Every visit is a first one: where one has read is remembered, and offered on the cover.
    await page.addInitScript(() => (localStorage.clear(), sessionStorage.clear()));
    for (const { kind, address } of kinds) {
      for (const [width, height, looks] of windows) {
        await page.setViewportSize({ width, height });
        await page.emulateMedia(SCREEN);
        // Where not everything is walked, a page is opened once and its window made wider.
        if (whole || width === windows[0]![0]) await someone.go(page, address);
        for (const [look, seen] of Object.entries(looks)) {
          await page.emulateMedia(seen);
          // Asked for by name: a font that no line has asked for yet is not one that is waited for.
          await page.evaluate(() => Promise.all([...document.fonts].map((font) => font.load())).then(() => undefined));
          await settled(page);
          const drawn = small(await page.screenshot({ animations: 'disabled', caret: 'hide' }));
          if (accepts) {
            mkdirSync(`${ACCEPTED}/${look}`, { recursive: true });
            writeFileSync(`${ACCEPTED}/${look}/${kind}.png`, fileOf(drawn));
          } else differing.push(...[difference(`${look}/${kind}`, drawn)].filter((each) => each !== undefined));
        }
      }
    }
    expect(differing).toEqual([]);
  });
});
