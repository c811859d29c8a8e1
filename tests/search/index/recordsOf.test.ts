import { describe, expect, it } from 'vitest';
import { address } from '../../../src/model/address/address';
import { rowIdOf } from '../../../src/model/table/table';
import { makeCells, makePassages } from '../../../src/search/index/makePassages';
import { recordsOf } from '../../../src/search/index/recordsOf';
import { fold } from '../../../src/search/text/fold';
import { printValue, rowsOf, valuesOf, type PackedRow } from '../../../src/search/index/rowsOf';
import { lists, report, units } from '../../fixtures/miniature';
import { edition } from '../realStore';

const passages = makePassages({ ...report, prose: { chapters: [] } });
const cells = makeCells(report);
const printed = (row: PackedRow) => valuesOf(row, { cells }).map(printValue);
const packed = (id: string) => passages.tables.find((table) => table.id === id)!;

describe('A packed table', () => {
  it('gives its rows back as printed, with heads and units', () => {
    const shenzhen = rowsOf(packed('3-1')).find((row) => row.steps[0] === '深圳')!;
    expect(valuesOf(shenzhen, { cells }).map((value) => `${value.group} ${value.title} ${printValue(value)}`)).toEqual([
      '2019 年 合同数 —',
      '2020 年 合同数 11797 项',
      '2020 年 成交额 1043.92 亿元',
      '2020 年 排名 —',
    ]);
  });

  it('gives each of two lists its own rows', () => {
    const germany = rowsOf(packed('4-9')).filter((row) => row.steps[0] === '德国');
    expect(germany.map(printed)).toEqual([['235.7 亿元'], ['28.0 亿元']]);
    expect(lists.rows).toHaveLength(2);
  });

  it('takes the unit of a row from its line', () => {
    expect(rowsOf(packed('a1')).map(printed)).toEqual([['549353 项'], ['28251.51 亿元']]);
    expect(units.rows).toHaveLength(2);
  });
});

describe('The records of the edition', () => {
  const packedEdition = makePassages(edition);
  const numbers = { cells: makeCells(edition) };
  const records = recordsOf(packedEdition, numbers);

  it('name every row by the address it has', () => {
    const addresses = new Set(records.filter((record) => record.kind === 'row').map((record) => record.address));
    for (const table of edition.tables.values()) {
      if (table.id.startsWith('text-') || table.id === 'a15') continue;
      for (const row of table.rows.filter((each) => each.kind !== 'total'))
        expect(addresses).toContain(address.row(edition, table.id, row.id));
      for (const field of table.fields.filter((each) => each.key && each.title === '成交额')) {
        for (const row of table.rows.filter((each) => each.cells[field.key!] && !/^合计$/.test(each.cells[field.key!]!.text))) {
          expect(addresses).toContain(address.cell(edition, table.id, rowIdOf(row, field), field.id));
        }
      }
    }
  });

  it('name the page of every region', () => {
    expect(records.filter(({ kind }) => kind === 'region').map((record) => record.address)).toEqual(
      edition.regions.regions.map(({ id }) => address.region(edition, id)),
    );
  });

  it('name every institution, section, figure and event', () => {
    const addresses = new Set(records.map((record) => record.address));
    for (const row of edition.tables.get('a15')!.rows) expect(addresses).toContain(address.institution(edition, row.id));
    for (const chapter of edition.prose.chapters) {
      for (const section of chapter.sections) expect(addresses).toContain(address.section(edition, section.number));
      for (const event of chapter.events) expect(addresses).toContain(address.event(edition, event.id));
    }
    for (const figure of edition.figures.values()) expect(addresses).toContain(address.figureInPart(edition, figure.part, figure.id));
  });

  it('are put together folded as their texts would be folded', () => {
    const having = records.filter(({ folded }) => folded);
    expect(having.length).toBeGreaterThan(500);
    for (const { address, passages, folded } of having) expect(folded!(numbers.cells), address).toEqual(passages.map((text) => fold(text)));
  });

  it('have a mark in the place of each number before the numbers have come', () => {
    const [guangdong] = recordsOf(packedEdition, {}).filter(({ kind, id }) => kind === 'row' && id === 'table-3-2-guangdong');
    const late = guangdong!.folded!(numbers.cells).join();
    expect(guangdong!.folded!().join()).toBe(late.replace(/\d+(\.\d+)?/g, '·'));
  });

  it('take their numbers when these come', () => {
    const later: { cells?: typeof numbers.cells } = {};
    const [row] = recordsOf(packedEdition, later).filter(({ kind, id }) => kind === 'row' && id === 'table-3-2-guangdong');
    expect(row!.values).toEqual([]);
    later.cells = numbers.cells;
    expect(row!.values!.map(({ text }) => text)).toContain('4306.3');
  });
});
