import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldAt } from '../../../src/search/text/fold';

describe('fold', () => {
  it('takes away width, case, spaces and punctuation', () => {
    expect(fold('Ｒ＆Ｄ 经费（GDP）')).toBe('r&d经费gdp');
    expect(fold('生物、医药和医疗器械')).toBe('生物医药和医疗器械');
    expect(fold('“一带一路”')).toBe('一带一路');
  });

  it('keeps what a number needs: its point, its sign, its percent', () => {
    expect(fold('增长 26.1%，为 -6.4%。')).toBe('增长26.1%为-6.4%');
    expect(fold('表 3—2')).toBe('表3-2');
  });

  it('does not let two numbers or two Latin words run together', () => {
    expect(fold('6316.2，22.4%')).toBe('6316.2 22.4%');
    expect(fold('Attarat Power')).toBe('attarat power');
  });

  it('reads traditional characters by the map it is given', () => {
    expect(fold('技術合同', new Map([['術', '术']]))).toBe('技术合同');
  });

  it('is the same with and without positions', () => {
    const text = fc.stringMatching(/^[技术合同省（），。“”—–－-９０-５0-9a-zＡ.%&+~ \n]{0,24}$/);
    fc.assert(
      fc.property(text, (each) => {
        expect(foldAt(each).text).toBe(fold(each));
      }),
      { numRuns: 500 },
    );
  });

  it('tells where each character stood', () => {
    const text = '（广东） 4306.3';
    const { text: folded, at } = foldAt(text);
    expect([...folded].map((char, i) => [char, text[at[i]!]])).toEqual([...'广东4306.3'].map((char) => [char, char]));
  });
});
