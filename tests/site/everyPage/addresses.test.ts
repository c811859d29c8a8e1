import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answers, SITES } from '../sites';

describe.each(readdirSync('content'))('The promise of edition %s: every address ever published', (edition) => {
  const file = join('content', edition, 'addresses.txt');
  const published = readFileSync(file, 'utf8').split('\n').filter(Boolean);

  it('is a long list, sorted, each once', () => {
    expect(existsSync(file)).toBe(true);
    expect(published.length).toBeGreaterThan(1000);
    expect(published).toEqual([...new Set(published)].sort());
  });

  it.each(Object.values(SITES))('answers under $base, fragment and all', (site) => {
    expect(published.filter((address) => !answers(site, site.base + address))).toEqual([]);
  });
});

describe('The files a machine asks for', () => {
  it.each(Object.values(SITES))('answer under $base', (site) => {
    const files = [
      'robots.txt',
      'sitemap.xml',
      'llms.txt',
      'favicon.svg',
      '404.html',
      'fonts/serif.woff2',
      '_headers',
      'feed.xml',
      'opensearch.xml',
      'site.webmanifest',
      'icon-180.png',
    ];
    expect(files.filter((address) => !answers(site, site.base + address))).toEqual([]);
  });
});
