import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { tablesXlsx } from '../../src/download/tablesXlsx';
import { report } from '../fixtures/miniature';

let bytes: Uint8Array;
let files: Record<string, string>;

beforeAll(async () => {
  bytes = await tablesXlsx(report);
  files = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
});

const sheetNames = () => [...files['xl/workbook.xml']!.matchAll(/<sheet [^>]*name="([^"]+)"/g)].map((match) => match[1]);
const sheetNamed = (name: string) => files[`xl/worksheets/sheet${sheetNames().indexOf(name) + 1}.xml`]!;
const texts = () => [...files['xl/sharedStrings.xml']!.matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)].map((match) => match[1]!);
/** What stands in a cell: its number, or its text. */
function valueAt(sheet: string, cell: string): string | undefined {
  const match = new RegExp(`<c r="${cell}"([^>]*)><v>([^<]*)</v>`).exec(sheetNamed(sheet));
  return match ? (match[1]!.includes('t="s"') ? texts()[Number(match[2])] : match[2]) : undefined;
}
/** The number format a cell is shown in. */
function formatAt(sheet: string, cell: string): string | undefined {
  const style = Number(new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(sheetNamed(sheet))![1]);
  const xf = [.../<cellXfs[\s\S]*?<\/cellXfs>/.exec(files['xl/styles.xml']!)![0].matchAll(/<xf ([^>]*)/g)][style]![1]!;
  const id = /numFmtId="(\d+)"/.exec(xf)![1];
  return new RegExp(`numFmtId="${id}" formatCode="([^"]+)"`).exec(files['xl/styles.xml']!)?.[1];
}

describe('tablesXlsx', () => {
  it('holds a cover, contents, notes and a sheet for each table that has cells', () => {
    expect(sheetNames()).toEqual(['封面', '目录', '说明', '表 3-1', '表 4-9', '附表 1', '附表 7']);
  });

  it('heads each sheet with title, source and a head of two rows that stays in view', () => {
    expect(valueAt('表 3-1', 'A1')).toBe('表 3-1　各地登记情况');
    expect(valueAt('表 3-1', 'A2')).toBe('来源：《某年报 2021》第三部分“各地”，表 3-1。https://example.org/report/2021/tables/3-1/');
    expect([valueAt('表 3-1', 'B3'), valueAt('表 3-1', 'C3'), valueAt('表 3-1', 'D3'), valueAt('表 3-1', 'E4')]).toEqual([
      '省（区、市）',
      '2019 年',
      '2020 年',
      '成交额（亿元）',
    ]);
    expect(sheetNamed('表 3-1')).toMatch(/<pane ySplit="4" xSplit="2"[^>]*state="frozen"/);
    expect(sheetNamed('表 3-1')).toContain('<mergeCell ref="D3:F3"/>');
  });

  it('writes numbers as numbers, shown with the decimals they are printed with', () => {
    expect([valueAt('表 3-1', 'E5'), formatAt('表 3-1', 'E5')]).toEqual(['3465.9', '#,##0.0']);
    expect([valueAt('表 3-1', 'E6'), formatAt('表 3-1', 'E6')]).toEqual(['1043.92', '#,##0.00']);
    expect([valueAt('表 3-1', 'D8'), formatAt('表 3-1', 'D8')]).toEqual(['124296', '#,##0.00']);
  });

  it('leaves a blank blank', () => {
    expect(valueAt('表 3-1', 'C6')).toBeUndefined();
  });

  it('tells in the contents which table is lost, and links the others to their sheets', () => {
    expect(valueAt('目录', 'A5')).toBe('表 5-1');
    expect(valueAt('目录', 'E5')).toBe('缺：所据文本中已佚');
    expect(sheetNamed('目录')).toContain(`<hyperlink ref="A3" location="'表 3-1'!A1"`);
    expect(sheetNamed('目录')).not.toContain(`location="'表 5-1'!A1"`);
  });

  it('is the same to the byte in every build', async () => {
    expect(Buffer.compare(Buffer.from(await tablesXlsx(report)), Buffer.from(bytes))).toBe(0);
    // Bytes 10–13 of a ZIP entry hold its time and date: 2026-02-03 00:00.
    expect([...bytes.slice(10, 14)]).toEqual([0, 0, 0x43, 0x5c]);
  });
});
