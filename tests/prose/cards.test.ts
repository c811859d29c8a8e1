import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report';
import { glossarySchema } from '../../src/model/term';
import { cardsOf } from '../../src/prose/cards';
import { readProse } from '../../src/prose/readProse';
import { report as miniature } from '../fixtures/miniature';
import { chapterSource } from './chapterSource';

const glossary = glossarySchema.parse([{ id: 'chengjiaoe', term: '成交额', definition: '甲'.repeat(200) }]);

const cardsFor = (text: string) => {
  const report: Report = { ...miniature, glossary, chapters: [chapterSource(text)] };
  const { chapters, claims, problems } = readProse(report);
  expect(problems).toEqual([]);
  return cardsOf(report, chapters, chapters[0]!, claims, (cell) => `/cell/${cell.table.id}/${cell.row.id}/${cell.field.id}`);
};

describe('The card of a claim', () => {
  it('names the printed cell, its value with the unit, and its address', () => {
    expect(cardsFor('[3465.9 亿元](=表3-1[广东,2020年成交额])')['=表3-1[广东,2020年成交额]']).toEqual({
      kind: 'claim',
      origin: 'printed',
      cells: [{ path: '表 3-1 › 广东 › 2020 年 成交额', value: '3465.9 亿元', href: '/cell/3-1/guangdong/2020nianchengjiaoe' }],
    });
  });

  it('shows formula, value and cells of a computed one', () => {
    const card = cardsFor('[10.9%](=表3-1[广东,2020年成交额]/表3-1[合计,2020年成交额])')[
      '=表3-1[广东,2020年成交额]/表3-1[合计,2020年成交额]'
    ];
    expect(card).toMatchObject({ origin: 'computed', formula: '表3-1[广东,2020年成交额]/表3-1[合计,2020年成交额]', value: '10.92744 %' });
    expect(card?.kind === 'claim' && card.cells.map((cell) => cell.value)).toEqual(['3465.9 亿元', '31717.4 亿元']);
  });

  it('lists four cells and says how many more there are', () => {
    const card = cardsFor(
      '[40.00 亿元](=附表7[总计,金额]+sum(附表7[技术秘密|专利/发明|专利/合计|未涉及,金额])-sum(附表7[技术秘密|专利/发明|专利/合计|未涉及,金额]))',
    );
    expect(Object.values(card)[0]).toMatchObject({ kind: 'claim', cells: { length: 4 }, more: 5 });
  });

  it('names a row of a second list by its own name', () => {
    const [card] = Object.values(cardsFor('[689.5 亿元](=表4-9[美国,吸纳额])'));
    expect(card).toMatchObject({ cells: [{ path: '表 4-9 › 美国 › 吸纳 成交额' }] });
  });
});

describe('The card of a reference', () => {
  it('previews tables, sections, terms and errata', () => {
    const cards = cardsFor('见[](table:3-1)、[](table:5-1)、[](section:3-1)、[成交额](term:chengjiaoe)。\n\n## 一、登记\n\n本节首段。');
    expect(cards['table:3-1']).toEqual({
      kind: 'preview',
      label: '表 3-1',
      title: '各地登记情况',
      text: '共 4 行',
      table: {
        head: ['省（区、市）', expect.any(String), expect.any(String)],
        rows: expect.toSatisfy((rows: string[][]) => rows.length === 3),
      },
    });
    expect(cards['table:5-1']).toMatchObject({ text: '原书此表在所据文本中缺失。' });
    expect(cards['section:3-1']).toEqual({ kind: 'preview', label: '各地', title: '一、登记', text: '本节首段。' });
    expect(cards['term:chengjiaoe']).toMatchObject({ label: '术语', title: '成交额' });
    expect(cards['erratum:beijing-amount']).toMatchObject({ label: '勘误', title: '北京成交额前后不一', text: '以正文为准。' });
  });

  it('cuts a long text short', () => {
    const card = cardsFor('[成交额](term:chengjiaoe)')['term:chengjiaoe'];
    expect(card?.kind === 'preview' && card.text).toMatch(/^甲{88}…$/);
  });
});
