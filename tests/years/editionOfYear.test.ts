import { expect, it } from 'vitest';
import { editionOfYear } from '../../src/years/editionOfYear';

const editions = [2024, 2022, 2021].map((year) => ({ name: String(year), covers: year - 1 }));

it.each([
  ['2019年广东输出成交额', '2022', 2019, '2021'],
  ['2022年广东输出成交额', '2022', 2022, '2024'],
  ['2021年广东输出成交额比2021年江苏多多少', '2024', 2021, '2022'],
  ['二〇一九年 12019 项', '2022', undefined, undefined],
  ['2021年广东输出成交额', '2022', undefined, undefined],
  ['2020年广东输出成交额', '2022', undefined, undefined],
  ['2015年广东输出成交额', '2022', undefined, undefined],
  ['2019年到2021年广东输出成交额', '2022', undefined, undefined],
  ['广东输出成交额', '2022', undefined, undefined],
])('%s, asked in %s', (question, own, year, edition) => {
  expect(editionOfYear(question, editions, own)).toEqual(year === undefined ? undefined : { year, edition });
});
