import { describe, expect, it } from 'vitest';
import { namesOf } from '../../../src/search/index/names';
import { smallIndex } from '../smallIndex';

describe('Names worth guessing at', () => {
  const names = namesOf(smallIndex());

  it('are those of places, terms, rows and institutions, and words that mean the same', () => {
    expect(names).toEqual(expect.arrayContaining(['北京', '北京市', '技术开发', '清华大学国家技术转移中心', '高校', '大学']));
  });

  it('come best known first, and once each', () => {
    expect(names[0]).toBe('北京');
    expect(new Set(names).size).toBe(names.length);
  });

  it('are not the titles of sections', () => {
    expect(names).not.toContain('粤港澳大湾区');
  });
});
