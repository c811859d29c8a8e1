import { expect, it } from 'vitest';
import { drawAll, idle, reader } from '../reader';
import { onePageOfEachKind, SITES } from '../sites';
import { walked } from '../walked';

const someone = reader();

it('The heading font is loaded and is small', async () => {
  const page = await someone.open('');
  await page.evaluate(() => document.fonts.ready);
  expect(await page.evaluate(() => [...document.fonts].map((font) => [font.family.replace(/"/g, ''), font.status]))).toContainEqual([
    'Report Serif',
    'loaded',
  ]);
  const bytes = await page.evaluate(async () => (await (await fetch('/fonts/serif.woff2')).arrayBuffer()).byteLength);
  expect(bytes).toBeLessThan(60_000);
});

it('A page of no kind needs more of it than its own small file holds', async () => {
  const page = await someone.open('robots.txt');
  const whole: string[] = [];
  for (const { address, kind } of walked(onePageOfEachKind(SITES.root))) {
    await someone.go(page, address);
    await drawAll(page);
    await idle(page);
    const fonts = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname));
    if (fonts.includes('/fonts/serif.woff2')) whole.push(kind);
  }
  expect(whole).toEqual([]);
});
