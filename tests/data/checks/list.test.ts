import { describe, expect, it } from 'vitest';
import { checkBounds } from '../../../src/data/checks/bounds';
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

describe('the numbers of a column', () => {
  const passes = (name: string, value: string, unit = '%') => {
    const fields = [
      { name: '地区', type: 'string', role: 'label' },
      { name, type: 'number', unit, decimals: 1 },
    ];
    const table = mini(`地区,${name}\n甲,1.0\n乙,${value}`, '9-1', { fields });
    return checkBounds(cellsOf([table]), table).map((comparison) => [comparison.id, comparison.passes, comparison.printed]);
  };

  it.each([
    ['输出增长', '-100.0', true],
    ['输出增长', '112997.4', true],
    ['输出增长', '-337.1', false],
    ['吸纳占比', '100.0', true],
    ['吸纳占比', '100.1', false],
    ['吸纳占比', '-0.1', false],
    ['吸纳占比', '-0.0', false],
  ])('%s %s can be: %s', (name, value, can) => {
    const says = name.endsWith('增长') ? '不低于 -100 %' : '在 0 与 100 % 之间';
    expect(passes(name, value)).toEqual([[`within 表9-1[*,${name}] ${says}`, can, can ? says : `乙 ${value} %`]]);
  });

  it('that are ratios are bounded by their name alone', () => expect(passes('比值', '-337.1')).toEqual([]));

  it.each([
    ['0.0', true],
    ['-0.1', false],
    ['-0.0', false],
  ])('that are amounts can be %s: %s', (value, can) =>
    expect(passes('成交额', value, '亿元')).toEqual([['within 表9-1[*,成交额] 不小于 0', can, can ? '不小于 0' : `乙 ${value} 亿元`]]),
  );

  it.each(['贸易差额', '净额', '合同增减'])('that are differences of amounts are not bounded: %s', (name) =>
    expect(passes(name, '-337.1', '亿元')).toEqual([]),
  );
});
