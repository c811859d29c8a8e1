import { makeIndex, type SearchIndex } from '../../src/search/index/searchIndex';
import type { SearchRecord } from '../../src/search/index/record';

/** A record of which only what a test speaks of is said. */
export const record = (said: Partial<SearchRecord>): SearchRecord => ({
  kind: 'section',
  part: 1,
  address: `2021/#${said.id ?? said.title ?? ''}`,
  label: '',
  title: '',
  id: '',
  names: [],
  context: '',
  where: '',
  passages: [],
  ...said,
});

/** A miniature of an edition: two sections, a table with a row, a province, a term, an institution. */
const RECORDS: readonly SearchRecord[] = [
  record({ id: '1-1', title: '技术开发合同', passages: ['技术开发合同成交 8900 亿元，增长 20%。', '北京居首。'] }),
  record({ id: '1-2', title: '粤港澳大湾区', names: ['大湾区'], passages: ['大湾区输出技术增长。'] }),
  record({ kind: 'table', id: '3-1', label: '表 3-1', title: '各地登记情况', passages: ['北京', '广东'] }),
  record({
    kind: 'row',
    id: 'table-3-1-beijing',
    label: '表 3-1',
    title: '北京',
    context: '各地登记情况 成交额',
    passages: ['成交额 6316.2 亿元'],
  }),
  record({ kind: 'province', id: 'beijing', title: '北京', names: ['北京市'] }),
  record({ kind: 'term', id: 'jishu-kaifa', title: '技术开发', passages: ['当事人之间就新技术的研究所订立的合同。'] }),
  record({ kind: 'institution', id: 'beijing-1', label: '北京 1', title: '清华大学国家技术转移中心' }),
];

export const smallIndex = (synonyms: string[][] = [['高校', '大学']]): SearchIndex => makeIndex([...RECORDS], synonyms);
