import { expect, test } from 'vitest';
import { atWords } from '../../../src/components/setting/atWords';

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

test('a term of the field is one word, and so is a count with its measure', () => {
  expect(atWords('吸纳技术成交额').split('<wbr>')).toEqual(['吸纳', '技术', '成交额']);
  expect(atWords('同样的十个省市占八成以上').split('<wbr>')).toEqual(['同样的', '十个', '省市', '占', '八成', '以上']);
  expect(atWords('八年里').split('<wbr>')).toEqual(['八年里']);
});
