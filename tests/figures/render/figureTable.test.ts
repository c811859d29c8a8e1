import { describe, expect, it } from 'vitest';
import { figureCsv } from '../../../src/figures/render/figureCsv';
import { figureTables } from '../../../src/figures/render/figureTable';
import { kinds } from '../cases';

describe('figureTables', () => {
  it('has a column for every series and every number beside it', () => {
    const [table] = figureTables(kinds.bar);
    expect(table!.columns.map(({ title, as, derived }) => [title, as, derived])).toEqual([
      ['2019 年', 'value', true],
      ['2020 年', 'value', false],
      ['增长', 'growth', false],
    ]);
  });

  it('gives shares beside the numbers, and the whole as last row', () => {
    const [table] = figureTables(kinds.share);
    expect(table!.columns.map(({ title }) => title)).toEqual(['全部', '占比']);
    expect(table!.rows.map(({ label, kind }) => [label, kind]).at(-1)).toEqual(['合计', 'total']);
    expect(table!.rows.at(-1)!.cells[0]).toBe(kinds.share.panels[0]!.series[0]!.total);
  });

  it('joins panels with the same rows into one table', () => {
    const [panel] = kinds.column.panels;
    const tables = figureTables({ ...kinds.column, panels: [panel!, { ...panel!, title: '又一格' }] });
    expect(tables).toHaveLength(1);
    expect(tables[0]!.columns.map(({ title }) => title)).toEqual(['成交额', '又一格']);
    expect(figureTables({ ...kinds.column, panels: [panel!, kinds.bar.panels[0]!] })).toHaveLength(2);
  });
});

describe('figureCsv', () => {
  it('writes a number a line: unit, ends, where it comes from and how', () => {
    expect(figureCsv(kinds.bar).slice(0, 3)).toEqual([
      ['名称', '系列', '数值', '单位', '下限', '上限', '来历', '依据'],
      ['电子信息', '2019 年', '9877', '亿元', '9876.1', '9876.9', '推算', '附表3[电子信息,金额]/(1+附表3[电子信息,增长])'],
      ['电子信息', '2020 年', '12345.67', '亿元', '12345.665', '12345.675', '原书', '附表3[电子信息,金额]'],
    ]);
  });

  it('leaves the number of a lost point empty', () => {
    expect(figureCsv(kinds.column)[1]).toEqual(['2018', '成交额', '', '亿元', '', '', '缺', '']);
  });
});
