import { describe, expect, it } from 'vitest';
import { readClaimText } from '../../src/prose/readClaimText';

const read = (text: string) => {
  const result = readClaimText(text);
  return result && [result.number.value, result.number.decimals, result.unit];
};

describe('readClaimText', () => {
  it('reads a number, its printed decimals and its unit', () => {
    expect(read('6324.0 亿元')).toEqual([6324, 1, '亿元']);
    expect(read('28251.51亿元')).toEqual([28251.51, 2, '亿元']);
    expect(read('549353 项')).toEqual([549353, 0, '项']);
    expect(read('14.5 个百分点')).toEqual([14.5, 1, '个百分点']);
  });

  it('reads signs, and both kinds of minus', () => {
    expect(read('+26.1%')).toEqual([26.1, 1, '%']);
    expect(read('-6.4%')).toEqual([-6.4, 1, '%']);
    expect(read('−6.4%')).toEqual([-6.4, 1, '%']);
  });

  it('reads a place', () => expect(read('第 4 位')).toEqual([4, 0, '位']));

  it('leaves the unit empty where it stands outside the link', () => expect(read('31')).toEqual([31, 0, '']));

  it.each(['约三成', '6,316.2 亿元', '6 316.2 亿元', '', '亿元', '3 至 5 项', '12.', '６项'])('does not read “%s”', (text) =>
    expect(readClaimText(text)).toBeNull(),
  );
});
