import { describe, expect, test } from 'vitest';
import type { MeasureData } from '../../../src/components/measure/measureData';
import { legendHtml, mapTitle, placeTitle, rankedListHtml, sourceHtml } from '../../../src/components/measure/measureHtml';

const measure: MeasureData = {
  id: 'net',
  title: '技术净吸纳额',
  group: '流向',
  name: '净吸纳',
  unit: '亿元',
  note: '吸纳减输出。',
  computed: true,
  legend: [
    { look: 'd1', words: '−10 以下' },
    { look: 'd5', words: '−10 及以上' },
  ],
  sources: [{ label: '附表 5', href: '/2021/tables/a5/' }],
  series: [
    { year: 2020, texts: ['-3187.6', '', '12345.67'], ranks: [2, 0, 1], classes: [1, 0, 2], joint: { text: '33.28', href: '/cell' } },
  ],
};
const [series] = measure.series as [MeasureData['series'][number]];
const provinces = [
  { id: 'beijing', name: '北京' },
  { id: 'xizang', name: '西藏' },
  { id: 'guangdong', name: '广东' },
];

describe('the ranked list', () => {
  const html = rankedListHtml(measure, series, provinces, '/report/2021/provinces/');

  test('goes by rank and leads to the provinces’ pages', () => {
    expect([...html.matchAll(/href="([^"]+)"/g)].map((match) => match[1])).toEqual([
      '/report/2021/provinces/guangdong/',
      '/report/2021/provinces/beijing/',
    ]);
  });

  test('leaves out a province without a value', () => {
    expect(html).not.toContain('西藏');
  });

  test('writes numbers that copy plain: a gap for thousands, a minus that is a hyphen, and both in the value', () => {
    expect(html).toContain('<data value="12345.67">12<span class="g">345.67</span></data>');
    expect(html).toContain('<data value="-3187.6" class="m1"><span class="minus">-</span>3187.6</data>');
  });

  test('shows each province in the colour the map has for it', () => {
    expect(html).toMatch(/<i class="d5"><\/i><span class="name">广东/);
  });
});

test('the legend counts the provinces of each class and says what is not known, in the words the law asks for', () => {
  const html = legendHtml(measure, series);
  expect(html.match(/1 个/g)).toHaveLength(2);
  expect(html).toContain('台湾省资料暂缺');
});

test('the source line names unit, tables, method and the joint figure of 港澳台', () => {
  const html = sourceHtml(measure, series);
  expect(html).toContain('单位：亿元。数据：<a href="/2021/tables/a5/">附表 5</a>。吸纳减输出。');
  expect(html).toContain('港澳台合为一行，<a href="/cell">33.28 亿元</a>');
});

test('the source line says so where there is no joint figure', () => {
  expect(sourceHtml(measure, { ...series, joint: undefined as never })).toContain('此项无港澳台数据');
});

test('a title names the year, where there is one', () => {
  expect(mapTitle(measure, series)).toBe('2020 年各省（区、市）技术净吸纳额');
  expect(mapTitle(measure, { texts: [], ranks: [], classes: [] })).toBe('各省（区、市）技术净吸纳额');
});

test('the words over a province tell value and rank, or that there is none', () => {
  expect(placeTitle(measure, series, 0, '北京')).toBe('北京：−3187.6 亿元，第 2 位');
  expect(placeTitle(measure, series, 1, '西藏')).toBe('西藏：无此项数据');
});
