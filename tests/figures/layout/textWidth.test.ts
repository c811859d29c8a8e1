import { describe, expect, it } from 'vitest';
import { textWidth, wrapLabel } from '../../../src/figures/layout/textWidth';

describe('textWidth', () => {
  it('counts a Han character as one em, and a digit as less', () => {
    expect(textWidth('技术', 10)).toBe(20);
    expect(textWidth('28251.5', 10)).toBeLessThan(textWidth('技术合同', 10) + 10);
  });
});

describe('wrapLabel', () => {
  it('keeps a short label on one line', () => expect(wrapLabel('电子信息', 14, 100)).toEqual(['电子信息']));

  it('breaks a long one where it may be broken', () => {
    expect(wrapLabel('省（自治区、直辖市）及计划单列市计划', 14, 196)).toEqual(['省（自治区、直辖市）', '及计划单列市计划']);
    expect(wrapLabel('高技术研究发展计划（863计划）', 14, 150)).toEqual(['高技术研究发展计划', '（863计划）']);
  });

  it('never begins a line with a mark of punctuation', () => {
    expect(wrapLabel('甲乙丙丁，戊己', 10, 45).every((line) => !/^[，、）]/.test(line))).toBe(true);
  });
});
