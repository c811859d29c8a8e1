import { expect, it } from 'vitest';
import { reader } from '../reader';

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
