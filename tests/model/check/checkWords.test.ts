import { describe, expect, it } from 'vitest';
import { editionNamed } from '../../../src/editions';
import { CHECK_WORDS, describeRule } from '../../../src/model/check/checkWords';
import { CHECK_KINDS } from '../../../src/model/check/comparison';

describe('describeRule', () => {
  it('says a sum of a group in words', () => {
    expect(describeRule({ sum: { total: '{group}/合计', of: '{group}/*', fields: ['金额'] } })).toBe(
      '加总：组内各行的“金额”相加，等于组内“合计”。',
    );
  });

  it('says a comparison with another table, its placeholders in words', () => {
    expect(describeRule({ same: { cells: { 成交额: '附表5[{row},2020年成交额]' } } })).toBe(
      '两处同一数：“成交额”与附表5[同名行,2020年成交额]相同。',
    );
  });

  it('says which rows a check is for', () => {
    expect(describeRule({ rank: { field: '排名', by: '金额', among: '@省份' } })).toBe(
      '排名：“排名”按“金额”从大到小排（限于各省（区、市））。',
    );
  });

  it('leaves no placeholder and no empty name in any check of the report', () => {
    const sentences = [...editionNamed('2021').tables.values()].flatMap((table) => table.checks.map(describeRule));
    expect(sentences.filter((sentence) => /[{}]|“”|undefined/.test(sentence))).toEqual([]);
  });
});

describe('CHECK_WORDS', () => {
  it('explains every kind', () => {
    expect(Object.keys(CHECK_WORDS).sort()).toEqual([...CHECK_KINDS].sort());
  });
});
