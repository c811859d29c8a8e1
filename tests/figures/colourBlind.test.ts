import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Tokens of both schemes: `--flow-out` → `#3f78b0`. */
const css = readFileSync('src/styles/tokens.css', 'utf8');
const [lightText, darkText] = css.split('@media screen and (prefers-color-scheme: dark)') as [string, string];
const tokensOf = (text: string) => new Map(Array.from(text.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6})\b/gi), ([, name, hex]) => [name!, hex!]));
const light = tokensOf(lightText);
const schemes = { light, dark: new Map([...light, ...tokensOf(darkText)]) };

/** How a colour is seen without one kind of cone: Machado, Oliveira, Fernandes 2009, severity 1, on linear RGB. */
const VISION: Record<string, number[][]> = {
  'all cones': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const multiply = (matrix: number[][], vector: number[]): number[] =>
  matrix.map((row) => row.reduce((sum, each, at) => sum + each * vector[at]!, 0));

function linear(hex: string): number[] {
  return [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
}

/** CIE Lab of a linear RGB colour, D65. */
function lab(rgb: number[]): number[] {
  const xyz = multiply(
    [
      [0.4124564, 0.3575761, 0.1804375],
      [0.2126729, 0.7151522, 0.072175],
      [0.0193339, 0.119192, 0.9503041],
    ],
    rgb.map((each) => Math.max(0, Math.min(1, each))),
  );
  const [x, y, z] = xyz.map((each, at) => {
    const t = each / [0.95047, 1, 1.08883][at]!;
    return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116;
  }) as [number, number, number];
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const distance = (a: string, b: string, matrix: number[][]): number => {
  const [p, q] = [a, b].map((hex) => lab(multiply(matrix, linear(hex)))) as [number[], number[]];
  return Math.hypot(...p.map((each, at) => each - q[at]!));
};

/** Colours that stand side by side in one picture and must not be taken for one another. */
const TOGETHER: Record<string, string[]> = {
  'two flows': ['--flow-out', '--flow-in'],
  'two years': ['--year-before', '--year-now'],
  'rise, fall, no change': ['--year-now', '--fall-2', '--data-3'],
  'lines of contracts': ['--contract-service', '--contract-development', '--contract-transfer', '--contract-consulting', '--ink'],
  'parties side by side in a bar': ['--party-enterprise', '--party-institution', '--party-government', '--party-other'],
  'tints of a matrix': ['--data-1', '--data-2', '--data-3', '--data-4', '--data-5'],
};

/** Below this, two patches side by side are hard to tell apart. */
const LEAST = 11;

describe('Colours of figures', () => {
  for (const [scheme, tokens] of Object.entries(schemes))
    for (const [vision, matrix] of Object.entries(VISION))
      it.each(Object.keys(TOGETHER))(`${scheme}, ${vision}: %s can be told apart`, (name) => {
        const near = TOGETHER[name]!.flatMap((a, at) =>
          TOGETHER[name]!.slice(at + 1).flatMap((b) => {
            const far = distance(tokens.get(a)!, tokens.get(b)!, matrix);
            return far < LEAST ? [`${a} ${b} ${far.toFixed(1)}`] : [];
          }),
        );
        expect(near).toEqual([]);
      });

  it('would not pass red beside green of the same lightness', () => {
    expect(distance('#b05050', '#5f7f3f', VISION['deuteranopia']!)).toBeLessThan(distance('#b05050', '#5f7f3f', VISION['all cones']!) / 2);
  });
});
