import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { complaintsOf, DESK, idle, PHONE, reader, settled } from './reader';
import { onePageOfEachKind, SITES } from './sites';

const pageOfKind = (kind: string) => onePageOfEachKind(SITES.root).find((page) => page.kind === kind)!.address;
const part = pageOfKind('composition');
const someone = reader();

const figure = (page: Page, id: string) => page.locator(`#figure-${id}`);

/** Goes to a figure as a reader does, and waits until Chart.js has drawn it. */
async function reach(page: Page, id: string): Promise<void> {
  await page.keyboard.press('Shift');
  await figure(page, id).scrollIntoViewIfNeeded();
  await figure(page, id).locator('canvas').first().waitFor();
  await settled(page);
}

describe('A figure', () => {
  it('moves no chart library before the reader does, one for all figures after', async () => {
    const page = await someone.openAlone('about:blank');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await someone.go(page, part);
    await idle(page);
    const charts = () => asked.filter((url) => /figureChart/.test(url)).length;
    expect(charts()).toBe(0);
    await reach(page, '2-5');
    await reach(page, '2-6');
    expect(charts()).toBe(1);
  });

  it('stays where it is when Chart.js takes it over, on a desk and on a phone', async () => {
    const page = await someone.open('robots.txt');
    const complaints = complaintsOf(page);
    for (const viewport of [PHONE, DESK]) {
      await page.setViewportSize(viewport);
      await someone.go(page, part);
      for (const id of ['2-4', '2-5', '2-10']) {
        await reach(page, id);
        // The static picture is hidden now; its view box tells how high it was.
        const [still, live] = await figure(page, id)
          .locator('.figure-picture')
          .evaluate((picture) => {
            const svg = picture.querySelector<SVGSVGElement>(picture.clientWidth >= 600 ? '.wide' : '.narrow')!;
            const { width, height } = svg.viewBox.baseVal;
            return [(picture.clientWidth * height) / width, picture.clientHeight];
          });
        expect(Math.abs(live! - still!)).toBeLessThanOrEqual(2);
      }
    }
    expect(complaints).toEqual([]);
  });

  it('is read point by point with the arrow keys, and each is said', async () => {
    const page = await someone.open(part);
    await reach(page, '2-5');
    await figure(page, '2-5').locator('.figure-picture').focus();
    const said = () => figure(page, '2-5').locator('[role=status]').innerText();
    await page.keyboard.press('ArrowDown');
    expect(await said()).toMatch(/^电子信息，2019 年 \d+ 亿元（推算，±[\d.]+），2020 年 6323\.99 亿元，增长 \+12\.19%$/);
    await page.keyboard.press('End');
    expect(await said()).toMatch(/^核应用，/);
    await page.keyboard.press('ArrowUp');
    expect(await said()).toMatch(/^航空航天，/);
    await page.keyboard.press('Escape');
    expect(await figure(page, '2-5').locator('.figure-tip').isHidden()).toBe(true);
  });

  it('tells of the row pointed at', async () => {
    const page = await someone.open(part);
    await reach(page, '2-5');
    await figure(page, '2-5')
      .locator('canvas')
      .hover({ position: { x: 300, y: 50 } });
    expect(await figure(page, '2-5').locator('.figure-tip').innerText()).toContain('电子信息');
  });

  it('takes a series out and puts it back, and never the last one', async () => {
    const page = await someone.open(part);
    await reach(page, '2-5');
    const drawn = () =>
      figure(page, '2-5')
        .locator('canvas')
        .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
    const both = await drawn();
    const [before, now] = [
      figure(page, '2-5').locator('.figure-key button').first(),
      figure(page, '2-5').locator('.figure-key button').last(),
    ];
    await before.click();
    await expect.poll(drawn).not.toBe(both);
    expect(await before.getAttribute('aria-pressed')).toBe('false');
    const one = await drawn();
    await now.click();
    expect(await now.getAttribute('aria-pressed')).toBe('true');
    expect(await drawn()).toBe(one);
    await before.click();
    await expect.poll(drawn).toBe(both);
  });

  it('changes between picture and table', async () => {
    const page = await someone.open(part);
    const shown = (selector: string) => figure(page, '2-5').locator(selector).isVisible();
    expect([await shown('.figure-picture'), await shown('.figure-table')]).toEqual([true, false]);
    await figure(page, '2-5').locator('summary').click();
    expect([await shown('.figure-picture'), await shown('.figure-table')]).toEqual([false, true]);
  });

  it('takes the colours of the dark scheme when the reader changes to it', async () => {
    const page = await someone.open(part, { colorScheme: 'light' });
    await reach(page, '2-5');
    const pixel = () =>
      figure(page, '2-5')
        .locator('canvas')
        .evaluate((element) => {
          const canvas = element as HTMLCanvasElement;
          // A point inside the first bar of the present year.
          const at = [0.4 * canvas.width, (48 / 490) * canvas.height] as const;
          return [...canvas.getContext('2d')!.getImageData(Math.round(at[0]), Math.round(at[1]), 1, 1).data].join();
        });
    const light = await pixel();
    await page.emulateMedia({ colorScheme: 'dark' });
    await settled(page);
    expect(await pixel()).not.toBe(light);
  });

  it('is saved as a PNG of twice its width', async () => {
    const page = await someone.open(pageOfKind('figure'));
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-png]').click()]);
    expect(download.suggestedFilename()).toMatch(/^figure-o?\d+-\d+\.png$/);
    const stream = await download.createReadStream();
    const head = await new Promise<Buffer>((resolve) => stream.once('data', (chunk) => resolve(chunk as Buffer)));
    expect(head.readUInt32BE(16)).toBe(2 * 728);
  });

  it('in a frame of another page tells that page its height', async () => {
    const page = await someone.open(pageOfKind('figure'));
    const frame = someone.url(pageOfKind('embed'));
    const told = await page.evaluate(
      (src) =>
        new Promise<{ type: string; height: number }>((resolve) => {
          addEventListener('message', (event) => resolve(event.data));
          document.body.append(Object.assign(document.createElement('iframe'), { src, width: 400, height: 50 }));
        }),
      frame,
    );
    expect(told.type).toBe('report-figure');
    expect(told.height).toBeGreaterThan(150);
  });

  it('in a frame, at any width, keeps its words off the edges', async () => {
    for (const width of [360, 768]) {
      const page = await someone.open(pageOfKind('embed'), { viewport: { width, height: 700 } });
      const atEdges = await page.evaluate(() => {
        const found: string[] = [];
        const words = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
        while (words.nextNode()) {
          // Words for who hears them are not seen, and the table scrolls in its own box.
          if (words.currentNode.parentElement!.closest('table, .hidden')) continue;
          const range = document.createRange();
          range.selectNodeContents(words.currentNode);
          for (const { left, right, width, height } of range.getClientRects())
            if (width > 1 && height > 1 && (left < 8 || right > innerWidth - 8))
              found.push(`${words.currentNode.textContent} ${left} ${right}`);
        }
        return found;
      });
      expect(atEdges, `${width} px`).toEqual([]);
    }
  });
});
