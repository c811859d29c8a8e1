import { describe, expect, it } from 'vitest';
import { readAgain, type Change } from '../../../src/editing/claims/readAgain';

const claim = (words: string, formula = '表1-1[甲,乙]') => `[${words}](=${formula})`;

/** What is to be read of a text after the claim of these words became others: line, sentence, why. */
function toRead(text: string, before: string, after: string): [number, string, string][] {
  const from = text.indexOf(`[${before}]`);
  const change: Change = { from, before, after, formula: '表1-1[甲,乙]' };
  return readAgain(text, [change]).map((each) => [each.line, each.text, each.reasons.join('；')]);
}

describe('Sentences to be read again', () => {
  it('hold a number that changed, and words that it may belie', () => {
    const text = `---\n\n甲成交 ${claim('1 亿元')}，仍居首位。乙签订一些合同。`;
    expect(toRead(text, '1 亿元', '2 亿元')).toEqual([[3, '甲成交 2 亿元，仍居首位', '有“仍”“首位”']]);
  });

  it('or hold none and rest on those beside them', () => {
    const text = `**高校的项数和金额都下降。** 签订合同 ${claim('5 项')}。原文如此。\n\n别处都下降。`;
    expect(toRead(text, '5 项', '6 项')).toEqual([[1, '高校的项数和金额都下降', '句中没有数；有“都”“下降”']]);
  });

  it('are told in the order they stand in, also the first of a text', () => {
    const text = `北京居首位。前十位依次为北京、广东、江苏。共 ${claim('10 个')}，都在东部。`;
    expect(toRead(text, '10 个', '9 个').map(([, sentence]) => sentence)).toEqual([
      '北京居首位',
      '前十位依次为北京、广东、江苏',
      '共 9 个，都在东部',
    ]);
  });

  it('are not those that only speak of an average', () => {
    expect(toRead(`平均每项 ${claim('5 万元')}。`, '5 万元', '6 万元')).toEqual([]);
  });

  it('are none where no number changed', () => {
    expect(readAgain(`都下降。共 ${claim('5 项')}，仍居首位。`, [])).toEqual([]);
  });
});
