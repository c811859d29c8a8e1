import { expect, test } from 'vitest';
import { atWords } from '../../../src/components/link/atWords';

test('a title breaks between words, never inside one', () => {
  expect(atWords('国家技术转移机构名录').split('<wbr>')).toEqual(['国家', '技术', '转移', '机构', '名录']);
});

test('no line begins with a closing mark or ends with an opening one, and a number keeps its hyphen', () => {
  const breaks = atWords('2020 年“一带一路”地区（表 4-7）的技术').split('<wbr>');
  expect(breaks.filter((line) => /^[，。）”%的]/.test(line) || /[（“]$/.test(line))).toEqual([]);
  expect(breaks.join('|')).toContain('4-7');
});

test('nothing of the title is lost, and no markup gets through', () => {
  expect(atWords('甲 <b>').replaceAll('<wbr>', '')).toBe('甲 &lt;b&gt;');
});
