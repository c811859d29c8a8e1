import { describe, expect, it } from 'vitest';
import { bibtex, citations, gbt, plainLink, ris, type Cited, type CitedReport } from '../../../src/model/address/citation';

const report: CitedReport = { title: '某年报', year: 2021, publishedIn: 2021, revised: '2026-02-03' };
const table: Cited = { kind: 'table', title: '表 1-1　成交额与 GDP 和 R&D 经费', url: 'https://example.org/2021/tables/1-1/' };
const paragraph: Cited = { kind: 'paragraph', title: '三、技术领域构成', url: 'https://example.org/2021/composition/#s2-3-p1' };
const all: Cited = { kind: 'report', title: '某年报', url: 'https://example.org/2021/' };

describe('gbt', () => {
  it('cites a table as data within the online report, leaving out what is not known', () => {
    expect(gbt(report, table, '2026-03-04')).toBe(
      '表 1-1 成交额与 GDP 和 R&D 经费[DS/OL]//某年报 2021：网络版. (2026-02-03)[2026-03-04]. https://example.org/2021/tables/1-1/.',
    );
  });

  it('cites the report itself without repeating its title, and a publisher that is known', () => {
    expect(gbt({ ...report, publisher: '某社' }, all, '2026-03-04')).toBe(
      '某年报 2021：网络版[R/OL]. 某社, 2021(2026-02-03)[2026-03-04]. https://example.org/2021/.',
    );
  });

  it('cites a paragraph with its fragment', () => {
    expect(gbt(report, paragraph, '2026-03-04')).toMatch(/^三、技术领域构成\[R\/OL\]\/\/.*#s2-3-p1\.$/);
  });
});

describe('bibtex', () => {
  it('leaves out what is not known, and keeps TeX from reading signs', () => {
    expect(bibtex(report, table, '2026-03-04')).toBe(`@dataset{jishushichang2021-tables-1-1,
  title = {{表 1-1 成交额与 GDP 和 R\\&D 经费}},
  maintitle = {{某年报 2021：网络版}},
  year = {2021},
  note = {网络版，修订于 2026-02-03},
  url = {https://example.org/2021/tables/1-1/},
  urldate = {2026-03-04},
  language = {chinese},
}`);
  });

  it('names the publisher where there is one, and gives each place a key of its own', () => {
    expect(bibtex({ ...report, publisher: '某社' }, all, '2026-03-04')).toMatch(/^@report\{[\s\S]*institution = \{\{某社\}\}/);
    expect([all, table, paragraph].map((cited) => /\{(.*),/.exec(bibtex(report, cited, '2026-03-04'))![1])).toEqual([
      'jishushichang2021',
      'jishushichang2021-tables-1-1',
      'jishushichang2021-s2-3-p1',
    ]);
  });
});

describe('ris', () => {
  it('begins with its type and ends as the format demands', () => {
    const lines = ris(report, table, '2026-03-04').split('\n');
    expect(lines[0]).toBe('TY  - DATA');
    expect(lines.at(-1)).toBe('ER  - ');
    expect(lines).toContain('Y2  - 2026/03/04');
    expect(lines.some((line) => line.startsWith('PB'))).toBe(false);
  });
});

describe('citations', () => {
  it('offers four forms, each with the address', () => {
    const offered = citations(report, paragraph, '2026-03-04');
    expect(offered.map(({ name }) => name)).toEqual(['GB/T 7714—2015', 'BibTeX', 'RIS', '链接']);
    expect(offered.every(({ text }) => text.includes(paragraph.url))).toBe(true);
    expect(plainLink(report, paragraph)).toBe('三、技术领域构成，《某年报 2021：网络版》，https://example.org/2021/composition/#s2-3-p1');
  });
});
