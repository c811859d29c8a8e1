import { expect, it } from 'vitest';
import { makeTable } from '../fixtures/miniature';

it('tells rows that sound alike apart in their addresses', () => {
  const table = makeTable(
    'text-1',
    {
      title: '正文',
      part: 1,
      primaryKey: ['项目'],
      fields: [
        { name: '项目', type: 'string', role: 'label' },
        { name: '数值', type: 'number' },
      ],
    },
    '项目,数值\n卖方,1\n买方,2\n买方数,3\n',
  );
  expect(table.rows.map((row) => row.id)).toEqual(['maifang', 'maifang-2', 'maifangshu']);
});
