import { describe, expect, it } from 'vitest';
import { check, failing, mini } from './table';

const rule = { whole: { growth: '增长', of: '项数' } };

describe('the growth of a count', () => {
  it('must come from a whole number of things in the year before', () => {
    expect(check(rule, [mini('地区,项数,增长\n其他组织,6047,13.48')])).toEqual({
      'whole 表9-1[其他组织,增长]': [false, '13.48 %', '13.47 % 或 13.49 %'],
    });
    expect(failing(rule, [mini('地区,项数,增长\n其他组织,6047,13.47')])).toEqual([]);
  });

  it('always does where the count is large against the decimals', () => {
    expect(failing(rule, [mini('地区,项数,增长\n全国,549353,24.22')])).toEqual([]);
  });
});
