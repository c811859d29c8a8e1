import { expect, it } from 'vitest';
import { printDay } from '../../../src/search/index/printDay';

it.each([
  ['2020-03-04', undefined, '3 月 4 日'],
  ['2020-10-13', '2020-10-14', '10 月 13—14 日'],
])('The day %s to %s is printed %s', (date, end, printed) => {
  expect(printDay(date, end ?? '')).toBe(printed);
});
