import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { allZip } from '../../src/download/allZip';
import { tableCsv } from '../../src/download/tableCsv';
import { provinces, report } from '../fixtures/miniature';

const files = unzipSync(allZip(report));

describe('allZip', () => {
  it('holds a readme, the data package, the errata and every table', () => {
    expect(Object.keys(files)).toEqual([
      '说明.txt',
      'datapackage.json',
      'csv-metadata.json',
      'errata.csv',
      'table-3-1.csv',
      'table-4-9.csv',
      'table-a1.csv',
      'table-a7.csv',
    ]);
    expect(Buffer.compare(Buffer.from(files['table-3-1.csv']!), Buffer.from(tableCsv(provinces)))).toBe(0);
  });

  it('lists errata a reading a line, most serious first, with what is printed', () => {
    const lines = strFromU8(files['errata.csv']!).split('\r\n');
    expect(lines[1]).toBe(
      'beijing-amount,北京成交额前后不一,印刷错误,严重,3,通读,"表3-1[北京,2020年成交额]",28251.5 亿元,存疑,以正文为准。,“合计”可证。,https://example.org/report/2021/checks/#erratum-beijing-amount',
    );
    expect(lines[2]).toContain('第 3-1 节,正文作 6316.2 亿元,可信');
    expect(lines[3]).toContain('slight-one');
  });

  it('says in the readme what is lost', () => {
    expect(strFromU8(files['说明.txt']!)).toContain('表 5-1：本表在所据文本中缺失');
  });

  it('is the same to the byte whenever it is made', () => {
    expect(Buffer.compare(Buffer.from(allZip(report)), Buffer.from(allZip(report)))).toBe(0);
  });
});
