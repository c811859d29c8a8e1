import { describe, expect, it } from 'vitest';
import { smallSvg } from '../../../src/figures/render/smallSvg';
import { kinds } from '../cases';

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
});
