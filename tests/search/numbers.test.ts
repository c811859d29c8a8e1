import { describe, expect, it } from 'vitest';
import { hanNumber, withDigits } from '../../src/model/number/hanNumerals';
import { answersNumber, numberAsked } from '../../src/search/reading/numberAsked';

const rank = (typed: string, text: string) => answersNumber(numberAsked(typed)!, text).rank;

describe('Numbers in any spelling', () => {
  it('are read in Han numerals', () => {
    expect(hanNumber('二十二点四')).toBe('22.4');
    expect(hanNumber('十二')).toBe('12');
    expect(hanNumber('五十五万')).toBe('55万');
    expect(hanNumber('二〇二〇')).toBe('2020');
    expect(hanNumber('一带')).toBeNull();
    expect(withDigits('四月九日')).toBe('4月9日');
    expect(withDigits('百分之六十五')).toBe('65%');
    expect(withDigits('一带一路')).toBe('一带一路');
  });

  it('answer best with their unit, then alone, then as digits of another', () => {
    expect(rank('12.5倍', '是上年的12.5倍')).toBe(3);
    expect(rank('12.5倍', '成交额12.5亿元')).toBe(2);
    expect(rank('973', '4973项')).toBe(1);
    expect(rank('973', '974项')).toBe(0);
  });

  it('answer when they round what is printed, never when they do not', () => {
    expect(rank('22799亿', '成交22799.04亿元')).toBeGreaterThan(1);
    expect(rank('22798亿', '成交22799.04亿元')).toBe(0);
    expect(rank('2.8万亿', '成交28251.5亿元')).toBe(3);
    expect(rank('2.9万亿', '成交28251.5亿元')).toBe(0);
    expect(rank('55万项', '共549353项')).toBe(3);
  });

  it('are not found in words that hold more than a number', () => {
    expect(numberAsked('863计划')).toBeNull();
    expect(numberAsked('5g')).toBeNull();
  });
});
