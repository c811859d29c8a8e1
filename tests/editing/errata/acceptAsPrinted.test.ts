import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptAsPrinted } from '../../../src/editing/errata/acceptAsPrinted';
import { writeFiles } from '../../../src/editing/file/writeFiles';
import { makeEdition } from '../../../src/editing/year/makeEdition';
import { readEditionIn } from '../../../src/editions';

const content = mkdtempSync(join(tmpdir(), 'errata-'));
const path = (name: string) => join(content, name);
const read = (name: string) => readFileSync(path(name), 'utf8');
const edit = (name: string, change: (text: string) => string) => writeFileSync(path(name), change(read(name)));
const accept = (year: string) => {
  const found = acceptAsPrinted(readEditionIn(content, year), path(year));
  writeFiles(found.files);
  return found;
};

beforeAll(() => {
  cpSync('tests/fixtures/contradiction/2021', path('2021'), { recursive: true });
  edit('2021/tables/table-1-1.yaml', (text) =>
    text
      .replaceAll('成交额', '2020年成交额')
      .replace('合同数, type: integer, unit: 项', '2019年成交额, type: number, unit: 亿元, decimals: 1')
      .replace('合同数', '2019年成交额'),
  );
  edit('2021/chapters/overview.mdx', (text) => text.replace(',成交额', ',2020年成交额'));
  writeFileSync(
    path('2021/tables/table-1-1.csv'),
    '地区,2019年成交额,2020年成交额\n北京,5000.0,6316.2\n广东,3000.0,3465.9\n合计,8000.0,9783.2\n',
  );
});
afterAll(() => rmSync(content, { recursive: true }));

describe('What contradicts itself, taken for printed so', () => {
  it('becomes an erratum that waits to be judged, and explains it', () => {
    expect(accept('2021').drafts).toHaveLength(1);
    const edition = readEditionIn(content, '2021');
    expect(edition.problems).toEqual([]);
    expect(edition.waiting.errata).toBe(1);
    expect(edition.errata).toMatchObject([
      {
        id: '11-heji-chengjiaoe',
        title: '表 1-1 合计的2020年成交额与别处不合',
        readings: [{ cell: '表1-1[合计,2020年成交额]', printed: '9783.2', verdict: 'unclear' }],
        judgement: '两处照录，不能断定。',
        reason: expect.stringMatching(/^表 1-1 合计的2020年成交额印作 9783\.2 亿元，校核应为 [^[\]]*$/),
        explains: ['sum 表1-1[合计,2020年成交额]'],
      },
    ]);
  });

  it('is not taken twice', () => {
    const before = read('2021/errata.yaml');
    expect(accept('2021')).toEqual({ revised: [], drafts: [], files: [] });
    expect(read('2021/errata.yaml')).toBe(before);
  });

  it('waits for nothing more when the mark is taken away', () => {
    edit('2021/errata.yaml', (text) =>
      text
        .replace('  status: waiting\n', '')
        .replace('unclear', 'doubtful')
        .replace('两处照录，不能断定。', '应为 9782.1 亿元。')
        .replace('印刷错误', '四舍五入'),
    );
    expect(readEditionIn(content, '2021')).toMatchObject({ problems: [], waiting: { errata: 0 } });
  });

  it('the year after keeps the name and kind of the cause, with last year’s judgement above; a number of last year is a revision', () => {
    makeEdition(content, '2022', '2026-05-01', () => {});
    edit('2022/tables/table-1-1.yaml', (text) => text.replace('status: waiting\n', ''));
    writeFileSync(
      path('2022/tables/table-1-1.csv'),
      '地区,2020年成交额,2021年成交额\n北京,6316.2,7000.0\n广东,3465.8,4000.0\n合计,9783.2,11001.0\n',
    );
    edit('2022/chapters/overview.mdx', (text) => text.replace(/\[6316[^\]]*\]\(([^ )]*)[^)]*\)/, '[7000.0 亿元]($1)'));
    const { revised, drafts } = accept('2022');
    expect(revised.map(({ cell }) => cell)).toEqual(['表1-1[广东,2020年成交额]']);
    expect(read('2022/tables/table-1-1.yaml')).toContain('restates: [{ field: 2020年成交额, row: 广东 }]\n');
    expect(drafts.map(({ erratum }) => erratum)).toMatchObject([
      { id: '11-heji-chengjiaoe', kind: '四舍五入', readings: [{ verdict: 'doubtful' }, { verdict: 'doubtful' }] },
    ]);
    expect(read('2022/errata.yaml')).toContain('判断是：应为 9782.1 亿元。');
    expect(readEditionIn(content, '2022')).toMatchObject({ problems: [], waiting: { tables: 0, claims: 0, errata: drafts.length } });
  });
});
