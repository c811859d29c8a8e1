import { load } from 'cheerio';
import { expect, it } from 'vitest';
import { newsFeed } from '../../src/download/newsFeed';
import { report } from '../fixtures/miniature';

const withCorrections = {
  ...report,
  info: {
    ...report.info,
    released: '2026-01-02',
    corrections: [
      { date: '2026-03-04', says: '表 1-1 的一格 <改> 了。' },
      { date: '2026-03-04', says: '又一处。' },
    ],
  },
};

it('An edition and its corrections are entries of a feed, newest first, each with an id of its own', () => {
  const $ = load(newsFeed([withCorrections]), { xml: true });
  const entries = $('feed > entry').toArray();
  expect(entries.map((entry) => $(entry).children('content').text())).toEqual([
    '表 1-1 的一格 &lt;改> 了。',
    '又一处。',
    expect.stringContaining(`${report.info.covers} 年数据`),
  ]);
  expect(new Set(entries.map((entry) => $(entry).children('id').text())).size).toBe(3);
  expect($('feed > updated').text()).toBe('2026-03-04T00:00:00.000Z');
  expect($('feed > link[rel="self"]').attr('href')).toBe(new URL('feed.xml', report.info.site).href);
  for (const entry of entries) expect($(entry).children('link').attr('href')).toContain(report.info.site);
});

it('The same report makes the same feed', () => expect(newsFeed([withCorrections])).toBe(newsFeed([withCorrections])));
