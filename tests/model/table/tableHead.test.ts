import { describe, expect, it } from 'vitest';
import { commonUnit, fieldFullTitle, tableHead } from '../../../src/model/table/tableHead';
import { groups, lists, provinces } from '../../fixtures/miniature';

const texts = (table: typeof provinces) =>
  tableHead(table).map((row) => row.map((cell) => `${cell.text}${cell.unit && `/${cell.unit}`} ${cell.columns}×${cell.rows}`));

describe('tableHead', () => {
  it('sets columns of a group under one cell, and lets the others reach over both rows', () => {
    expect(texts(provinces)).toEqual([
      ['所属省 1×2', '省（区、市） 1×2', '2019 年 1×1', '2020 年 3×1'],
      ['合同数/项 1×1', '合同数/项 1×1', '成交额/亿元 1×1', '排名 1×1'],
    ]);
  });

  it('is one row where no column has a group', () => {
    expect(texts(groups)).toEqual([['大类 1×1', '类别 1×1', '金额/亿元 1×1', '占比/% 1×1']]);
  });

  it('says the unit once, over the table, where all columns share it', () => {
    expect(commonUnit(lists)).toBe('亿元');
    expect(texts(lists)[1]).toEqual(['成交额 1×1', '成交额 1×1']);
  });
});

describe('fieldFullTitle', () => {
  it('names a column wholly', () => {
    expect(provinces.fields.map((field) => fieldFullTitle(provinces, field))).toEqual([
      '所属省',
      '省（区、市）',
      '2019 年 合同数',
      '2020 年 合同数',
      '2020 年 成交额',
      '2020 年 排名',
    ]);
  });
});
