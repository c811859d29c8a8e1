import { describe, expect, it } from 'vitest';
import { editionNamed } from '../../../src/editions';
import { figureData } from '../../../src/figures/data/figureData';
import { smallSvg } from '../../../src/figures/render/smallSvg';
import { kinds } from '../cases';

const edition = editionNamed('2021');

describe('smallSvg', () => {
  it.each(Object.keys(kinds) as (keyof typeof kinds)[])('shows the shape of a %s figure without a word', (kind) => {
    const svg = smallSvg(kinds[kind]);
    expect(svg).not.toContain('<text');
    expect(svg).toMatch(/<path fill="var\(--/);
    const [x, y, width, height] = /viewBox="([^"]+)"/.exec(svg)![1]!.split(' ').map(Number) as [number, number, number, number];
    expect([x >= 0, y >= 0, width > 100, height > 10]).toEqual([true, true, true, true]);
  });

  it('fills its box with the longest bar', () => {
    const [, , width] = /viewBox="([^"]+)"/.exec(smallSvg(kinds.bar))![1]!.split(' ').map(Number) as [number, number, number];
    const bars = [...smallSvg(kinds.bar).matchAll(/h([\d.]+)v/g)].map(([, wide]) => Number(wide));
    expect(Math.max(...bars)).toBeCloseTo(width, -1);
  });

  it.each(['o4-1', 'o2-1'])('begins at the left edge with the outermost bar: %s', (id) => {
    const svg = smallSvg(figureData(edition, edition.figures.get(id)!));
    const [x] = /viewBox="([^"]+)"/.exec(svg)![1]!.split(' ').map(Number) as [number];
    const starts = [...svg.matchAll(/M([\d.]+) [\d.]+h/g)].map(([, start]) => Number(start));
    expect(Math.min(...starts)).toBeCloseTo(x, -1);
  });
});
