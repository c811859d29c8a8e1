import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readEdition } from '../../src/editions';

const place = mkdtempSync(join(tmpdir(), 'mistake-'));
afterAll(() => rmSync(place, { recursive: true }));

const TABLE = 'tables/table-3-2.csv';
const A5 = 'tables/table-a5.csv';
const ALONE = 'tables/table-3-1.csv';
const DESCRIPTOR = 'tables/table-3-2.yaml';
const TEXT = 'chapters/provinces.mdx';
const CLAIM = '](=表3-2[北京,输出成交额])';

/** Puts one text of a file in the place of another. */
const put = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);

/** What an editor did to which file, and what one problem says of it: where, what, what to do. */
const MISTAKES: [name: string, file: string, change: (text: string) => string, where: string, says: string, advice: string][] = [
  ['semicolons', TABLE, (text) => text.replaceAll(',', ';'), TABLE, '格与格之间是“;”', 'npm run tidy'],
  ['tabs', TABLE, (text) => text.replaceAll(',', '\t'), TABLE, '制表符', 'npm run tidy'],
  ['empty columns', TABLE, (text) => text.replaceAll('\n', ',,\n'), TABLE, '多出 2 个没有名称的列', 'npm run tidy'],
  ['a title above the head', TABLE, (text) => `表 3-2,,,,,,,\n${text}`, TABLE, '第一行不是表头', '删去表头上面的行'],
  ['a column renamed', TABLE, put('输出成交额', '输出金额'), TABLE, '没有“输出成交额”这一列，却有', '表头应为'],
  ['a row renamed', TABLE, put(',北京,', ',北京市,'), TABLE, '没有名为“北京”的行；最接近的是“北京市”', '改回“北京”'],
  ['a row left out', TABLE, put(/^,江苏,.*\n/m, ''), TABLE, '没有名为“江苏”的行', '删去了的补上'],
  ['a cell left blank', TABLE, put(',6316.2,', ',,'), TABLE, '9 处因此不符或算不出来；照别处推算，约为 6316.2', '漏了就填上'],
  ['a blank that only checks ask for', A5, put('-58.93', ''), A5, '附表5[山西,成交额增长] 是空格，1 处要用它', '印了数就填上'],
  ['a blank that only its address tells', ALONE, put(',1.6,', ',,'), ALONE, '是空格，1 处要用它', '印了数就填上'],
  [
    'a blank that an erratum speaks of',
    'tables/table-a14.csv',
    put('13.48', ''),
    'tables/table-a14.csv',
    '附表14[其他组织,项数增长] 是',
    '填上',
  ],
  ['a blank whose value nothing tells', A5, put(',87.76,', ',,'), A5, '附表5[宁波,2019年成交额] 是空格，2 处要用它', '填上'],
  ['a place renamed', 'regions.yaml', put('name: 北京,', 'name: 北京市,'), 'regions.yaml', '4 张表没有名为“北京市”的行', '改回去'],
  ['a city renamed', 'regions.yaml', put('name: 深圳,', 'name: 深圳市,'), 'regions.yaml', '3 张表没有名为“深圳市”的行', '改回去'],
  ['a decimal too many', TABLE, put(',6316.2,', ',6316.21,'), TABLE, '现为 6316.21；改为 6316.2', '核对原书'],
  ['an edition that cannot be read', 'edition.yaml', put('year: ', 'year：'), 'edition.yaml', '“：”是全角的', '改成半角的“:”'],
  ['an unit in a cell', TABLE, put(',6316.2,', ',6316.2亿元,'), TABLE, '“6316.2亿元”不是数', '只写 6316.2'],
  ['a date', TABLE, put(',6316.2,', ',2020/6/3,'), TABLE, '“2020/6/3”不是数', '这是日期'],
  ['an error of Excel', TABLE, put(',6316.2,', ',#N/A,'), TABLE, '“#N/A”不是数', '错误值'],
  ['a power of ten', TABLE, put(',6316.2,', ',6.3E+03,'), TABLE, '“6.3E+03”不是数', '科学记数'],
  ['a zero lost at the end', TABLE, put('617.0', '617'), TABLE, '天津不是 1 位小数', 'npm run tidy'],
  ['a dash for nothing', TABLE, put(',6316.2,', ',—,'), TABLE, '“—”不是数', '留空'],
  ['full-width digits', TABLE, put('84451', '８４４５１'), TABLE, '不是整数', '用半角的数字和符号，写作 84451'],
  ['brackets for a minus', 'tables/table-a5.csv', put('-58.93', '(58.93)'), 'tables/table-a5.csv', '不是数', '写作 -58.93'],
  ['a tab in YAML', DESCRIPTOR, put('  - { name: 地区', '\t- { name: 地区'), DESCRIPTOR, '制表符', '空格'],
  ['a full-width colon', DESCRIPTOR, put('title: ', 'title：'), DESCRIPTOR, '“：”是全角的', '改成半角的“:”，后面空一格'],
  ['a full-width comma', DESCRIPTOR, put('name: 地区, ', 'name: 地区，'), DESCRIPTOR, '“，”是全角的', '改成半角的“,”'],
  ['a quote left open', DESCRIPTOR, put(/title: '([^']*)'/, "title: '$1"), DESCRIPTOR, '缺了引号', '引号'],
  ['a scale for a unit', DESCRIPTOR, put('unit: 亿元', 'unit: 亿'), DESCRIPTOR, '不是我们的单位', 'EDITING.md'],
  ['full-width brackets', TEXT, put(CLAIM, '](＝表3-2[北京,输出成交额]）'.replace('(', '（')), TEXT, '公式没有读出来', '半角'],
  ['a blank in a formula', TEXT, put(CLAIM, '](= 表3-2[北京,输出成交额])'), TEXT, '公式没有读出来', '不留空格'],
  ['a full-width comma in a formula', TEXT, put(CLAIM, CLAIM.replace(',', '，')), TEXT, '逗号是全角的', '行名,列名'],
  ['no equals sign', TEXT, put(CLAIM, CLAIM.replace('=', '')), TEXT, '少了等号', '](=表3-2[北京,输出成交额])'],
  ['quotes of Chinese', TEXT, put('<Figure id="3-1" />', '<Figure id=“3-1” />'), TEXT, '引号是中文的', '<Figure id="3-2" />'],
  ['a figure left out', TEXT, put('<Figure id="3-1" />\n\n', ''), TEXT, '没有哪一部分放了图 3-1', '<Figure id="3-1" />'],
  ['a figure left open', TEXT, put('<Figure id="3-1" />', '<Figure id="3-1">'), TEXT, '不成对', '以“/>”收尾'],
  ['no front matter', TEXT, put(/^---\n[\s\S]*?---\n/, ''), TEXT, '文首没有写明', '改正文首'],
  ['an impossible day', 'chapters/chronicle.mdx', put('2020-03-12', '2020-03-32'), 'chapters/chronicle.mdx', '2020-03-32', '写作'],
];

/** All that is said of the edition in a folder, its files as the edition names them. */
const problemsIn = (folder: string) =>
  readEdition(folder).problems.map(({ file, says, try: advice }) => ({ file: relative(folder, file), says, try: advice }));

/** A copy of the edition to make mistakes in. */
function copied(name: string): string {
  const folder = join(place, name, '2021');
  cpSync('content/2021', folder, { recursive: true });
  return folder;
}

describe('One mistake is one problem, told where it was made', () => {
  it.each(MISTAKES)('%s', (name, file, change, where, says, advice) => {
    const folder = copied(name);
    const before = readFileSync(join(folder, file), 'utf8');
    const after = change(before);
    expect(after).not.toBe(before);
    writeFileSync(join(folder, file), after);
    const told = problemsIn(folder);
    rmSync(dirname(folder), { recursive: true });
    expect(told).toEqual([{ file: where, says: expect.stringContaining(says), try: expect.stringContaining(advice) }]);
  });

  it('a table renamed', () => {
    const folder = copied('renamed');
    renameSync(join(folder, TABLE), join(folder, 'tables/表3-2.csv'));
    expect(problemsIn(folder)).toMatchObject([{ file: DESCRIPTOR, says: expect.stringContaining('“表3-2.csv”') }]);
  });

  it('a figure renamed', () => {
    const folder = copied('figure');
    renameSync(join(folder, 'figures/figure-3-2.yaml'), join(folder, 'figures/figure-3-2 (1).yaml'));
    expect(problemsIn(folder)).toMatchObject([
      { file: 'figures/figure-3-2 (1).yaml', says: expect.stringContaining('是不是“figure-3-2.yaml”') },
    ]);
  });

  it('a copy left behind', () => {
    const folder = copied('copy');
    cpSync(join(folder, TABLE), join(folder, 'tables/table-3-2 - 副本.csv'));
    expect(problemsIn(folder)).toMatchObject([
      { file: 'tables/table-3-2 - 副本.csv', says: expect.stringContaining('table-3-2.csv 的副本') },
    ]);
  });
});
