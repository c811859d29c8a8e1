import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CFB, utils, write, type CellObject, type WorkSheet } from '@e965/xlsx';
import { afterAll, describe, expect, it } from 'vitest';
import { importEdition } from '../../../src/editing/workbook/importEdition';
import { readSheets } from '../../../src/editing/workbook/readSheets';
import { readEdition } from '../../../src/editions';

const folder = 'tests/fixtures/sound/2021';
const edition = readEdition(folder);
const place = mkdtempSync(join(tmpdir(), 'bad-'));
afterAll(() => rmSync(place, { recursive: true }));

const HEAD = ['地区', '合同数', '成交额'];
type Grid = (string | number | CellObject)[][];

/** What an import of these sheets says: problems, notices, what it cannot place, and the CSV it would write. */
function importOf(sheets: Record<string, Grid | WorkSheet>) {
  const path = join(place, '工作簿.xlsx');
  const book = { SheetNames: Object.keys(sheets), Sheets: {} as Record<string, WorkSheet> };
  for (const [name, grid] of Object.entries(sheets)) book.Sheets[name] = Array.isArray(grid) ? utils.aoa_to_sheet(grid) : grid;
  writeFileSync(path, write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
  const { tables, unplaced } = importEdition(edition, folder, readSheets(path), new Set());
  return {
    says: tables.flatMap(({ problems }) => problems.map(({ file, line, says }) => `${file}${line ? ` ${line}` : ''}：${says}`)),
    notices: tables.flatMap(({ notices }) => notices),
    unplaced: unplaced.map(({ source }) => source),
    csv: tables[0]?.csv,
  };
}
const sheet = (...rows: Grid) => importOf({ '表 1-1': [HEAD, ...rows] });
const SOUND: Grid = [
  ['北京', 84451, 6316.2],
  ['广东', 39845, 3465.9],
];

describe('A sheet is read', () => {
  const csv = '地区,合同数,成交额\n北京,84451,6316.2\n广东,39845,3465.9\n';
  it.each<[string, Grid]>([
    ['as it is', SOUND],
    [
      'with separators, spaces, footnote marks, blank rows and notes',
      [['北 京①', '84,451', '6,316.2'], [], ['广　东', 39845, '3465.9*'], ['注：甲。']],
    ],
    [
      'with more decimals than the table prints',
      [
        ['北京', 84451, 6316.158],
        ['广东', 39845, 3465.8999],
      ],
    ],
  ])('%s', (_, rows) => expect(importOf({ '表 1-1': [HEAD, ...rows] })).toMatchObject({ says: [], csv }));

  it('by its title, several on a sheet, in 万元', () => {
    const grid: Grid = [
      ['封面'],
      ['表 1-1　各地登记情况'],
      ['地区', '合同数', '成交额（万元）'],
      ['北京', 84451, 63162000],
      ['广东', 39845, 34659000],
    ];
    expect(importOf({ 甲: grid })).toMatchObject({ says: [], csv });
  });

  it('without its hidden columns', () => {
    const hidden = utils.aoa_to_sheet([
      ['地区', '旧', '合同数', '成交额'],
      ['北京', 1, 84451, 6316.2],
      ['广东', 2, 39845, 3465.9],
    ]);
    hidden['!cols'] = [{}, { hidden: true }];
    expect(importOf({ '表 1-1': hidden })).toMatchObject({ says: [], notices: [], csv });
  });
});

describe('What is wrong with a sheet is told with its place', () => {
  it.each<[string, Grid, string]>([
    ['a unit in a cell', [['北京', 84451, '6316.2亿元'], SOUND[1]!], '2：北京：“6316.2亿元”里写着单位“亿元”。'],
    ['a percentage', [['北京', 84451, '63.1%'], SOUND[1]!], '2：北京：“63.1%”是百分数，这一列要的是数。'],
    ['a broken formula', [['北京', 84451, { t: 'e', v: 23, w: '#REF!' }], SOUND[1]!], '2：北京：这一格是 #REF!，公式断了。'],
    ['words', [['北京', '约八万', 6316.2], SOUND[1]!], '2：北京：“约八万”不是数。'],
    ['a row twice', [...SOUND, SOUND[1]!], '4：“广东”这一行有两处。'],
    ['a new row', [...SOUND, ['上海', 1, 2]], '4：表 1-1没有“上海”这一行。'],
  ])('%s', (_, rows, says) => {
    const { says: told, csv } = sheet(...rows);
    expect(told).toEqual([`工作簿.xlsx「表 1-1」 ${says}`]);
    expect(csv).toBeUndefined();
  });

  it('a renamed row', () =>
    expect(sheet(SOUND[0]!, ['广东地区', 39845, 3465.9]).says).toEqual([
      '工作簿.xlsx「表 1-1」：表 1-1缺少“广东”这一行；工作簿里最接近的是“广东地区”。',
    ]));

  it('a column missing, and one that is new', () => {
    const { says, notices } = importOf({ '表 1-1': [['地区', '合同数', '金额'], ...SOUND] });
    expect(says).toEqual(['工作簿.xlsx「表 1-1」 1：表 1-1缺少“成交额”这一列。']);
    expect(notices).toEqual(['多出“金额”这一列，没有录']);
  });

  it('a cell merged over two rows', () => {
    const merged = utils.aoa_to_sheet([HEAD, ...SOUND]);
    merged['!merges'] = [{ s: { r: 1, c: 2 }, e: { r: 2, c: 2 } }];
    expect(importOf({ '表 1-1': merged }).says).toEqual([
      '工作簿.xlsx「表 1-1」 3：广东：这一格与上一行合并了，分不清“6316.2”是哪一行的数。',
    ]);
  });

  it('an unknown sheet, and two for one table', () => {
    expect(
      importOf({
        乙表: [
          ['甲', '乙'],
          [1, 2],
          [3, 4],
        ],
      }).unplaced,
    ).toEqual(['工作簿.xlsx「乙表」']);
    expect(importOf({ '表 1-1': [HEAD, ...SOUND], '表1-1 副本': [HEAD, ...SOUND] }).says).toEqual([
      '工作簿.xlsx「表 1-1」、工作簿.xlsx「表1-1 副本」：表 1-1有 2 处，不知道录哪一处。',
    ]);
  });
});

describe('A file that cannot be read says what it is', () => {
  const told = (name: string, bytes: Uint8Array) => {
    writeFileSync(join(place, name), bytes);
    try {
      return readSheets(join(place, name)).length;
    } catch (error) {
      return (error as Error).message;
    }
  };
  const container = (entry: string) => {
    const file = CFB.utils.cfb_new();
    CFB.utils.cfb_add(file, entry, Buffer.from('x'.repeat(5000)));
    return CFB.write(file, { type: 'buffer' }) as Buffer;
  };

  it('an old .xls', () => expect(told('旧.xls', container('/Workbook'))).toBe('旧.xls 是旧式的 .xls。'));
  it('one with a password', () => expect(told('密.xlsx', container('/EncryptedPackage'))).toBe('密.xlsx 设了密码，打不开。'));
  it('no workbook', () => expect(told('图.xlsx', Buffer.from('89504e47', 'hex'))).toBe('图.xlsx 不是工作簿，打不开。'));
  it('an empty file', () => expect(told('空.xlsx', Buffer.alloc(0))).toBe('空.xlsx 是空的。'));
  it('a cut-off workbook', () => expect(told('半.xlsx', Buffer.from('504b0304', 'hex'))).toBe('半.xlsx 不是工作簿，打不开。'));
  it('a CSV that is no text', () =>
    expect(told('图.csv', Buffer.from('89504e470d0a1a0a0000000d49484452ff', 'hex'))).toBe('图.csv 不是文本，读不出来。'));
});
