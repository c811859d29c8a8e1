import { describe, expect, it } from 'vitest';
import { PHONE, reader, settled } from '../reader';
import { elementsOf, onePageOfEachKind, SITES } from '../sites';
import { walked, whole } from '../walked';

const someone = reader();
const kinds = onePageOfEachKind(SITES.root).filter(({ kind }) => kind !== 'embed');
const TOUCH = { viewport: PHONE, isMobile: true, hasTouch: true };

it.each([
  ['tables', '2021/appendix/', 15],
  ['events', '2021/chronicle/', 27],
])('A part that is a list of %s has them in its contents, beside the text at a desk', async (_, address, count) => {
  const page = await someone.open(address);
  const links = page.locator('.toc a[href^="#"]');
  expect(await links.count()).toBeGreaterThanOrEqual(count);
  expect(await links.first().isVisible()).toBe(true);
  const ends = await links.evaluateAll((all) =>
    all.filter((link) => !document.getElementById(decodeURIComponent((link as HTMLAnchorElement).hash.slice(1)))),
  );
  expect(ends).toEqual([]);
});

describe('On a phone the contents of the page', () => {
  it('are at hand on every long page, wherever one reads, and name places that are there', async () => {
    const page = await someone.open('robots.txt', TOUCH);
    const without: string[] = [];
    const long: string[] = [];
    for (const { address, kind } of walked(kinds)) {
      await someone.go(page, address);
      const { windows, names, missing, isSeen } = await page.evaluate(() => {
        scrollTo(0, document.documentElement.scrollHeight / 2);
        const named = [...document.querySelectorAll<HTMLAnchorElement>('.toc a')].map(({ hash }) => decodeURIComponent(hash.slice(1)));
        const box = document.querySelector('.toc-open')?.getBoundingClientRect();
        return {
          windows: document.documentElement.scrollHeight / innerHeight,
          names: named.length,
          missing: named.filter((id) => !document.getElementById(id)),
          isSeen: Boolean(box && box.height > 24 && box.top > 0 && box.bottom < innerHeight && box.right <= innerWidth),
        };
      });
      expect(missing, address).toEqual([]);
      // A figure’s page is one table; the cover is itself the contents of the book.
      if (windows < 7 || kind === 'figure' || kind === 'cover') continue;
      long.push(kind);
      if (!isSeen || names < 2) without.push(address);
    }
    expect(without).toEqual([]);
    const others = whole ? ['composition', 'print', 'glossary'] : [];
    expect(long).toEqual(expect.arrayContaining(['checks', 'provinces', 'province', 'directory', ...others]));
  });

  it('come up from the foot at the section being read; a choice leads there and closes them', async () => {
    const page = await someone.open('2021/composition/#s2-7-2', TOUCH);
    const [opener, sheet] = [page.locator('.toc-open'), page.locator('.toc')];
    expect(await sheet.isVisible()).toBe(false);
    await opener.tap();
    expect(await opener.getAttribute('aria-expanded')).toBe('true');
    const marked = sheet.locator('[aria-current]');
    expect(await marked.textContent()).toBe('2. 技术吸纳方');
    const [line, box] = [(await marked.boundingBox())!, (await sheet.boundingBox())!];
    expect(line.y >= box.y && line.y + line.height <= box.y + box.height).toBe(true);
    expect(box.y + box.height).toBe(PHONE.height);
    await sheet.locator('a[href="#s2-1"]').tap();
    expect(await sheet.isVisible()).toBe(false);
    await expect.poll(() => page.locator('#s2-1').evaluate((each) => each.getBoundingClientRect().top)).toBeLessThan(PHONE.height / 3);
    await settled(page);
    await page.goBack();
    expect(await sheet.isVisible()).toBe(false);
  });

  it('close by Escape, which gives the focus back, and by a press beside them', async () => {
    const page = await someone.open('2021/checks/', TOUCH);
    const [opener, sheet] = [page.locator('.toc-open'), page.locator('.toc')];
    await opener.press('Enter');
    expect(await sheet.locator(':focus').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await sheet.isVisible()).toBe(false);
    expect(await opener.evaluate((each) => each === document.activeElement)).toBe(true);
    await opener.tap();
    await page.touchscreen.tap(180, 120);
    expect(await sheet.isVisible()).toBe(false);
  });

  it('open and lead on without JavaScript', async () => {
    const page = await someone.open('2021/composition/', { ...TOUCH, javaScriptEnabled: false });
    await page.locator('.toc-open').tap();
    expect(await page.locator('.toc').isVisible()).toBe(true);
    await page.locator('.toc a[href="#s2-7-2"]').tap();
    expect(await page.locator('.toc').isVisible()).toBe(false);
  });
});

it('No words that stand in an empty field are cut, at any width', async () => {
  const cut: string[] = [];
  const page = await someone.open('robots.txt');
  const withFields = kinds.filter((each) => elementsOf(each).querySelector('main input[placeholder]'));
  expect(withFields.length).toBeGreaterThan(4);
  for (const { address } of walked(withFields)) {
    await someone.go(page, address);
    for (const width of whole ? [320, 360, 768, 1280] : [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 740 });
      await settled(page);
      const found = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLInputElement>('input[placeholder]')]
          .filter((field) => field.getClientRects().length > 0)
          .filter((field) => {
            const { font, paddingLeft, paddingRight } = getComputedStyle(field);
            const pen = document.createElement('canvas').getContext('2d')!;
            pen.font = font;
            return pen.measureText(field.placeholder).width > field.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) + 1;
          })
          .map((field) => field.placeholder),
      );
      cut.push(...found.map((words) => `${width} px ${address}: ${words}`));
    }
  }
  expect([...new Set(cut)]).toEqual([]);
});
