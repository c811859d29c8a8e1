import { describe, expect, it } from 'vitest';
import { changeCell, changeDigit } from '../../src/data/changeCell';
import { mini } from './checks/table';

describe('changeDigit', () => {
  it('replaces one digit and keeps sign, point and decimals', () => {
    expect(changeDigit('-10.63', 0, 2)).toBe('-20.63');
    expect(changeDigit('-10.63', 3, 0)).toBe('-10.60');
  });
});

describe('changeCell', () => {
  const table = mini('大类,序号,名称\n北京,1,子\n北京,2,丑');
  const tables = new Map([[table.id, table]]);

  it('leaves the tables it was given as they are', () => {
    const changed = changeCell(tables, table, table.rows[0]!, '序号', '7').get('9-1')!;
    expect(changed.rows[0]!.cells['序号']!.number!.value).toBe(7);
    expect(table.rows[0]!.cells['序号']!.number!.value).toBe(1);
    expect(changed.rows[1]).toBe(table.rows[1]);
  });

  it('renames the row where its key is changed', () => {
    expect(changeCell(tables, table, table.rows[0]!, '序号', '7').get('9-1')!.rows[0]!.key).toBe('北京/7');
  });
});
