import { expect, it } from 'vitest';
import { headingCharacters } from '../../../src/components/page/head/headingCharacters';
import { allEditions } from '../../../src/editions';
import { reader, settled } from '../reader';
import { pagesOf, SITES } from '../sites';

const someone = reader();

it('Nothing is set in the heading font that it does not hold, on any page', { timeout: 300_000 }, async () => {
  const held = new Set(headingCharacters(allEditions()));
  const missing = new Map<string, string>();
  const page = await someone.open('robots.txt');
  for (const { address } of pagesOf(SITES.root)) {
    await someone.go(page, address);
    await settled(page);
    const set = await page.evaluate(() => {
      const used: [character: string, where: string][] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement!;
        if (!/^["']?Report Serif/.test(getComputedStyle(element).fontFamily) || element.closest('script, style, .hidden')) continue;
        for (const character of (node.textContent ?? '').replace(/\s/g, ''))
          used.push([character, element.textContent!.trim().slice(0, 20)]);
      }
      return used;
    });
    for (const [character, where] of set) if (!held.has(character)) missing.set(character, `${address} “${where}”`);
  }
  expect([...missing].map(([character, where]) => `${character} on ${where}`)).toEqual([]);
});

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
