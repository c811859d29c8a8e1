import { describe, expect, it } from 'vitest';
import { reader, settled } from '../reader';
import { onePageOfEachKind, SITES } from '../sites';

const someone = reader();
const kinds = onePageOfEachKind(SITES.root).filter(({ kind }) => kind !== 'embed');

describe('On paper', () => {
  it.each(kinds.map(({ kind, address }) => [kind, address]))(
    'a page of the kind %s shows no control and no bar, and keeps its text, none over other text',
    async (_, address) => {
      // As wide as the lines of A4.
      const page = await someone.open(address!, { viewport: { width: 643, height: 980 } });
      await page.emulateMedia({ media: 'print' });
      await settled(page);
      const shown = await page.evaluate(() =>
        [
          ...document.querySelectorAll(
            'button:not(th *), input, select, .figure-bar summary, .bar, .side, .skip, .permalink, .neighbours, #card, dialog, [data-copy]',
          ),
        ]
          .filter((each) => each.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && each.getClientRects().length > 0)
          .map((each) => `${each.tagName}.${each.getAttribute('class') ?? ''} “${(each.textContent ?? '').trim().slice(0, 12)}”`),
      );
      expect([...new Set(shown)]).toEqual([]);
      const tooWide = await page
        .locator('main li')
        .evaluateAll((all) =>
          all.filter((each) => each.clientWidth > 0 && each.scrollWidth > each.clientWidth + 1).map((each) => each.textContent),
        );
      expect(tooWide).toEqual([]);
      expect((await page.locator('main').innerText()).length).toBeGreaterThan(0);
    },
  );

  it('a dark screen prints black on white', async () => {
    const page = await someone.open(kinds.find(({ kind }) => kind === 'overview')!.address, { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const colours = await page.evaluate(() =>
      [document.documentElement, document.body, document.querySelector('main p[id]')!].map((element) => {
        const { color, backgroundColor } = getComputedStyle(element);
        return [color, backgroundColor.replace('rgba(0, 0, 0, 0)', 'rgb(255, 255, 255)')];
      }),
    );
    expect(new Set(colours.map(String))).toEqual(new Set(['rgb(0, 0, 0),rgb(255, 255, 255)']));
  });

  it('a figure prints as a picture', async () => {
    const page = await someone.open(kinds.find(({ kind }) => kind === 'figure')!.address);
    await page.emulateMedia({ media: 'print' });
    await settled(page);
    expect(
      await page
        .locator('.figure-picture svg, .figure-picture canvas')
        .evaluateAll((all) => all.filter((each) => each.getClientRects().length > 0).length),
    ).toBeGreaterThan(0);
  });
});
