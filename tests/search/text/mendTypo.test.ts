import { describe, expect, it } from 'vitest';
import { blurred, mendTypo } from '../../../src/search/text/mendTypo';
import { makeIndex } from '../../../src/search/index/searchIndex';
import { record } from '../smallIndex';

const index = makeIndex([record({ title: '京津冀地区', passages: ['粤港澳大湾区的技术转移机构，产权交易所，Attarat Power。'] })]);
const likeness = {
  readingsOf: new Map([
    ['机', ['ji']],
    ['鸡', ['ji']],
  ]),
  soundingLike: new Map([['ji', ['机', '鸡']]]),
  lookAlike: ['冀翼'],
  latin: ['huawei'],
};
const mend = (word: string) => mendTypo(word, index, likeness);

describe('A slip is mended', () => {
  it.each([
    ['京津翼', '京津冀', 'a character that looks alike'],
    ['转移鸡构', '转移机构', 'one that sounds alike'],
    ['港粤澳大湾区', '粤港澳大湾区', 'two exchanged'],
    ['粤港大湾区', '粤港澳大湾区', 'one missing'],
    ['技术转转移', '技术转移', 'one twice'],
    ['hauwei', 'huawei', 'two of a Latin word that readers use'],
    ['atarat', 'attarat', 'a Latin letter missing'],
  ])('%s → %s: %s', (typed, right) => {
    expect(mend(typed)).toBe(right);
  });

  it.each(['股权交易', '珠三角', '京翼', 'beijing-tianjin-hebei', '技术'.repeat(20), ''])('but %s is none', (typed) => {
    expect(mend(typed)).toBeNull();
  });

  it('hearing no difference between zh and z, n and l, -ng and -n', () => {
    expect(['zhang', 'lin', 'shi'].map(blurred)).toEqual(['zan', 'nin', 'si']);
  });
});
