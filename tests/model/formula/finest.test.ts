import { describe, expect, it } from 'vitest';
import { checkTables } from '../../../src/data/checkTables';
import type { Cells } from '../../../src/model/formula/evaluate';
import { evaluateToShow, finestValues } from '../../../src/model/formula/finest';
import { parseFormula } from '../../../src/model/formula/formula';
import { round } from '../../../src/model/number/rounding';
import { noRegions } from '../../../src/model/region/region';
import { makeTable } from '../../fixtures/miniature';

const table = makeTable(
  'a7',
  {
    title: '构成',
    part: 6,
    primaryKey: ['类别'],
    fields: [
      { name: '类别', type: 'string', role: 'label' },
      { name: '金额', type: 'number', unit: '亿元', decimals: 2 },
      { name: '占比', type: 'number', unit: '%', decimals: 2 },
    ],
    checks: [{ share: { field: '占比', of: '金额', total: '合计' } }],
  },
  // 软件: 5.2454 %. 误印: 20 %. 微小: its amount is known to one digit, its share to two.
  '类别,金额,占比\n软件,1481.85,5.25\n误印,5650.30,20.45\n微小,0.04,0.00\n合计,28251.51,100.00\n',
);
const tables = new Map([[table.id, table]]);
const cells: Cells = { tables, regions: noRegions };
const finest = finestValues(cells, checkTables(cells, '').comparisons);
const percent = (formula: string): number => evaluateToShow({ ...cells, finest }, parseFormula(formula)).value * 100;

describe('The finest value of a cell', () => {
  it('is what its check computes, where that is known better than the printed digits', () => {
    expect(percent('附表7[软件,占比]')).toBeCloseTo(5.24521, 4);
    expect(round(percent('附表7[软件,占比]'), 1)).toBe(5.2);
    expect(round(percent('附表7[软件,占比]'), 2)).toBe(5.25);
  });

  it('keeps the sign a formula gives the cell', () => {
    expect(percent('-附表7[软件,占比]')).toBeCloseTo(-5.24521, 4);
    expect(percent('abs(附表7[软件,占比])')).toBeCloseTo(5.24521, 4);
  });

  it('is the printed one where the book contradicts itself', () => {
    expect(percent('附表7[误印,占比]')).toBeCloseTo(20.45, 9);
  });

  it('is not used where a formula computes on', () => {
    expect(percent('附表7[软件,占比]+附表7[误印,占比]')).toBeCloseTo(25.7, 9);
  });
});
