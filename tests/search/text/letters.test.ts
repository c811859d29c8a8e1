import { describe, expect, it } from 'vitest';
import { readLetters } from '../../../src/search/text/letters';
import { makeLetters } from '../../../src/search/text/makeLetters';
import { spellWith } from '../../../src/search/text/spellWith';

const letters = makeLetters('技术著作陕西', ['冀翼']);
const alphabet = readLetters(letters);

describe('The file of letters', () => {
  it('holds every reading of the edition’s characters, and of common ones a slip may bring', () => {
    expect(alphabet.readingsOf.get('陕')).toEqual(['shan']);
    expect(alphabet.readingsOf.get('行')).toEqual(expect.arrayContaining(['hang', 'xing']));
  });

  it('turns traditional characters into those the edition writes, never one it writes itself', () => {
    expect(alphabet.simplified.get('術')).toBe('术');
    expect(alphabet.simplified.has('著')).toBe(false);
    expect(alphabet.simplified.has('灣')).toBe(false);
  });

  it('takes along which characters look alike', () => {
    expect(letters.lookAlike).toEqual(['冀翼']);
  });
});

it('The steps of a row’s key are spelt as in its address, by characters or as the edition says', () => {
  const spell = spellWith({
    readings: 'dong东guang广hua划ji计',
    ids: { 陕西: 'shaanxi' },
  });
  expect(['广东', '863计划', '陕西'].map(spell)).toEqual(['guangdong', '863jihua', 'shaanxi']);
});
