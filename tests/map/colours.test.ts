import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const sheets = ['styles/tokens', 'components/map/map'].map((name) => readFileSync(`src/${name}.css`, 'utf8')).join('\n');
const dark = [...sheets.matchAll(/@media \(prefers-color-scheme: dark\) \{[\s\S]*?\n\}/g)].map(([block]) => block).join('\n');
const light = sheets.replace(/@media \(prefers-color-scheme: dark\) \{[\s\S]*?\n\}/g, '');
const colours = (css: string) => new Map([...css.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name!, hex!]));

const luminance = (hex: string) => {
  const [r, g, b] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string) => {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
};

const PALE = ['data-1', 'data-2', 'data-3', 'fall-1', 'nought', 'rise-1'];
const STRONG = ['data-4', 'data-5', 'fall-2', 'rise-2'];

describe.each([
  ['light', colours(light)],
  ['dark', new Map([...colours(light), ...colours(dark)])],
])('%s', (_, palette) => {
  const hex = (name: string) => palette.get(name)!;

  test.each([...PALE, ...STRONG, 'no-data'])('the border shows against %s: one of its two lines has 3:1', (name) => {
    expect(Math.max(contrast(hex('map-core'), hex(name)), contrast(hex('map-casing'), hex(name)))).toBeGreaterThanOrEqual(3);
  });

  test.each(PALE)('names are legible on %s', (name) => {
    expect(contrast(hex('map-pale'), hex(name))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(STRONG)('names are legible on %s', (name) => {
    expect(contrast(hex('map-strong'), hex(name))).toBeGreaterThanOrEqual(4.5);
  });

  test('outline, dashes and leaders show against the page', () => {
    expect(contrast(hex('map-line'), hex('paper'))).toBeGreaterThanOrEqual(3);
  });
});
