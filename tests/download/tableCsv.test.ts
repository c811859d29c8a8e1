import { describe, expect, it } from 'vitest';
import { csvName, tableCsv } from '../../src/download/tableCsv';
import { groups, provinces } from '../fixtures/miniature';

describe('tableCsv', () => {
  it('begins with the byte order mark and one row of column names', () => {
    expect(tableCsv(provinces).split('\r\n')[0]).toBe('\uFEFF所属省,地区,2019年合同数,2020年合同数,2020年成交额,2020年排名');
  });

  it('writes numbers as printed, plain, and leaves blanks empty, in the book’s order', () => {
    expect(tableCsv(provinces).split('\r\n').slice(1)).toEqual([
      '，广东,9,39845,3465.9,2'.replace('，', ','),
      '广东,深圳,,11797,1043.92,',
      ',北京,83171,84451,28251.5,1',
      ',合计,83180,124296.00,31717.4,',
      '',
    ]);
  });

  it('quotes a cell that holds a comma', () => {
    expect(tableCsv(groups)).toContain('专利,"外观,等",5.00,12.50\r\n');
  });
});

describe('csvName', () => {
  it('follows the public addresses', () => {
    expect([csvName('3-1'), csvName('a5'), csvName('text-2')]).toEqual(['table-3-1.csv', 'table-a5.csv', 'text-2.csv']);
  });
});
