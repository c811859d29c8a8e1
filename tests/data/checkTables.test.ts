import { describe, expect, it } from 'vitest';
import { checkTables, tablesReadBy } from '../../src/data/checkTables';
import { cellsOf, mini } from './checks/table';

const sum = { sum: { total: '合计', of: '*', fields: ['项数'] } };

describe('the checks of all tables', () => {
  it('are made where they are declared', () => {
    const cells = cellsOf([
      mini('地区,项数\n甲,3\n合计,3', '9-1', { checks: [sum] }),
      mini('地区,项数\n甲,4\n合计,5', '9-2', { checks: [sum] }),
    ]);
    expect(
      checkTables(cells, 'tables')
        .comparisons.filter(({ kind }) => kind === 'sum')
        .map(({ id, passes }) => [id, passes]),
    ).toEqual([
      ['sum 表9-1[合计,项数]', true],
      ['sum 表9-2[合计,项数]', false],
    ]);
  });

  it('report a check that names a column that is not there, and make the others', () => {
    const table = mini('地区,项数\n甲,3\n合计,3', '9-1', { checks: [{ sum: { total: '合计', of: '*', fields: ['件数'] } }, sum] });
    const { comparisons, problems } = checkTables(cellsOf([table]), 'content/2021/tables');
    expect(problems).toMatchObject([
      { code: 'check-broken', file: 'content/2021/tables/table-9-1.yaml', field: 'checks.0.sum', says: expect.stringContaining('件数') },
    ]);
    expect(comparisons.map(({ id }) => id)).toContain('sum 表9-1[合计,项数]');
  });

  it('report a check declared twice', () => {
    const { problems } = checkTables(cellsOf([mini('地区,项数\n甲,3\n合计,3', '9-1', { checks: [sum, sum] })]), 'tables');
    expect(problems.map(({ code }) => code)).toEqual(['check-twice']);
  });

  it('know which tables they read', () => {
    const table = mini('地区,项数\n甲,3', '4-2', { checks: [{ same: { cells: { 项数: '附表5[{row},项数]+表3-1[甲,项数]' } } }] });
    expect([...tablesReadBy(table)].sort()).toEqual(['3-1', '4-2', 'a5']);
  });
});
