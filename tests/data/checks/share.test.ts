import { describe, expect, it } from 'vitest';
import { check, failing, mini } from './table';

describe('a share', () => {
  it('is the part over the row of the total', () => {
    const table = mini('地区,金额,占比\n甲,6379.90,27.99\n乙,16419.06,72.02\n合计,22798.96,100.00');
    expect(check({ share: { field: '占比', of: '金额', total: '合计' } }, [table])).toMatchObject({
      'share 表9-1[甲,占比]': [false, '27.99 %', '27.98 %'],
      'share 表9-1[乙,占比]': [true, '72.02 %', '72.02 %'],
    });
  });

  it('may be a share of its own group, or of a cell elsewhere', () => {
    const table = mini('大类,类别,金额,占比\n甲,子,1.00,25.00\n甲,丑,3.00,75.00\n甲,合计,4.00,100.00');
    expect(failing({ share: { field: '占比', of: '金额', total: '{group}/合计' } }, [table])).toEqual([]);
    const whole = mini('地区,金额\n全国,8.00', 'a1');
    expect(failing({ share: { field: '占比', of: '金额', total: '附表1[全国,金额]', rows: '甲/子' } }, [table, whole])).toEqual([
      'share 表9-1[甲/子,占比]',
    ]);
  });
});
