import { describe, expect, it } from 'vitest';
import { lightPalette } from '../../../src/figures/layout/palette';
import { standaloneSvg } from '../../../src/figures/render/standaloneSvg';
import { kinds } from '../cases';

const css = ':root { --ink: #112233; --year-now: #3f78b0; } @media (prefers-color-scheme: dark) { :root { --ink: #eeeeee; } }';

describe('lightPalette', () => {
  it('takes the first colour of a name, which is the light one', () => expect(lightPalette(css)('--ink')).toBe('#112233'));
});

describe('standaloneSvg', () => {
  const svg = standaloneSvg(kinds.bar, lightPalette(css), '数据：附表 3。', '独立网络版。');

  it('carries title, unit, finding, key, notes, source and colophon', () => {
    for (const said of [
      '>图 9-1</text>',
      '>试图</text>',
      '单位：亿元',
      '>电子信息最多</text>',
      '2019 年（推算）',
      '误差不超过',
      '数据：附表 3。',
      '独立网络版。',
    ])
      expect(svg).toContain(said);
  });

  it('needs no style sheet', () => {
    expect(svg).not.toContain('var(');
    expect(svg).toContain('#3f78b0');
  });

  it('is well-formed: every element that opens closes', () => {
    const open: string[] = [];
    for (const [, slash, name, self] of svg.matchAll(/<(\/?)(\w+)[^>]*?(\/?)>/g)) {
      if (self) continue;
      if (slash) expect(open.pop()).toBe(name);
      else open.push(name!);
    }
    expect(open).toEqual([]);
  });
});
