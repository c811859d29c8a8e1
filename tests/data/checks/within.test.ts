import { describe, expect, it } from 'vitest';
import { check, failing, mini } from './table';

describe('the 其中 rows of a row', () => {
  it('are together no more than the row', () => {
    const table = mini('所属省,地区,项数\n,辽宁,15\n辽宁,沈阳,8\n辽宁,大连,7\n,广东,9\n广东,广州,5\n广东,深圳,5\n,海南,1');
    expect(check({ parts: { fields: ['项数'] } }, [table])).toEqual({
      'within 表9-1[辽宁,项数] ≥ 沈阳、大连': [true, '15 项', '至少 15 项'],
      'within 表9-1[广东,项数] ≥ 广州、深圳': [false, '9 项', '至少 10 项'],
    });
  });
});

describe('a bound', () => {
  it('holds from above and from below', () => {
    const table = mini('地区,项数,上年项数\n甲,5,4\n乙,3,4');
    expect(failing({ within: { fields: ['项数'], atLeast: '上年项数' } }, [table])).toEqual(['within 表9-1[乙,项数] ≥ 表9-1[乙,上年项数]']);
    expect(failing({ within: { fields: ['项数'], atMost: '上年项数' } }, [table])).toEqual(['within 表9-1[甲,项数] ≤ 表9-1[甲,上年项数]']);
  });

  it('forgives what rounding may hide', () => {
    expect(failing({ within: { fields: ['金额'], atMost: '上年金额' } }, [mini('地区,金额,上年金额\n甲,735.9,735.85')])).toEqual([]);
  });

  it('bounds the number of sellers by that of contracts where it says why; of other things, or without a reason, it cannot be made', () => {
    const table = mini('地区,家数,项数,金额\n甲,3,3,1.0\n乙,4,3,1.0', '9-1', {
      fields: [
        { name: '地区', type: 'string', role: 'label' },
        { name: '家数', type: 'integer', unit: '家' },
        { name: '项数', type: 'integer', unit: '项' },
        { name: '金额', type: 'number', unit: '亿元' },
      ],
    });
    const why = '每家至少一项';
    expect(failing({ within: { fields: ['家数'], atMost: '项数', why } }, [table])).toEqual(['within 表9-1[乙,家数] ≤ 表9-1[乙,项数]']);
    expect(() => failing({ within: { fields: ['家数'], atMost: '项数' } }, [table])).toThrow('单位是“家”');
    expect(() => failing({ within: { fields: ['家数'], atMost: '金额', why } }, [table])).toThrow('单位是“家”');
  });
});
