import { describe, expect, it } from 'vitest';
import { groupedSentence } from '../../../src/components/setting/groupedHtml';

describe('groupedSentence', () => {
  it('groups numbers of five digits and more, and leaves years and short ones', () => {
    expect(groupedSentence('2020 年成交 16997.7 亿元，占 60.2%；共 4731 项')).toBe(
      '2020 年成交 16<span class="g">997.7</span> 亿元，占 60.2%；共 4731 项',
    );
  });

  it('leaves digits that are part of a name or a longer number', () => {
    expect(groupedSentence('GB12345 与 1.23456')).toBe('GB12345 与 1.23456');
  });

  it('escapes the words', () => {
    expect(groupedSentence('<b>12345</b>')).toBe('&lt;b&gt;12<span class="g">345</span>&lt;/b&gt;');
  });
});

it('The number of a table is not broken behind its hyphen, a date is left alone, a minus is drawn as one', () => {
  expect(groupedSentence('表 4-7 印 -6.4%，2026-11-23')).toBe(
    '表 <span class="unbroken">4-7</span> 印 <span class="minus">-</span>6.4%，2026-11-23',
  );
});
