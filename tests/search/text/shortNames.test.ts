import { expect, it } from 'vitest';
import { shortenedBy } from '../../../src/search/text/shortNames';

const NAMES = [
  '吉林大学',
  '吉林大学工业技术研究总院',
  '华中科技大学',
  '中国科学技术大学技术转移中心',
  '哈尔滨工业大学',
  '中国电子科技集团公司第五十四研究所',
  '中国电力工程顾问集团西北电力设计院有限公司',
  '西安交通大学',
  '清华大学',
];

it.each([
  ['吉大', ['吉林大学', '吉林大学工业技术研究总院']],
  ['华科', ['华中科技大学']],
  ['中科大', ['中国科学技术大学技术转移中心']],
  ['哈工大', ['哈尔滨工业大学']],
  ['西交大', ['西安交通大学']],
  ['中电科54所', ['中国电子科技集团公司第五十四研究所']],
  ['西北电力院', ['中国电力工程顾问集团西北电力设计院有限公司']],
])('%s may be %j', (short, meant) => {
  expect(shortenedBy(short, NAMES)).toEqual(meant);
});

it.each(['清华', '大学', '林大', '吉林', '大技', '房价', 'ab', '吉', '技术转移中心有限公司'])('%s is the short name of none', (word) => {
  expect(shortenedBy(word, NAMES)).toEqual([]);
});
