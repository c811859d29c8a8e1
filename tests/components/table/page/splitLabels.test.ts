import { expect, it } from 'vitest';
import { splitLabels } from '../../../../src/components/table/page/splitLabels';
import { report } from '../../../fixtures/miniature';

it('cuts out the names of tables that the edition has, and leaves the rest as it was', () => {
  expect(splitLabels('见“表 3-1”与附表 9。', report.tables)).toEqual([
    { text: '见“' },
    { text: '表 3-1', id: '3-1' },
    { text: '”与' },
    { text: '附表 9' },
    { text: '。' },
  ]);
});
