import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRecords } from '../../../src/search/reading/findRecords';
import { markWords } from '../../../src/search/text/excerpt';
import { valuesShown } from '../../../src/search/index/valuesShown';
import { store } from '../realStore';

const find = (query: string) => findRecords(store.index, query, store.alphabet);
const first = (query: string) => find(query).results[0]?.hit.indexed.record;

describe('findRecords', () => {
  it('shows the value itself where a row answers', () => {
    const { results, marks } = find('广东 吸纳');
    const [row] = results[0]!.rows;
    expect(row?.indexed.record.title).toBe('广东');
    expect(valuesShown(row!.indexed.record, marks)).toEqual([{ head: '吸纳技术成交额', value: '4306.3 亿元', rank: '第 1 位' }]);
  });

  it('takes the newest year where the query names none, and the one it names', () => {
    const row = (query: string) => {
      const { results, marks } = find(query);
      const table = results.find(({ hit }) => hit.indexed.record.id === '3-1' && hit.indexed.record.kind === 'table')!;
      return valuesShown(table.rows[0]!.indexed.record, marks);
    };
    expect(row('北京 登记').map(({ value }) => value)).toEqual(['6316.2 亿元']);
    expect(row('北京 2019年 成交额').map(({ value }) => value)).toEqual(['5695.3 亿元']);
  });

  it('reads pinyin, initials, traditional characters and slips, and says what it read', () => {
    expect(find('huawei').readAs).toContain('华为');
    expect(find('jjj').readAs).toContain('京津冀');
    expect(first('shaanxi')?.title).toBe('陕西');
    expect(first('技術開發合同')?.title).toBe('技术开发合同');
    expect(find('京津翼').readAs).toEqual(['京津冀']);
    expect(find('粤港澳大弯区').readAs).toEqual(['粤港澳大湾区']);
    expect(find('广东计化单列市').results[0]?.hit).toMatchObject({
      indexed: { record: find('广东计划单列市').results[0]!.hit.indexed.record },
    });
  });

  it('does not take a word for another that is merely like it', () => {
    for (const word of ['股权交易所', '珠三角', '碳中和', '区块链', 'ChatGPT', '5G']) expect(find(word).hits).toEqual([]);
  });

  it('finds nothing for a number no table has, and says which there are', () => {
    expect(find('附表 20')).toMatchObject({ hits: [], suggestions: expect.arrayContaining(['附表 15']) });
    expect(find('表 9-1').hits).toEqual([]);
    expect(find('2月30日').hits).toEqual([]);
  });

  it('offers what is near where nothing is found', () => {
    expect(find('珠三角').suggestions).toContain('长三角');
    expect(find('北京 区块链').suggestions).toContain('北京');
  });

  it('leaves out an unknown word beside more that is known, and says which', () => {
    const { results, leftOut, isPartly } = find('量子霸权 国防目标');
    expect({ results: results.length > 0, leftOut, isPartly }).toEqual({ results: true, leftOut: ['量子霸权'], isPartly: false });
    expect(find('patent licensing bonanza')).toMatchObject({ leftOut: ['bonanza'], readAs: ['专利实施许可'] });
    // Less is known than not; a name; what it is about is unknown.
    for (const query of ['北京 区块链', '新加坡国立大学', '苏州工业园', '跨境电商直播', '合同诈骗', 'unicorn exports'])
      expect(find(query)).toMatchObject({ hits: [], leftOut: [] });
  });

  it('has the same places before the letters have come as after', () => {
    for (const query of ['量子霸权 国防目标', '老旧东西 国防目标']) {
      const early = findRecords(store.index, query);
      expect(early).toMatchObject({ hits: [], wantsLetters: true });
    }
  });

  it('reads pinyin with a space behind every syllable', () => {
    expect(find('shan xi sheng').readAs).toEqual(['山西省', '陕西省']);
  });

  it('finds a section by its number', () => {
    for (const query of ['第五部分第三节', 'section 5-3', 'part 5 section 3', '5.3节'])
      expect(first(query)?.address).toBe('2021/institutions/#s5-3');
    expect(find('第五部分第九节')).toMatchObject({ hits: [], suggestions: expect.arrayContaining(['技术卖方机构']) });
  });

  it('offers the figure where only a figure has the number of a table asked for', () => {
    expect(find('表 2-1').hits).toEqual([]);
    expect(find('表 2-1').suggestions[0]).toBe('图 2-1');
  });

  it('finds the second event of a day by its own address', () => {
    const addresses = find('11月25日').results.map(({ hit }) => hit.indexed.record.address);
    expect(addresses.slice(0, 2)).toEqual(['2021/chronicle/#e1125', '2021/chronicle/#e1125-2']);
  });

  it('finds an event on every day it lasted', () => {
    for (const day of ['10月13日', '10月14日']) expect(first(day)?.address).toBe('2021/chronicle/#e1013');
  });

  it('answers whatever is typed, and marks nothing that is not there', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.stringMatching(/^[表图附.*+?^${}()|[\]\\0-9月日a-z技术合同 ]{0,30}$/),
    );
    fc.assert(
      fc.property(typed, (query) => {
        const { results, marks } = find(query);
        for (const { hit } of results.slice(0, 3)) markWords(hit.indexed.record.title, marks);
      }),
      { numRuns: 150 },
    );
  });

  it.each(['', '   ', '，。！？', '\ud800', '😀👩‍👩‍👧'])('finds nothing for %j', (query) => {
    expect(find(query).hits).toEqual([]);
  });
});
