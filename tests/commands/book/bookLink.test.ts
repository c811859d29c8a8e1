import { describe, expect, test } from 'vitest';
import { bookLink } from '../../../src/commands/book/bookLink';

const held = new Set([
  'composition',
  's2-1',
  'figure-2-4',
  'table-3-1',
  'table-3-1-guangdong',
  'table-a15-beijing-1',
  'jishu-kaifa',
  'erratum-x',
  'terms',
]);
const lead = (address: string) => bookLink(address, '2021', (id) => held.has(id), 'a15');

describe('A link of the book, once the book is one document', () => {
  test.each([
    ['a cell leads to its row', '2021/tables/3-1/#table-3-1-guangdong-2020nianchengjiaoe', 'table-3-1-guangdong'],
    ['a row that is not printed leads to its table', '2021/tables/3-1/#table-3-1-beijing', 'table-3-1'],
    ['a table’s page leads to the table', '2021/tables/3-1/', 'table-3-1'],
    ['a figure’s page leads to the figure', '2021/figures/2-4/', 'figure-2-4'],
    ['a figure in its part leads to the figure', '2021/composition/#figure-2-4', 'figure-2-4'],
    ['a section leads to the section', '2021/composition/#s2-1', 's2-1'],
    ['a part leads to the part', '2021/composition/', 'composition'],
    ['a term leads to its line', '2021/glossary/#jishu-kaifa', 'jishu-kaifa'],
    ['an erratum leads to its line', '2021/checks/#erratum-x', 'erratum-x'],
    ['an institution leads to its line of 附表 15', '2021/institutions/directory/#institution-beijing-1', 'table-a15-beijing-1'],
  ])('%s', (_, address, id) => expect(lead(address)).toBe(id));

  test.each([
    ['a province’s page', '2021/provinces/guangdong/'],
    ['a file of data', '2021/data/table-3-1.csv'],
    ['a figure’s embed', '2021/figures/2-4/embed/'],
    ['a table of the text that the book does not print', '2021/tables/text-2/#text-2-x'],
    ['another edition', '2022/composition/#s2-1'],
    ['the start of the site', ''],
  ])('%s is not in the document', (_, address) => expect(lead(address)).toBeNull());

  test('a cell of one table never leads into another whose id begins the same', () =>
    expect(bookLink('2021/tables/3-10/#table-3-10-a', '2021', (id) => id === 'table-3-1')).toBeNull());
});
