import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CFB, utils, write, type CellObject, type WorkSheet } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
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
function importOf(sheets: Record<string, Grid | WorkSheet>, format = (book: Buffer): Uint8Array => book) {
  const path = join(place, '工作簿.xlsx');
  const book = { SheetNames: Object.keys(sheets), Sheets: {} as Record<string, WorkSheet> };
  for (const [name, grid] of Object.entries(sheets)) book.Sheets[name] = Array.isArray(grid) ? utils.aoa_to_sheet(grid) : grid;
  writeFileSync(path, format(write(book, { type: 'buffer', bookType: 'xlsx', bookSST: true }) as Buffer));
  const { tables, unplaced } = importEdition(edition, folder, readSheets(path), new Set());
  return {
    says: tables.flatMap(({ problems }) => problems.map(({ file, line, says }) => `${file}${line ? ` ${line}` : ''}：${says}`)),
    notices: tables.flatMap(({ notices }) => notices),
    unplaced: unplaced.map(({ source }) => source),
    csv: tables[0]?.csv,
  };
}
/** A workbook with the digit behind each `^` raised by its format. */
function raised(book: Buffer): Uint8Array {
  const files = unzipSync(book);
  const texts = strFromU8(files['xl/sharedStrings.xml']!).replace(
    /<t>([^<]*)\^(\d)([^<]*)<\/t>/g,
    '<r><t>$1</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>$2</t></r><r><rPr><vertAlign val="baseline"/></rPr><t>$3</t></r>',
  );
  return zipSync({ ...files, 'xl/sharedStrings.xml': strToU8(texts) });
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

  it.each<[string, Grid]>([
    ['at the end of the title', [['表 1-1　各地登记情况（万元）'], HEAD]],
    ['beside the title', [['表 1-1　各地登记情况', '', '单位：万元、项'], HEAD]],
    ['in a line above the head', [['表 1-1　各地登记情况'], ['', '', '单位：项，万元'], HEAD]],
  ])('in 万元 as it is said %s', (_, above) => {
    const grid: Grid = [...above, ['北京', 84451, 63162000], ['广东', 39845, 34659000]];
    expect(importOf({ 甲: grid })).toMatchObject({ says: [], csv });
  });

  it.each<[string, Grid]>([
    ['续表 1-1', [['续表 1-1'], HEAD]],
    ['表 1-1（续）', [['表 1-1（续）'], HEAD]],
    ['nothing but its head', [HEAD]],
  ])('that goes on under %s', (_, again) =>
    expect(importOf({ 甲: [['表 1-1　各地登记情况'], HEAD, SOUND[0]!, ...again, SOUND[1]!] })).toMatchObject({ says: [], csv }),
  );

  it('with its rows in another order, as the sheet has them', () =>
    expect(sheet(SOUND[1]!, SOUND[0]!)).toMatchObject({ says: [], csv: '地区,合同数,成交额\n广东,39845,3465.9\n北京,84451,6316.2\n' }));

  it('that goes on upon a second sheet', () =>
    expect(importOf({ '表 1-1': [HEAD, SOUND[0]!], '表 1-1（续）': [HEAD, SOUND[1]!] })).toMatchObject({ says: [], csv }));

  it('that goes on upon a second sheet under its title', () =>
    expect(importOf({ 甲: [['表 1-1　各地登记情况'], HEAD, SOUND[0]!], 乙: [['续表 1-1'], HEAD, SOUND[1]!] })).toMatchObject({
      says: [],
      csv,
    }));

  it('in traditional characters', () =>
    expect(importOf({ 甲: [['表 1-1　各地登記情況'], ['地區', '合同數', '成交額'], SOUND[0]!, ['廣東', 39845, 3465.9]] })).toMatchObject({
      says: [],
      csv,
    }));

  it('with marks of footnotes raised by their format, as ^2 is written here', () => {
    const importWith = (text: string) => importOf({ '表 1-1': [HEAD, ['北京^1', 84451, text], SOUND[1]!] }, raised);
    expect(importWith('6316.2^2')).toMatchObject({ says: [], csv });
    expect(importWith('63^216.2').says).toEqual(['工作簿.xlsx「表 1-1」 2：北京：“63²16.2”里的“²”不是数字。']);
  });

  it('with columns exchanged, blank columns behind, and formulas whose results are saved', () => {
    const formula = { t: 'n', v: 84451, f: 'SUM(1,84450)' } as CellObject;
    const grid: Grid = [
      ['成交额', '地区', '合同数', '', ''],
      [6316.2, '北京', formula, '', ''],
      ['３４６５．９', '广东', '３９，８４５', '', ''],
    ];
    expect(importOf({ '表 1-1': grid })).toMatchObject({ says: [], notices: [], csv });
  });

  it('under a head of three rows', () => {
    const three = utils.aoa_to_sheet([['地区', '技术合同', ''], ['', '合计', ''], HEAD, ...SOUND]);
    three['!merges'] = [
      { s: { r: 0, c: 0 }, e: { r: 2, c: 0 } },
      { s: { r: 0, c: 1 }, e: { r: 0, c: 2 } },
      { s: { r: 1, c: 1 }, e: { r: 1, c: 2 } },
    ];
    expect(importOf({ '表 1-1': three })).toMatchObject({ says: [], csv });
  });

  it.each([
    ['with a byte order mark', '\uFEFF', ','],
    ['with tabs', '\uFEFF', '\t'],
  ])('from a CSV in UTF-16 %s', (_, mark, separator) => {
    const path = join(place, '表 1-1.csv');
    writeFileSync(path, Buffer.from(mark + [HEAD, ...SOUND].map((row) => row.join(separator)).join('\r\n'), 'utf16le'));
    const { tables } = importEdition(edition, folder, readSheets(path), new Set());
    expect(tables[0]).toMatchObject({ problems: [], csv });
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

  it('a formula whose result was not saved', () => {
    const { says } = sheet(['北京', 84451, { t: 'n', f: 'B2/10' } as CellObject], SOUND[1]!);
    expect(says).toEqual(['工作簿.xlsx「表 1-1」 2：北京：这一格是公式 =B2/10，文件里没有存下结果。']);
  });

  it.each(['0.0,', '#,##0,,', '0!.0,'])('a number that the format %s shows smaller than it is', (z) => {
    const { says } = sheet(['北京', 84451, { t: 'n', v: 63162, z } as CellObject], SOUND[1]!);
    expect(says).toEqual([expect.stringContaining('2：北京：这一格的数字格式把数缩小了显示')]);
  });

  it('a row that a filter hides', () => {
    const filtered = utils.aoa_to_sheet([HEAD, ...SOUND]);
    filtered['!rows'] = [{}, {}, { hidden: true }];
    const path = join(place, '筛选.xlsx');
    writeFileSync(path, write({ SheetNames: ['表 1-1'], Sheets: { '表 1-1': filtered } }, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
    const { tables } = importEdition(edition, folder, readSheets(path), new Set());
    expect(tables[0]!.problems.map(({ try: advice }) => advice)).toEqual([expect.stringContaining('工作表的第 3 行是隐藏的，没有读')]);
  });

  it('a mistake on the second sheet of a table, where it stands', () =>
    expect(importOf({ '表 1-1': [HEAD, SOUND[0]!], '表 1-1（续）': [HEAD, ['广东', '多', 3465.9]] }).says).toEqual([
      '工作簿.xlsx「表 1-1（续）」 2：广东：“多”不是数。',
    ]));

  it('a label that became a day', () =>
    expect(sheet(...SOUND, [{ t: 'n', v: 44317, z: 'm"-"d' } as CellObject, 1, 2]).says).toContain(
      '工作簿.xlsx「表 1-1」 4：行名“5-1”被表格软件当成了日期。',
    ));

  it('a sheet named like two tables', () =>
    expect(importOf({ '表1-1、表1-2': [HEAD, ...SOUND] })).toMatchObject({ says: [], unplaced: ['工作簿.xlsx「表1-1、表1-2」'] }));

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
