import { describe, expect, it } from 'vitest';
import { isKnown, makeTerm } from '../../../src/search/reading/makeTerm';
import { smallIndex } from '../smallIndex';

const index = smallIndex();

describe('A word as a term', () => {
  it('takes along the words that mean the same, where the edition has them', () => {
    expect(makeTerm('高校', index).any).toEqual(['高校', '大学']);
    expect(makeTerm('清华高校', index).any).toEqual(['清华高校', '清华大学']);
    expect(makeTerm('北京高校', index).any).toEqual(['北京高校']);
  });

  it('weighs more the rarer it is', () => {
    expect(makeTerm('大湾区', index).weight).toBeGreaterThan(makeTerm('技术', index).weight);
  });

  it('is a number where it is one, and weak where it is a year', () => {
    expect(makeTerm('8900亿元', index).number).toMatchObject({ digits: '8900', unit: '元' });
    expect(makeTerm('2020年', index)).toMatchObject({ isWeak: true });
  });

  it('is known by itself or by what means the same', () => {
    expect(['大湾区', '高校', '区块链'].map((word) => isKnown(word, index))).toEqual([true, true, false]);
  });
});
