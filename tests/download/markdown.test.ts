import { expect, it } from 'vitest';
import { errataMarkdown, figureMarkdown, glossaryMarkdown, markdownTable, tableMarkdown } from '../../src/download/markdown';
import { allEditions } from '../../src/editions';

const [edition] = allEditions();

it('A Markdown table sets numbers to the right and keeps bars and line breaks inside their cells', () => {
  expect(
    markdownTable(
      ['名', '数'],
      [
        ['甲|乙', '1'],
        ['丙\n丁', '2'],
      ],
      (column) => column === 1,
    ),
  ).toBe('| 名 | 数 |\n| --- | --: |\n| 甲\\|乙 | 1 |\n| 丙 丁 | 2 |');
});

it('every table holds every row it has, and says where it stands', () => {
  for (const table of edition!.tables.values()) {
    const text = tableMarkdown(edition!, table);
    expect(text).toContain(`# ${table.label}　${table.title}\n`);
    expect(text.split('\n').filter((line) => line.startsWith('| ')).length, table.id).toBe(
      table.rows.length > 0 ? table.rows.length + 2 : 0,
    );
    expect(text).toContain(edition!.info.site);
  }
});

it('a figure holds its finding and its numbers', () => {
  const figure = { id: '1-1', label: '图 1-1', title: '题', takeaway: '增长。', notes: ['一'] };
  const text = figureMarkdown(edition!, figure, [
    ['名称', '系列', '数值', '单位', '下限', '上限', '来历', '依据'],
    ['2020', '额', '1', '亿元', '0', '2', '原书', ''],
  ]);
  expect(text).toContain('增长。');
  expect(text).toContain('| 2020 | 额 | 1 | 亿元 | 0 | 2 | 原书 |  |');
  expect(text).toContain('| --- | --- | --: | --- | --: | --: | --- | --- |');
});

it('errata and terms are all there, each with its address', () => {
  expect(errataMarkdown(edition!).match(/^## /gm)).toHaveLength(edition!.errata.length);
  expect(glossaryMarkdown(edition!).match(/^## /gm)).toHaveLength(edition!.glossary.length);
  for (const { id } of edition!.errata) expect(errataMarkdown(edition!)).toContain(`#erratum-${id}`);
});
