import { describe, expect, it } from 'vitest';
import { checkedKinds } from '../../../src/model/check/checkedKinds';
import { citedSections } from '../../../src/components/table/page/citedSections';
import { countCells, erratumParts, weightGroups } from '../../../src/components/checks/errataList';
import { excerpt } from '../../../src/prose/excerpt';
import { readingView } from '../../../src/components/checks/readingView';
import { orderedTables } from '../../../src/components/table/page/orderedTables';
import type { Comparison } from '../../../src/model/check/comparison';
import { NOT_WAITING } from '../../../src/model/check/waiting';
import type { Edition } from '../../../src/editions';
import { errata, provinces, report } from '../../fixtures/miniature';

const edition: Edition = {
  ...report,
  prose: {
    chapters: [],
    about: undefined,
    asserted: [],
    bound: new Map(),
    claims: [],
    citations: new Map(),
    briefings: new Map(),
    waiting: 0,
    problems: [],
  },
  waiting: NOT_WAITING,
  problems: [],
};
const comparison = (kind: Comparison['kind'], passes: boolean): Comparison => ({
  id: '',
  kind,
  cell: '',
  table: '3-1',
  row: '北京',
  field: '2020年成交额',
  printed: '',
  expected: '',
  how: '',
  passes,
});

describe('checkedKinds', () => {
  it('counts by kind, failures first, and leaves out kinds without any', () => {
    const kinds = checkedKinds([comparison('growth', true), comparison('sum', true), comparison('sum', false)]);
    expect(kinds.map(({ kind, made, failed }) => [kind, made, failed])).toEqual([
      ['sum', 2, 1],
      ['growth', 1, 0],
    ]);
    expect(kinds[0]!.comparisons.map(({ passes }) => passes)).toEqual([false, true]);
  });
});

describe('errata', () => {
  it('stand gravest first', () => {
    expect(weightGroups(errata).map(({ weight, errata: own }) => [weight, own.map(({ id }) => id)])).toEqual([
      ['serious', ['beijing-amount']],
      ['slight', ['slight-one']],
    ]);
  });

  it('are counted by the parts that have any', () => {
    expect(erratumParts(report)).toEqual([{ number: 3, title: '各地', count: 2 }]);
  });

  it('show a cell by name, address and printed value', () => {
    expect(readingView(edition, errata[1]!.readings[0]!)).toMatchObject({
      place: '表 3-1 · 北京 · 2020 年 成交额',
      address: '2021/tables/3-1/#table-3-1-beijing-2020nianchengjiaoe',
      values: [{ groups: ['28', '251.5'], unit: '亿元' }],
      verdictWords: '存疑',
    });
  });

  it('show a sentence by its section, in the words of the erratum', () => {
    expect(readingView(edition, errata[1]!.readings[1]!)).toMatchObject({ place: '正文第 3-1 节', values: [], says: '正文作 6316.2 亿元' });
  });

  it('show a reading that names no cell of the edition by its own words', () => {
    expect(readingView(edition, { cell: '表9-9[无]', verdict: 'unclear' })).toMatchObject({ place: '表9-9[无]', values: [] });
  });
});

describe('countCells', () => {
  it('counts what is printed, not the blanks', () => {
    expect(countCells({ tables: new Map([['3-1', provinces]]) })).toBe(5 + 4 + 5 + 4);
  });
});

describe('orderedTables', () => {
  it('goes part by part, numbers of the prose at the end of theirs', () => {
    const text = { ...provinces, id: 'text-3', label: '正文数据 3' };
    const tables = new Map([text, ...report.tables.values()].map((table) => [table.id, table]));
    expect(orderedTables(tables).map(({ id }) => id)).toEqual(['3-1', 'text-3', '4-9', '5-1', 'a1', 'a7']);
  });
});

describe('excerpt', () => {
  it('ends with a sentence where one ends not too early, else with an ellipsis', () => {
    expect(excerpt('短。')).toBe('短。');
    expect(excerpt('甲乙丙丁。戊己庚辛壬癸', 8)).toBe('甲乙丙丁。');
    expect(excerpt('甲乙丙丁戊己，庚辛', 7)).toBe('甲乙丙丁戊己…');
  });
});

describe('citedSections', () => {
  it('puts paragraphs of one section together', () => {
    const at = (section: string, id: string) => ({ part: 2, section, id, text: id });
    expect(
      citedSections([at('一', 'p1'), at('二', 'p2'), at('一', 'p3')]).map(({ section, places }) => [section, places.map(({ id }) => id)]),
    ).toEqual([
      ['一', ['p1', 'p3']],
      ['二', ['p2']],
    ]);
  });
});
