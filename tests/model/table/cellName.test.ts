import { describe, expect, it } from 'vitest';
import { rowWords } from '../../../src/model/table/cellName';

describe('The name of a row as people read it', () => {
  it.each([
    [['指标'], '技术合同成交额/GDP', '技术合同成交额/GDP'],
    [['组', '类别'], '专利/合计', '专利·合计'],
    [['组', '类别'], '专利/成交额/GDP', '专利·成交额/GDP'],
    [['组', '类别'], '合计', '合计'],
  ])('%s %s', (primaryKey, name, words) => expect(rowWords({ primaryKey }, name)).toBe(words));
});
