import { describe, expect, it } from 'vitest';
import { breakLines } from '../../../src/components/share/breakLines';

describe('The title of a share picture', () => {
  it('breaks between words, on lines about as long', () => {
    expect(breakLines('2020 年全国技术市场管理和技术转移机构工作会议名录', 18)).toEqual([
      '2020 年全国技术市场管理',
      '和技术转移机构工作会议名录',
    ]);
  });

  it('stays on one line where it fits', () => {
    expect(breakLines('粤港澳大湾区', 12)).toEqual(['粤港澳大湾区']);
  });

  it('breaks after a mark where that makes lines even, and never before one', () => {
    expect(breakLines('电子信息居各技术领域之首，生物、医药和医疗器械增长最快', 20)).toEqual([
      '电子信息居各技术领域之首，',
      '生物、医药和医疗器械增长最快',
    ]);
  });
});
