import { expect, it } from 'vitest';
import { complaintsOf, reader, settled } from '../reader';
import { pagesOf, SITES } from '../sites';

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

it(
  'No page of the site complains in the console, asks another host, or scrolls sideways at 360 or 320 px',
  { timeout: 300_000 },
  async () => {
    const found: string[] = [];
    const pages = pagesOf(SITES.root);
    const walk = async (own: typeof pages) => {
      const page = await someone.open('robots.txt', { viewport: { width: 360, height: 740 } });
      const complaints = complaintsOf(page);
      for (const { address } of own) {
        await page.setViewportSize({ width: 360, height: 740 });
        await someone.go(page, address);
        await settled(page);
        for (const what of await page.evaluate(overhang)) found.push(`${address || '/'} ${what}`);
        await page.setViewportSize({ width: 320, height: 740 });
        await settled(page);
        for (const what of await page.evaluate(overhang)) found.push(`${address || '/'} ${what}`);
        for (const what of complaints.splice(0)) found.push(`${address || '/'} ${what}`);
      }
    };
    await Promise.all([0, 1].map((half) => walk(pages.filter((_, index) => index % 2 === half))));
    expect(found).toEqual([]);
  },
);
