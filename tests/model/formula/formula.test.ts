import { describe, expect, it } from 'vitest';
import { FormulaError, parseFormula, printReference, referencesOf } from '../../../src/model/formula/formula';

describe('a formula', () => {
  it('names cells by table, row and column', () => {
    expect(parseFormula('附表3[电子信息,金额]')).toEqual({
      kind: 'reference',
      reference: { table: '附表3', rows: '电子信息', field: '金额' },
    });
    expect(parseFormula('正文1[新增卖方主体]')).toMatchObject({ reference: { field: undefined } });
  });

  it('binds as arithmetic does', () => {
    expect(parseFormula('1+2*3')).toMatchObject({ operator: '+', right: { operator: '*' } });
    expect(parseFormula('(1+2)*3')).toMatchObject({ operator: '*', left: { operator: '+' } });
    expect(parseFormula('6-2-1')).toMatchObject({ operator: '-', left: { operator: '-' }, right: { value: 1 } });
  });

  it('takes labels with the signs that labels have', () => {
    for (const reference of [
      '表1-1[技术合同成交额/R&D,2020年]',
      '附表9[事业法人/医疗、卫生,金额]',
      '表4-1[“一带一路”地区,输出增长]',
      '附表12[国家科技计划/*,成交额]',
    ]) {
      expect(referencesOf(parseFormula(reference)).map(printReference)).toEqual([reference]);
    }
  });

  it('lists its references from left to right', () => {
    expect(referencesOf(parseFormula('sum(附表5[北京|广东,金额])/-附表1[合计,金额]')).map(printReference)).toEqual([
      '附表5[北京|广东,金额]',
      '附表1[合计,金额]',
    ]);
  });

  it.each([
    ['附表3[电子信息,金额', '第 1 个字符'],
    ['1+', '结尾'],
    ['sun(附表3[*,金额])', 'sum'],
    ['附表3[甲,乙] 附表4[甲,乙]', '结尾'],
  ])('that cannot be read says so: %s', (source, says) => {
    expect(() => parseFormula(source)).toThrow(FormulaError);
    expect(() => parseFormula(source)).toThrow(says);
  });
});
