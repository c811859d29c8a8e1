import { describe, expect, it } from 'vitest';
import { cellHtml } from '../../../src/components/table/cellHtml';
import { isSummarised, tableSummary } from '../../../src/components/table/tableSummary';
import { shownFields, spokenTitle, tableView, unitLine } from '../../../src/components/table/tableView';
import { widthClass } from '../../../src/components/table/widthClass';
import { editionNamed } from '../../../src/editions';
import { groups, lists, provinces, report, units } from '../../fixtures/miniature';

const edition = editionNamed('2021');

const rowsOf = (table: typeof provinces, place: 'part' | 'page' = 'part') =>
  tableView(report, table, place).bodies.flatMap((body) => body.rows);
const cellOf = (label: string, title: string, place: 'part' | 'page' = 'part') => {
  const at = shownFields(provinces).findIndex((field) => spokenTitle(provinces, field).startsWith(title));
  return rowsOf(provinces, place).find((row) => row.cells[0]!.text === label)!.cells[at]!;
};

describe('tableView', () => {
  it('shows no column for what groups the rows, and one body while there are only 其中 rows', () => {
    const view = tableView(report, provinces, 'part');
    expect(view.bodies.map((body) => [body.heading, body.rows.length])).toEqual([['', 4]]);
    expect(view.bodies[0]!.rows.map((row) => [row.id, row.kind])).toEqual([
      ['table-3-1-guangdong', 'member'],
      ['table-3-1-shenzhen', 'part'],
      ['table-3-1-beijing', 'member'],
      ['table-3-1-heji', 'total'],
    ]);
    expect(view.columns).toBe(5);
  });

  it('makes a body with a head of each group, in the book’s order', () => {
    const view = tableView(report, groups, 'part');
    expect(view.bodies.map((body) => [body.heading, body.id, body.rows.map((row) => row.cells[0]!.text)])).toEqual([
      ['', undefined, ['技术秘密']],
      ['专利', 'table-a7-zhuanli', ['发明', '外观,等', '合计']],
      ['', undefined, ['未涉及', '总计']],
    ]);
  });

  it('gives cells an address on the table’s own page alone', () => {
    expect(cellOf('北京', '2020 年 成交额').id).toBeUndefined();
    expect(cellOf('北京', '2020 年 成交额', 'page').id).toBe('table-3-1-beijing-2020nianchengjiaoe');
  });

  it('addresses the cells of a second list by the names of that list', () => {
    const ids = rowsOf(lists, 'page').map((row) => row.cells.map((cell) => cell.id));
    expect(ids[0]).toEqual([undefined, 'table-4-9-deguo-shuchue', undefined, 'table-4-9-meiguo-xinae']);
    expect(tableView(report, lists, 'page').canSort).toBe(false);
  });

  it('lets out a number with more decimals than its column, moves in one with fewer', () => {
    expect(cellOf('深圳', '2020 年 成交额').shift).toBe('x1');
    expect(cellOf('合计', '2020 年 合同数').shift).toBe('y2');
    expect(cellOf('北京', '2020 年 成交额').shift).toBe('');
  });

  it('aligns nothing where each row has a unit of its own', () => {
    expect(rowsOf(units).map((row) => row.cells.map((cell) => cell.shift))).toEqual([
      ['', '', ''],
      ['', '', ''],
    ]);
  });

  it('marks the cell an erratum doubts, not the one it holds right', () => {
    expect(cellOf('北京', '2020 年 成交额').errata.map(({ id, address }) => [id, address])).toEqual([
      ['beijing-amount', '2021/checks/#erratum-beijing-amount'],
    ]);
    expect(cellOf('深圳', '2020 年 成交额').errata).toEqual([]);
  });

  it('says once under the table what doubts many cells alike, and marks a cell that differs on its own', () => {
    const view = tableView(edition, edition.tables.get('4-2')!, 'part');
    const cells = view.bodies.flatMap((body) => body.rows.flatMap((row) => row.cells));
    expect(view.noted.map(({ id, cells: count }) => [id, count])).toEqual([['xina-zengzhang-pici', 8]]);
    expect(cells.filter(({ isNoted }) => isNoted)).toHaveLength(8);
    expect(cells.filter(({ errata, isNoted }) => errata.length > 0 && !isNoted).map(({ text }) => text)).toEqual(['26.7', '35.6', '121.7']);
  });

  it('gives every row and cell of the report an id of its own', () => {
    for (const table of edition.tables.values()) {
      const ids = tableView(edition, table, 'page')
        .bodies.flatMap((body) => [body.id, ...body.rows.flatMap((row) => [row.id, ...row.cells.map((cell) => cell.id)])])
        .filter(Boolean);
      expect(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        table.label,
      ).toEqual([]);
    }
  });

  it('shows a name in every row of the report', () => {
    const nameless = [...edition.tables.values()].flatMap((table) =>
      tableView(edition, table, 'part')
        .bodies.flatMap((body) => body.rows)
        .filter((row) => !row.cells[0]!.text),
    );
    expect(nameless).toEqual([]);
  });
});

describe('unitLine', () => {
  it('lists what is measured in which unit, or the one unit of all', () => {
    expect(unitLine(provinces)).toBe('合同数/项　成交额/亿元');
    expect(unitLine(lists)).toBe('单位：亿元');
    expect(unitLine(units)).toBe('');
  });
});

describe('cellHtml', () => {
  const cell = { kind: 'number' as const, text: '28251.51', shift: '', errata: [] };
  const copied = (html: string) => html.replace(/<[^>]+>/g, '');

  it('groups digits so that the copied text stays a plain number', () => {
    expect(cellHtml(cell)).toBe('<td>28<span class="g">251.51</span></td>');
    expect(copied(cellHtml(cell))).toBe('28251.51');
    expect(copied(cellHtml({ ...cell, text: '-15.17' }))).toBe('-15.17');
  });

  it('leaves a blank empty, for the style sheet to draw', () => {
    expect(cellHtml({ kind: 'blank', text: '', shift: '', errata: [] })).toBe('<td></td>');
  });

  it('puts a mark beside a doubted number that adds nothing to the copied text', () => {
    const html = cellHtml({ ...cell, errata: [{ id: 'x', title: '甲与“乙”<不一>', address: '2021/checks/#erratum-x' }] });
    expect(html).toContain('class="doubt"');
    expect(html).toContain('aria-label="勘误：甲与“乙”&lt;不一&gt;"');
    expect(copied(html)).toBe('28251.51');
  });

  it('has no mark of its own where the note under the table says it', () => {
    const html = cellHtml({ ...cell, errata: [{ id: 'x', title: '甲', address: '2021/checks/#erratum-x' }], isNoted: true });
    expect(html).toBe('<td class="noted">28<span class="g">251.51</span></td>');
  });

  it('has one mark for several errata, that names them all', () => {
    const errata = ['x', 'y'].map((id) => ({ id, title: `勘误 ${id}`, address: `2021/checks/#erratum-${id}` }));
    const html = cellHtml({ ...cell, errata });
    expect(html.match(/class="mark"/g)).toHaveLength(1);
    expect(html).toContain('href="/2021/checks/#erratum-x"');
    expect(html).toContain('aria-label="勘误：勘误 x；勘误 y"');
  });
});

describe('widthClass', () => {
  it('rounds up to a step of the style sheet; beyond the last a table always scrolls', () => {
    expect([30, 48, 49, 300].map(widthClass)).toEqual(['w48', 'w48', 'w60', 'wide']);
  });
});

describe('tableSummary', () => {
  it('sums up the list of institutions, whose groups have an address on the table’s own page', () => {
    const table = edition.tables.get('a15')!;
    expect([...edition.tables.values()].filter(isSummarised)).toEqual([table]);
    const summary = tableSummary(table);
    expect(summary.reduce((sum, { count }) => sum + count, 0)).toBe(425);
    const ids = new Set(tableView(edition, table, 'page').bodies.map((body) => body.id));
    expect(summary.filter(({ id }) => !ids.has(id))).toEqual([]);
  });
});
