import { describe, expect, it } from 'vitest';
import { check, failing, mini } from './table';

const rule = { sum: { total: '合计', of: '*', fields: ['项数', '金额'] } };

describe('a sum', () => {
  it('fails when a count is one off, and shows both values with their unit', () => {
    const table = mini('地区,项数,金额\n甲,3,1.0\n乙,4,2.0\n合计,8,3.0');
    expect(check(rule, [table])['sum 表9-1[合计,项数]']).toEqual([false, '8 项', '7 项']);
  });

  it('forgives amounts the roundings of all their terms, and no more', () => {
    expect(failing(rule, [mini('地区,项数,金额\n甲,3,1.0\n乙,4,2.0\n合计,7,3.1')])).toEqual([]);
    expect(failing(rule, [mini('地区,项数,金额\n甲,3,1.0\n乙,4,2.0\n合计,7,3.2')])).toEqual(['sum 表9-1[合计,金额]']);
  });

  it('leaves the 其中 rows out of a total', () => {
    expect(
      failing({ sum: { total: '合计', of: '*', fields: ['项数'] } }, [mini('所属省,地区,项数\n,甲,3\n甲,子,2\n,乙,4\n,合计,7')]),
    ).toEqual([]);
  });

  it('totals every group that has a total row', () => {
    const table = mini('大类,类别,项数\n甲,子,1\n甲,丑,2\n甲,合计,3\n乙,,5\n丙,寅,4\n丙,合计,5\n合计,,13');
    expect(Object.keys(check({ sum: { total: '{group}/合计', of: '{group}/*', fields: ['项数'] } }, [table]))).toEqual([
      'sum 表9-1[甲/合计,项数]',
      'sum 表9-1[丙/合计,项数]',
    ]);
    expect(failing({ sum: { total: '{group}/合计', of: '{group}/*', fields: ['项数'] } }, [table])).toEqual(['sum 表9-1[丙/合计,项数]']);
  });

  it('adds the members of a region from another table', () => {
    const regions = {
      provinces: [],
      cities: [],
      regions: [{ name: '东部地区', id: 'dongbu', short: '东部', members: ['甲', '乙'], definition: '' }],
    };
    const provinces = mini('地区,项数\n甲,3\n乙,4\n丙,9', 'a5');
    const rule = { sum: { total: '东部地区', of: '附表5[@{row},项数]', fields: ['项数'] } };
    expect(failing(rule, [mini('地区,项数\n东部地区,7'), provinces], regions)).toEqual([]);
    expect(failing(rule, [mini('地区,项数\n东部地区,16'), provinces], regions)).toEqual(['sum 表9-1[东部地区,项数]']);
  });
});
