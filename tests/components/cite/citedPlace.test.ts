import { expect, it } from 'vitest';
import { citedPlace, type CitedPage } from '../../../src/components/cite/citedPlace';

const page: CitedPage = {
  canonical: 'https://example.org/report/2021/composition/',
  heading: '技术合同构成',
  nameOf: (id) => (id === 's2-3' ? '三、技术领域构成' : ''),
};

it('cites a place of the page by its own name and address', () => {
  expect(citedPlace('section:s2-3', page)).toEqual({
    kind: 'section',
    title: '三、技术领域构成',
    url: 'https://example.org/report/2021/composition/#s2-3',
  });
});

it('falls back on the name of the page', () => {
  expect(citedPlace('paragraph:s9-p9', page)!.title).toBe('技术合同构成');
  expect(citedPlace('part', page)).toEqual({ kind: 'part', title: '技术合同构成', url: page.canonical });
});

it('cites the report by the address of its edition, below whatever base the site has', () => {
  expect(citedPlace('report', page)!.url).toBe('https://example.org/report/2021/');
});

it('cites nothing it does not know', () => {
  expect(citedPlace('chapter:1', page)).toBeNull();
});

it('needs no fragment on the own page of a table or figure, but for a row of it', () => {
  const own = (canonical: string) => ({ ...page, canonical });
  expect(citedPlace('table:table-3-1', own('https://example.org/2021/tables/3-1/'))!.url).toBe('https://example.org/2021/tables/3-1/');
  expect(citedPlace('table:text-1', own('https://example.org/2021/tables/text-1/'))!.url).toBe('https://example.org/2021/tables/text-1/');
  expect(citedPlace('row:table-3-1-beijing', own('https://example.org/2021/tables/3-1/'))!.url).toBe(
    'https://example.org/2021/tables/3-1/#table-3-1-beijing',
  );
});
