import { describe, expect, it } from 'vitest';
import { parseTable } from '../../src/data/readTable';
import { tableSchema } from '../../src/model/table/tableSchema';

const descriptor = tableSchema.parse({
  title: '某表',
  part: 3,
  primaryKey: ['大类', '类别'],
  fields: [
    { name: '大类', type: 'string', role: 'group' },
    { name: '类别', type: 'string', role: 'label' },
    { name: '项数', type: 'integer', unit: '项' },
    { name: '金额', type: 'number', unit: '亿元', decimals: 2 },
  ],
});
const read = (...lines: string[]) =>
  parseTable('a9', descriptor, `${['大类,类别,项数,金额', ...lines].join('\n')}\n`, 'table-a9.csv', new Map());

describe('a table', () => {
  it('keeps each number as printed, with its unit', () => {
    const { table, problems } = read('企业,内资,3,249.80');
    expect(problems).toEqual([]);
    expect(table.rows[0]!.cells['金额']).toEqual({ text: '249.80', unit: '亿元', number: { text: '249.80', value: 249.8, decimals: 2 } });
  });

  it('of a hundred thousand rows is told at once, in one problem', () => {
    const { table, problems } = read(...Array.from({ length: 100_000 }, (_, index) => `企业,${index},3,1.00`));
    expect(problems).toMatchObject([{ code: 'too-many-rows', line: 5002, says: '这张表有 100000 行，最多 5000 行。' }]);
    expect(table.rows).toEqual([]);
  });

  it('tells a blank from a zero', () => {
    const { table } = read('企业,内资,,0.00');
    expect(table.rows[0]!.cells['项数']).toBeUndefined();
    expect(table.rows[0]!.cells['金额']!.number!.value).toBe(0);
  });

  it('knows members, subtotals and totals by their labels', () => {
    const { table } = read('企业,合计,3,1.00', '企业,内资,3,1.00', '机关,,4,1.00', '总计,,7,2.00');
    expect(table.rows.map(({ key, group, kind }) => [key, group, kind])).toEqual([
      ['企业/合计', '企业', 'subtotal'],
      ['企业/内资', '企业', 'member'],
      ['机关', '', 'member'],
      ['总计', '', 'total'],
    ]);
  });

  it('says where a number is not plain, and how to write it', () => {
    const { problems } = read('企业,内资,"6,316",1.00');
    expect(problems).toMatchObject([
      { code: 'not-a-number', file: 'table-a9.csv', line: 2, field: '项数', try: expect.stringContaining('6316') },
    ]);
  });

  it('reports a row of the wrong length and one that is there twice', () => {
    expect(read('企业,内资,3', '机关,,4,1.00', '机关,,4,1.00').problems.map(({ code, line }) => [code, line])).toEqual([
      ['row-length', 2],
      ['duplicate-row', 4],
    ]);
  });

  it('names the column that is missing and the one nearest to it', () => {
    const { problems } = parseTable('a9', descriptor, '大类,类别,项数,金客\n', 'table-a9.csv', new Map());
    expect(problems).toMatchObject([{ code: 'column-missing', field: '金额', says: expect.stringContaining('金客') }]);
  });

  it('counts a city inside its province as part of it', () => {
    const cities = tableSchema.parse({
      title: '某表',
      part: 3,
      primaryKey: ['地区'],
      fields: [
        { name: '所属省', type: 'string', role: 'group', names: 'parent' },
        { name: '地区', type: 'string', role: 'label' },
        { name: '项数', type: 'integer', unit: '项' },
      ],
    });
    const { table } = parseTable(
      '3-1',
      cities,
      '所属省,地区,项数\n,广东,9\n广东,深圳,4\n',
      'table-3-1.csv',
      new Map([['深圳', 'shenzhen']]),
    );
    expect(table.rows.map(({ id, kind }) => [id, kind])).toEqual([
      ['guangdong', 'member'],
      ['shenzhen', 'part'],
    ]);
  });
});
