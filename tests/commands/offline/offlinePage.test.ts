import { describe, expect, it } from 'vitest';
import { offlinePage } from '../../../src/commands/offline/offlinePage';

const FILES = new Set([
  'index.html',
  '2021/index.html',
  '2021/overview/index.html',
  '2021/tables/3-1/index.html',
  '2021/data/a.csv',
  'favicon.svg',
]);
const kept: string[] = [];
const page = (html: string, base = '/report/') =>
  offlinePage(
    `<!DOCTYPE html><html><head>${html.includes('<style') ? html : ''}</head><body>${html.includes('<style') ? '' : html}</body></html>`,
    '2021/overview/index.html',
    {
      base,
      site: 'https://stats.example.cn/report/',
      holds: (name) => FILES.has(name),
      keepStyle: (css) => `styles/${kept.push(css)}.css`,
    },
  );

describe('A page of the offline file', () => {
  it.each([
    ['/report/2021/tables/3-1/#table-3-1-beijing', '../tables/3-1/index.html#table-3-1-beijing'],
    ['/report/2021/tables/3-1/?filter=x', '../tables/3-1/index.html?filter=x'],
    ['/report/2021/', '../index.html'],
    ['/report/', '../../index.html'],
    ['../data/a.csv', '../data/a.csv'],
    ['/report/favicon.svg', '../../favicon.svg'],
    ['#s1', '#s1'],
    ['https://elsewhere.example/', 'https://elsewhere.example/'],
    ['mailto:a@b.cn', 'mailto:a@b.cn'],
    // What the folder does not hold is where it is published.
    ['/report/2020/overview/', 'https://stats.example.cn/report/2020/overview/'],
    ['/report/2021/report-2021.pdf', 'https://stats.example.cn/report/2021/report-2021.pdf'],
  ])('leads by %s to %s', (from, to) => expect(page(`<a href="${from}">去</a>`)).toContain(`<a href="${to}">`));

  it('leads itself to itself by its name', () =>
    expect(page('<a href="/report/2021/overview/#s1">去</a>')).toContain('href="index.html#s1"'));

  it('has its style beside it, and one classic script in place of the modules', () => {
    expect(page('<style>a{color:red}</style>')).toContain('<link rel="stylesheet" href="../../styles/1.css">');
    expect(kept).toEqual(['a{color:red}']);
    const html = page('<script data-modules="/report/_astro/a.js /report/_astro/b.js">{start()}</script>');
    expect(html).toContain('<script src="../../offline.js" data-modules="/report/_astro/a.js /report/_astro/b.js"></script>');
    expect(html).not.toContain('start()');
  });

  it('leads on where scripts are off, too', () => {
    expect(page('<noscript><a href="/report/2021/tables/3-1/">表</a></noscript>')).toContain('href="../tables/3-1/index.html"');
  });
});
