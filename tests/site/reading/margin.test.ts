import { expect, it } from 'vitest';
import { DESK, PHONE, reader, settled } from '../reader';
import { pagesOf, SITES } from '../sites';

const someone = reader();
const PARTS = pagesOf(SITES.root).filter(({ kind }) => ['overview', 'composition', 'provinces', 'regions', 'institutions'].includes(kind));

/** What a wide window shows of a part in its margin: how many notes, what is too wide, covered, or below what it is said of. */
const inMargin = () => {
  const box = (element: Element) => element.getBoundingClientRect();
  const lieOn = (a: DOMRect, b: DOMRect) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
  const notes = [...document.querySelectorAll('.notes p')].filter((note) => box(note).height > 0);
  const things = [...notes, ...document.querySelectorAll('main .figure, main .table, main .map, main .province-index')];
  return {
    notes: notes.length,
    wide: document.documentElement.scrollWidth - innerWidth,
    covered: notes.flatMap((note) =>
      things.filter((thing) => thing !== note && lieOn(box(note), box(thing))).map((thing) => `${note.textContent} on ${thing.id}`),
    ),
    below: [...document.querySelectorAll('.chapter > .figure:not(.spread)')]
      .filter((figure) => box(figure.querySelector('.figure-title')!).left < box(figure.querySelector('report-figure')!).right)
      .map(({ id }) => id),
  };
};

/** Findings over figures that are longer than two lines. */
const longFindings = () =>
  [...document.querySelectorAll<HTMLElement>('.figure-finding')]
    .filter((finding) => finding.offsetHeight > 2.5 * parseFloat(getComputedStyle(finding).lineHeight))
    .map((finding) => finding.textContent);

it('The margin works: notes lie on nothing, what is said of a figure stands beside it; on a phone, in two lines above it', async () => {
  const page = await someone.open('robots.txt');
  for (const { address } of PARTS) {
    await page.setViewportSize(DESK);
    await someone.go(page, address);
    for (const width of [1366, 1600]) {
      await page.setViewportSize({ ...DESK, width });
      await settled(page);
      const seen = await page.evaluate(inMargin);
      expect(seen, `${address}, ${width} px wide`).toEqual({ notes: expect.any(Number), wide: 0, covered: [], below: [] });
      expect(seen.notes, address).toBeGreaterThan(0);
    }
    await page.setViewportSize(PHONE);
    await settled(page);
    expect(await page.evaluate(longFindings), address).toEqual([]);
  }
});

it('Small multiples take the margin too, drawn for it', async () => {
  const page = await someone.open('2021/provinces/', { viewport: { width: 1600, height: 900 } });
  const widths = await page
    .locator('.figure.spread .figure-picture')
    .evaluate((picture) => [picture.clientWidth, (picture.closest('.chapter') as HTMLElement).clientWidth]);
  expect(widths[0]).toBeGreaterThan(1.4 * widths[1]!);
  expect(await page.locator('.figure.spread svg.spread').isVisible()).toBe(true);
});
