import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tidyEdition } from '../../../src/editing/tidy/tidyEdition';
import { tidyNumber, tidyTable } from '../../../src/editing/tidy/tidyTable';
import { tableSchema } from '../../../src/model/table/tableSchema';

const descriptor = tableSchema.parse({
  title: '表',
  part: 1,
  primaryKey: ['地区'],
  fields: [
    { name: '地区', type: 'string', role: 'label' },
    { name: '合同数', type: 'integer', unit: '项' },
    { name: '成交额', type: 'number', unit: '亿元', decimals: 1 },
  ],
  irregular: [{ row: '青岛', field: '成交额', note: '两位小数' }],
});

describe('tidyNumber', () => {
  it.each([
    ['617', 1, '617.0'],
    ['617.', 1, '617.0'],
    ['6,316.2', 1, '6316.2'],
    ['１２.５', 1, '12.5'],
    ['−3.90', 1, '-3.9'],
    ['3.95', 1, '3.95'],
    ['0695.3', 1, '0695.3'],
    ['1,2', 1, '1,2'],
    ['12 项', 0, '12 项'],
    ['1②2.3', 1, '1②2.3'],
    ['12²', 0, '12²'],
    ['12½', 0, '12½'],
    ['', 1, ''],
  ])('%s with %i decimals is written %s', (text, decimals, tidy) => expect(tidyNumber(text, decimals)).toBe(tidy));
});

describe('tidyTable', () => {
  it('undoes what Excel does to a CSV, and a second run changes nothing', () => {
    const excel = '\uFEFF地区,合同数,成交额,,\r\n北京 ,"84,451",6316,,\r\n青岛,7547,270.82,,\r\n,,,,\r\n';
    const tidy = '地区,合同数,成交额\n北京,84451,6316.0\n青岛,7547,270.82\n';
    expect(tidyTable(descriptor, excel)).toBe(tidy);
    expect(tidyTable(descriptor, tidy)).toBe(tidy);
  });

  it.each([';', '\t'])('takes %j for what stands between the cells where the head has no comma', (between) => {
    const saved = ['地区', '合同数', '成交额\n北京', '"84,451"', '6316.2\n'].join(between);
    expect(tidyTable(descriptor, saved)).toBe('地区,合同数,成交额\n北京,84451,6316.2\n');
  });

  it('leaves a column that stands where none is declared, for the check to tell', () => {
    expect(tidyTable(descriptor, '地区,合同数,成交额,备注\n北京,1,2.0,新\n')).toBe('地区,合同数,成交额,备注\n北京,1,2.0,新\n');
  });

  it('finds every table of the real editions tidy', () => {
    for (const name of readdirSync('content').filter((each) => /^\d{4}$/.test(each))) {
      expect(readFileSync(join('content', name, 'edition.yaml'), 'utf8')).not.toBe('');
      expect(tidyEdition(join('content', name)).map(({ path }) => path)).toEqual([]);
    }
  });
});
