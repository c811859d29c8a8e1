import { describe, expect, it } from 'vitest';
import { CLAIM } from '../../../src/model/chapter';
import type { Problem } from '../../../src/model/check/problem';
import { noRegions } from '../../../src/model/region/region';
import { checkClaim } from '../../../src/prose/checks/checkClaim';
import { claimSpans, replaceClaims } from '../../../src/prose/claimSpans';
import { directionFaults } from '../../../src/prose/checks/directionWords';
import { makeTable } from '../../fixtures/miniature';

const table = makeTable(
  'a2',
  {
    title: '增减',
    part: 6,
    primaryKey: ['类别'],
    fields: [
      { name: '类别', type: 'string', role: 'label' },
      { name: '上年', type: 'number', unit: '亿元', decimals: 1 },
      { name: '本年', type: 'number', unit: '亿元', decimals: 1 },
      { name: '项数', type: 'integer', unit: '项' },
      { name: '增长', type: 'number', unit: '%', decimals: 2 },
    ],
  },
  '类别,上年,本年,项数,增长\n甲,200.0,171.6,7,-14.20\n乙,100.0,112.5,7,12.50\n丙,40.0,100.0,9,150.00\n',
);
const cells = { tables: new Map([[table.id, table]]), regions: noRegions };

const faultsOf = (sentence: string): string[] => adviceOn(sentence).map(({ says }) => says);

/** What is said against a sentence whose claims hold. */
function adviceOn(sentence: string): Pick<Problem, 'says' | 'try'>[] {
  const claims = claimSpans(sentence).map(({ words, formula }) => {
    const result = checkClaim(cells, { text: words, formula, line: 1 });
    if ('fault' in result) throw new Error(result.fault.says);
    return result.bound;
  });
  const rest = replaceClaims(sentence, () => CLAIM);
  return directionFaults(cells, rest, claims);
}

const 甲 = '附表2[甲,增长]';
const 乙 = '附表2[乙,增长]';
const 丙 = '附表2[丙,增长]';

describe('Words that the numbers beside them belie', () => {
  it.each([
    [`甲下降 [-14.2%](=${甲})。`, '“下降 -14.2%”：数是负的，“下降”之后的数应是正的。'],
    [`甲增长了 [-14.2%](=${甲})。`, '“增长 -14.2%”：数是负的，“增长”之后的数应是正的。'],
    [`降幅分别为 [14.2%](=-${甲})和[-12.5%](=-${乙})。`, '“降幅 -12.5%”：数是负的，“降幅”之后的数应是正的。'],
    [`乙下降 [12.5%](=${乙})。`, '“下降 12.5%”：公式所说的是上升。'],
    [`乙下降 [12.5%](=附表2[乙,本年]/附表2[乙,上年]-1)。`, '“下降 12.5%”：公式所说的是上升。'],
    [`甲增长 [14.2%](=abs(${甲}))。`, '“增长 14.2%”：公式所说的是下降。'],
    ['位次上升 [0 位](=rank(附表2[甲,项数])-rank(附表2[乙,项数]))。', '“上升 0 位”：没有变，不能说“上升”。'],
    ['由[第 2 位](=rank(附表2[甲,项数]))升到[第 2 位](=rank(附表2[乙,项数]))。', '“由第 2 位升到第 2 位”：没有变。'],
    ['由上年的[第 1 位](=rank(附表2[甲,上年]))升至[第 3 位](=rank(附表2[丙,上年]))。', '“由第 1 位升至第 3 位”：其实是下降。'],
    ['成交额由 [200.0 亿元](=附表2[甲,上年])增至 [171.6 亿元](=附表2[甲,本年])。', '“由200.0 亿元增至 171.6 亿元”：其实是下降。'],
    [`乙增长 [12.5%](=${乙})，快于丙的 [150.0%](=${丙})。`, '“12.5%，快于丙的 150.0%”：前一个数小。'],
    [`增长 [150%](=${丙})，低于全国的 [12.5%](=${乙})。`, '“150%，低于全国的 12.5%”：前一个数大。'],
    [`增长 [12.5%](=${乙})，低于丙 [-137.5 个百分点](=${乙}-${丙})。`, '“低于丙 -137.5 个百分点”：差数应是正的。'],
    ['超过 [172 亿元](=附表2[甲,本年])。', '“超过 172 亿元”：未取舍的数是 171.6，没有这么多。'],
    [`近 [12%](=${甲}+${甲}+${甲}+${丙}-95.2%)。`, '“近 12%”：未取舍的数是 12.2，比这还多。'],
    ['[172](=附表2[甲,本年]) 多亿元。', '“172 多”：未取舍的数是 171.6，没有这么多。'],
    [`乙翻了一番还多，增长 [12.5%](=${乙})。`, '“翻番，12.5%”：翻一番是增长一倍，即 100%。'],
  ])('%s', (sentence, says) => expect(faultsOf(sentence)).toEqual([says]));

  it.each([
    `甲下降 [14.2%](=-${甲})，乙增长 [12.5%](=${乙})。`,
    `甲下降 [14.2%](=abs(${甲}))，降幅为 [14.2%](=1-附表2[甲,本年]/附表2[甲,上年])。`,
    `同比增速依次为 [-14.2%](=${甲})和 [12.5%](=${乙})。`,
    '由[第 3 位](=rank(附表2[丙,上年]))升到[第 1 位](=rank(附表2[甲,上年]))。',
    `乙增长 [12.5%](=${乙})，低于丙 [137.5 个百分点](=${丙}-${乙})。`,
    `丙翻了一番还多，增长 [150%](=${丙})，快于乙的 [12.5%](=${乙})。`,
    '下降到 [171.6 亿元](=附表2[甲,本年])，不足 [172 亿元](=附表2[甲,本年])，乙超过 [100 亿元](=附表2[乙,上年])。',
  ])('None in %s', (sentence) => expect(faultsOf(sentence)).toEqual([]));
});

describe('What may be written instead', () => {
  it.each([
    [`甲增长了 [-14.2%](=${甲})。`, '“下降 14.2%”，公式变号'],
    [`甲下降 [-14.2%](=${甲})。`, '“下降 14.2%”，公式变号'],
    ['甲减少 [-7 项](=附表2[甲,项数]-附表2[甲,项数]-附表2[乙,项数])。', '“减少”改成相反的话'],
    [`乙下降 [-12.5%](=-${乙})。`, '“增长 12.5%”，公式去掉开头的负号'],
    [`乙降幅为 [-12.5%](=-${乙})和 [-150.0%](=-${丙})。`, '“增幅 12.5%”'],
    [`乙下降 [12.5%](=${乙})。`, '“增长 12.5%”，整句'],
    ['由[第 2 位](=rank(附表2[甲,项数]))升到[第 2 位](=rank(附表2[乙,项数]))。', '“仍居第 2 位”'],
    ['由上年的[第 1 位](=rank(附表2[甲,上年]))升至[第 3 位](=rank(附表2[丙,上年]))。', '“由第 1 位降至第 3 位”'],
    ['成交额由 [200.0 亿元](=附表2[甲,上年])增至 [171.6 亿元](=附表2[甲,本年])。', '“由200.0 亿元减至 171.6 亿元”'],
    [`乙增长 [12.5%](=${乙})，快于丙的 [150.0%](=${丙})。`, '“12.5%，慢于丙的 150.0%”'],
    [`增长 [12.5%](=${乙})，低于丙 [-137.5 个百分点](=${乙}-${丙})。`, '对调'],
    ['超过 [172 亿元](=附表2[甲,本年])。', '“近 172 亿元”'],
  ])('%s', (sentence, better) => {
    expect(adviceOn(sentence).map((each) => each.try)).toEqual([expect.stringContaining(better)]);
  });
});
