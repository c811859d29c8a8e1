import { expect, test } from 'vitest';
import { pageName, runningHeads } from '../../../src/components/book/runningHeads';

const info = {
  title: '年报',
  year: 2021,
  parts: [
    { number: 1, id: 'overview', title: '总体 "概述"', line: '' },
    { number: 2, id: 'composition', title: '构成', line: '' },
  ],
} as never;

test('Every part is printed on pages of its own name, whose right heads carry its title', () => {
  const css = runningHeads(info);
  expect(css).toContain(`[data-page="composition"]{page:${pageName('composition')}}`);
  expect(css).toMatch(/@page book-composition:right\{@top-right\{content:"第二部分　构成"/);
  expect(css).toMatch(/@page book-composition:left\{@top-left\{content:"年报 2021"/);
  expect(css).toMatch(/@page book-terms:right\{@top-right\{content:"术语"/);
});

test('Quotes in a title do not end the style sheet’s string', () => {
  expect(runningHeads(info)).toContain('content:"第一部分　总体 \\"概述\\""');
});
