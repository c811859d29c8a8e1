import { expect, it } from 'vitest';
import { headingCharacters } from '../../../src/components/page/head/headingCharacters';
import { allEditions } from '../../../src/editions';
import { complaintsOf, PHONE, reader, settled } from '../reader';
import { pagesOf, SITES } from '../sites';
import { walked } from '../walked';

const someone = reader();

/** Elements that stick out of the window, unless they scroll in a box of their own. */
const overhang = (): string[] => {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return [];
  const scrolls = (element: Element | null): boolean =>
    element !== null &&
    (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
  const out = [...document.body.querySelectorAll('*')].filter(
    (element) => element.getBoundingClientRect().right > root.clientWidth + 0.5 && !scrolls(element.parentElement),
  );
  const name = (element: Element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`;
  return [`${root.scrollWidth} px wide in ${root.clientWidth}: ${out.slice(0, 3).map(name).join(', ')}`];
};

/** Every character set in the heading font, and the words it stands in. */
const inHeadingFont = (): [character: string, where: string][] => {
  const used = new Map<string, string>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement!;
    if (!/^["']?Report Serif/.test(getComputedStyle(element).fontFamily) || element.closest('script, style, .hidden')) continue;
    for (const character of (node.textContent ?? '').replace(/\s/g, '')) used.set(character, element.textContent!.trim().slice(0, 20));
  }
  return [...used];
};

/** What is seen on one walk over all pages. */
interface Walk {
  wrong: string[];
  /** Characters in the heading font, and where one stands. */
  set: Map<string, string>;
}

async function walk(): Promise<Walk> {
  const seen: Walk = { wrong: [], set: new Map() };
  const pages = walked(pagesOf(SITES.root));
  const walkOver = async (own: typeof pages) => {
    const page = await someone.open('robots.txt', { viewport: PHONE });
    const complaints = complaintsOf(page);
    // Opened as wide as the last page was left: each is set twice, not three times.
    const widths = [PHONE.width, 320];
    for (const { address } of own) {
      await someone.go(page, address);
      for (const width of widths) {
        await page.setViewportSize({ ...PHONE, width });
        await settled(page);
        for (const what of await page.evaluate(overhang)) seen.wrong.push(`${address || '/'} ${what}`);
      }
      widths.reverse();
      for (const [character, where] of await page.evaluate(inHeadingFont)) seen.set.set(character, `${address} “${where}”`);
      for (const what of complaints.splice(0)) seen.wrong.push(`${address || '/'} ${what}`);
    }
  };
  await Promise.all([0, 1].map((half) => walkOver(pages.filter((_, index) => index % 2 === half))));
  return seen;
}

/** The walk that the tests share; the first goes anew when it is tried again. */
let known: Promise<Walk> | undefined;

it(
  'No page of the site complains in the console, asks another host, or scrolls sideways at 360 or 320 px',
  { timeout: 300_000 },
  async () => {
    known = walk();
    expect((await known).wrong).toEqual([]);
  },
);

it('Nothing is set in the heading font that it does not hold, on any page', { timeout: 300_000 }, async () => {
  const { set } = await (known ??= walk());
  const held = new Set(headingCharacters(allEditions()));
  expect(set.size).toBeGreaterThan(100);
  expect([...set].filter(([character]) => !held.has(character)).map(([character, where]) => `${character} on ${where}`)).toEqual([]);
});
