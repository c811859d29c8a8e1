import { describe, expect, it } from 'vitest';
import { pinyinWords } from '../../../src/search/text/pinyinWords';
import { makeIndex } from '../../../src/search/index/searchIndex';
import { record } from '../smallIndex';

const index = makeIndex([record({ title: '京津冀', passages: ['华为技术有限公司在陕西和山西。'] })]);
const readingsOf = new Map(
  Object.entries({ 京: 'jing', 津: 'jin', 冀: 'ji', 华: 'hua', 为: 'wei', 技: 'ji', 术: 'shu', 陕: 'shan', 山: 'shan', 西: 'xi' }).map(
    ([char, syllable]) => [char, [syllable]],
  ),
);
const spelt = (letters: string) => pinyinWords(letters, index, ['京津冀', '陕西', '山西'], readingsOf);

describe('Letters spell', () => {
  it('a whole name, or all that are spelt so', () => {
    expect(spelt('jingjinji')).toEqual(['京津冀']);
    expect(spelt('shanxi')).toEqual(['陕西', '山西']);
    expect(spelt('shaanxi')).toEqual(['陕西']);
  });

  it('the beginning of a name, its last syllable perhaps half typed', () => {
    expect(spelt('jingji')).toEqual(['京津']);
  });

  it('words of the text in full', () => {
    expect(spelt('huawei')).toEqual(['华为']);
  });

  it('names by their initials', () => {
    expect(spelt('jjj')).toEqual(['京津冀']);
  });

  it.each(['x', 'qqqq', 'hello', 'hua-wei', 'jing'.repeat(20)])('and nothing else: %s', (letters) => {
    expect(spelt(letters)).toEqual([]);
  });
});
