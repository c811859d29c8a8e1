import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowFilter } from '../../../src/model/table/rowFilter';
import { rowOrder, type SortableRow } from '../../../src/model/table/rowOrder';
import { clipboardHtml, tabSeparated } from '../../../src/model/table/tableText';

const row = (kind: SortableRow['kind'], value?: number | string): SortableRow => ({ kind, value });

describe('rowOrder', () => {
  it('sorts members, each followed by its 其中 rows in their own order', () => {
    const rows = [row('member', 5), row('part', 4), row('part', 9), row('member', 7), row('member', 6), row('part', 1)];
    expect(rowOrder(rows, 'descending')).toEqual([3, 4, 5, 0, 1, 2]);
    expect(rowOrder(rows, 'ascending')).toEqual([0, 1, 2, 4, 5, 3]);
  });

  it('keeps totals and subtotals where they stood', () => {
    expect(rowOrder([row('subtotal', 9), row('member', 1), row('member', 3), row('total', 4)], 'descending')).toEqual([0, 2, 1, 3]);
  });

  it('puts blanks last, whichever way', () => {
    const rows = [row('member'), row('member', 1), row('member', 2)];
    expect(rowOrder(rows, 'ascending')).toEqual([1, 2, 0]);
    expect(rowOrder(rows, 'descending')).toEqual([2, 1, 0]);
  });

  it('sorts words by their Chinese reading', () => {
    expect(rowOrder([row('member', '广东'), row('member', '北京')], 'ascending')).toEqual([1, 0]);
  });

  it('shows every row exactly once, totals at their places, whatever the table', () => {
    const rows = fc.array(
      fc.record({
        kind: fc.constantFrom('member', 'part', 'subtotal', 'total') as fc.Arbitrary<SortableRow['kind']>,
        value: fc.option(fc.integer(), { nil: undefined }),
      }),
    );
    fc.assert(
      fc.property(rows, fc.constantFrom('ascending' as const, 'descending' as const), (some, direction) => {
        const order = rowOrder(some, direction);
        expect([...order].sort((a, b) => a - b)).toEqual(some.map((_, index) => index));
        some.forEach(({ kind }, index) => {
          if (kind === 'total' || kind === 'subtotal') expect(order[index]).toBe(index);
        });
      }),
    );
  });
});

describe('rowFilter', () => {
  const rows = [
    { kind: 'member' as const, words: '广东', group: '' },
    { kind: 'part' as const, words: '深圳', group: '' },
    { kind: 'member' as const, words: '北京', group: '' },
    { kind: 'total' as const, words: '合计', group: '' },
  ];

  it('shows a row with its 其中 rows, and no total', () => {
    expect(rowFilter(rows, '广')).toEqual([true, true, false, false]);
    expect(rowFilter(rows, ' 深圳 ')).toEqual([false, true, false, false]);
    expect(rowFilter(rows, '合计')).toEqual([false, false, false, false]);
  });

  it('shows all for nothing typed, and a whole group for its head', () => {
    expect(rowFilter(rows, ' ')).toEqual([true, true, true, true]);
    expect(rowFilter([{ kind: 'subtotal', words: '合计', group: '专利' }], '专利')).toEqual([true]);
  });
});

describe('tabSeparated and clipboardHtml', () => {
  it('write what a spreadsheet pastes as cells', () => {
    expect(
      tabSeparated([
        ['地区', '成交额'],
        ['北京\n市', '28251.5'],
      ]),
    ).toBe('地区\t成交额\n北京 市\t28251.5');
    expect(clipboardHtml([['R&D'], ['<1']])).toBe('<table><tr><th>R&amp;D</th></tr><tr><td>&lt;1</td></tr></table>');
  });
});
