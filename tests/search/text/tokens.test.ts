import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze, asciiToken, bigrams } from '../../../src/search/text/tokens';

describe('The analyzer of both stores', () => {
  it('cuts Han text into pairs and leaves numbers and Latin words whole', () => {
    expect(bigrams('技术合同28251.5亿元gdp')).toEqual(['技术', '术合', '合同', '28251.5', '亿元', 'gdp']);
    expect(bigrams('省')).toEqual(['省']);
  });

  it('gives ASCII words of which none is the beginning of another', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }),
        (a, b) => {
          fc.pre(a !== b);
          expect(asciiToken(a)).toMatch(/^[0-9a-z]+q$/);
          expect(asciiToken(a).startsWith(asciiToken(b))).toBe(false);
        },
      ),
    );
  });

  it('says the same of a text however it is typed', () => {
    expect(analyze('２０２０ 年，技术')).toEqual(analyze('2020年技术'));
  });
});
