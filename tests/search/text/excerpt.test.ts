import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt, markWords } from '../../../src/search/text/excerpt';

const shown = (pieces: { text: string; isMarked: boolean }[]) =>
  pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('');

describe('Marks', () => {
  it('stand on the words, however the text spaces them', () => {
    expect(shown(markWords('全年 R&D 经费与 GDP', ['r&d经费', 'gdp']))).toBe('全年 [R&D 经费]与 [GDP]');
  });

  it('do not stand inside a longer number', () => {
    expect(shown(markWords('28251.5 亿元，28 家', ['28']))).toBe('28251.5 亿元，[28] 家');
  });

  it('never change the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string({ maxLength: 3 })), (text, words) => {
        expect(
          markWords(text, words)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

describe('excerpt', () => {
  const long = `${'前面的话很长。'.repeat(20)}这里说到粤港澳大湾区的技术交易，成交 3277.7 亿元。${'后面的话也长。'.repeat(20)}`;

  it('shows the words in their place and says what it leaves out', () => {
    const text = shown(excerpt(long, ['粤港澳大湾区']));
    expect(text).toMatch(/^….*\[粤港澳大湾区\].*…$/);
    expect(text.length).toBeLessThan(110);
  });

  it('leaves a short text whole', () => {
    expect(shown(excerpt('只有一句。', ['一句']))).toBe('只有[一句]。');
  });

  it('never cuts a number or a character in two', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 60 }), (length) => {
        const text = excerpt('成交28251.51亿元😀'.repeat(12), ['亿元'], length)
          .map((piece) => piece.text)
          .join('');
        expect(text).not.toMatch(/\p{Surrogate}/u);
        expect(text.match(/[\d.]+/g)!.every((number) => number === '28251.51')).toBe(true);
      }),
    );
  });
});
