import { describe, expect, it } from 'vitest';
import { hanNumber, hanNumeral, withDigits } from '../../../src/model/number/hanNumerals';

describe('hanNumeral', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [31, '三十一'],
  ])('%i is %s', (number, text) => expect(hanNumeral(number)).toBe(text));

  it('is read back as the number it was', () => {
    for (let number = 1; number < 100; number++) expect(hanNumber(hanNumeral(number))).toBe(String(number));
  });
});

describe('hanNumber', () => {
  it.each([
    ['二十二点四', '22.4'],
    ['五十五万', '55万'],
    ['一千零五', '1005'],
    ['二〇二〇', '2020'],
    ['两', '2'],
  ])('%s is %s', (text, number) => expect(hanNumber(text)).toBe(number));

  it('is null where the text is no number', () => expect(hanNumber('东部')).toBeNull());
});

it('withDigits writes the numerals before a unit, and after 百分之, as digits', () => {
  expect(withDigits('百分之二十，三千亿元，一带一路')).toBe('20%，3000亿元，一带一路');
});
