import { describe, expect, it } from 'vitest';
import { checkPrecision } from '../../../src/data/checks/precision';
import { cellsOf, check, failing, mini } from './table';

describe('a list', () => {
  it('is numbered without gap', () => {
    expect(check({ sequence: { field: '序号' } }, [mini('序号,名称\n1,子\n3,丑')])).toEqual({
      'sequence 表9-1[1,序号]': [true, '1', '1'],
      'sequence 表9-1[3,序号]': [false, '3', '2'],
    });
  });

  it('is numbered anew in every group', () => {
    expect(
      failing({ sequence: { field: '序号', within: '大类' } }, [mini('大类,序号,名称\n北京,1,子\n北京,2,丑\n天津,1,寅\n天津,3,卯')]),
    ).toEqual(['sequence 表9-1[天津/3,序号]']);
  });

  it('names nothing twice', () => {
    expect(failing({ unique: { field: '名称' } }, [mini('序号,名称\n1,子\n2,丑\n3,子')])).toEqual([
      'unique 表9-1[1,名称]',
      'unique 表9-1[3,名称]',
    ]);
  });
});

describe('the decimals of a column', () => {
  const printed = (irregular: object[]) =>
    mini('地区,金额\n甲,1.0\n乙,270.82', '9-1', {
      fields: [
        { name: '地区', type: 'string', role: 'label' },
        { name: '金额', type: 'number', unit: '亿元', decimals: 1 },
      ],
      irregular,
    });
  const passes = (irregular: object[]) => {
    const table = printed(irregular);
    return checkPrecision(cellsOf([table]), table).map((comparison) => [comparison.id, comparison.passes]);
  };

  it('are alike, save for the cells listed as irregular', () => {
    expect(passes([])).toEqual([['precision 表9-1[*,金额]', false]]);
    expect(passes([{ row: '乙', field: '金额', note: '印作 2 位小数。' }])).toEqual([['precision 表9-1[*,金额]', true]]);
  });

  it('fail where a cell listed as irregular is regular', () => {
    expect(
      passes([
        { row: '乙', field: '金额', note: '' },
        { row: '甲', field: '金额', note: '' },
      ]),
    ).toEqual([['precision 表9-1[*,金额]', false]]);
  });
});
