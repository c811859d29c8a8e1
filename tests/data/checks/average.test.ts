import { describe, expect, it } from 'vitest';
import { check, mini } from './table';

describe('an average', () => {
  it('is the amount over the count, in the unit it is printed in', () => {
    const table = mini('地区,金额,项数,平均\n甲,8874.08,217580,407.85\n乙,2397.66,23243,1031.65');
    expect(check({ average: { fields: ['平均'], amount: '金额', count: '项数' } }, [table])).toEqual({
      'average 表9-1[甲,平均]': [true, '407.85 万元', '407.85 万元'],
      'average 表9-1[乙,平均]': [false, '1031.65 万元', '1031.56 万元'],
    });
  });
});
