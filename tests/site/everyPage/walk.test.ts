import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { policyHash } from '../../../src/commands/build/finish/lightenPage';
import { answers, elementsOf, pagesOf, type Page } from '../sites';
import { walkedSites } from '../walked';

/** Where a page’s link leads from the root of its host; `null` where it leaves the site. */
function target(base: string, page: Page, link: string): string | null {
  const url = new URL(link, `http://site${base}${page.address}`);
  return url.host === 'site' && url.protocol === 'http:' ? url.pathname + url.search + url.hash : null;
}

/** What is wrong, and on which pages: `no nav: 2021/about/, 2021/tables/ … (50)`. */
function wrong(pages: Page[], find: (page: Page) => readonly string[]): string[] {
  const where = new Map<string, string[]>();
  for (const page of pages) for (const what of new Set(find(page))) where.set(what, [...(where.get(what) ?? []), page.address || '/']);
  return [...where].map(([what, on]) => `${what}: ${on.slice(0, 3).join(', ')}${on.length > 3 ? ` … (${on.length})` : ''}`);
}

const policyOf = (page: Page): string =>
  elementsOf(page).querySelector('meta[http-equiv=Content-Security-Policy]')?.getAttribute('content')?.replaceAll('&#39;', "'") ?? '';

describe.each(walkedSites)('Every page of the site under $base', (site) => {
  const pages = pagesOf(site);
  const whole = pages.filter((page) => page.kind !== 'embed');

  it('is there: parts, tables, figures, provinces', () => {
    const count = (kind: string) => pages.filter((page) => page.kind === kind).length;
    const editions = new Set(pages.flatMap(({ address }) => /^\d{4}\//.exec(address) ?? [])).size;
    expect(editions).toBeGreaterThan(0);
    expect(count('table') / editions).toBeGreaterThan(40);
    expect(count('figure')).toBe(48 * editions);
    expect(count('embed')).toBe(48 * editions);
    expect(count('province')).toBe(31 * editions);
  });

  it('has no link and no file it needs that does not answer', () => {
    const attributes = { a: 'href', link: 'href', script: 'src', img: 'src', source: 'srcset', iframe: 'src', use: 'href', form: 'action' };
    const data = ['data-figure', 'data-page', 'data-src', 'data-map', 'data-measures'];
    const dead = wrong(pages, (page) => {
      const elements = elementsOf(page);
      const links = [
        ...Object.entries(attributes).flatMap(([tag, name]) => elements.querySelectorAll(tag).map((each) => each.getAttribute(name))),
        ...data
          .flatMap((name) => elements.querySelectorAll(`[${name}]`).map((each) => each.getAttribute(name)))
          .filter((value) => value?.includes('/')),
      ].filter((link): link is string => Boolean(link) && !/^(mailto:|data:|blob:)/.test(link!));
      return [...new Set(links)].filter((link) => {
        const to = target(site.base, page, link.replaceAll('&amp;', '&'));
        return to !== null && !answers(site, to);
      });
    });
    expect(dead).toEqual([]);
  });

  it('comes without Pagefind’s own search boxes, which no page asks for', () => {
    expect(readdirSync(join(site.folder, 'pagefind')).filter((name) => /ui|highlight/.test(name))).toEqual([]);
  });

  it('leads to other hosts only by links a reader may follow, and takes nothing from them', () => {
    const needed = 'script[src], link[rel=stylesheet], link[rel=preload], link[rel=icon], img[src], iframe[src], source, use';
    const foreign = wrong(pages, (page) =>
      elementsOf(page)
        .querySelectorAll(needed)
        .map((each) => each.getAttribute('src') ?? each.getAttribute('href') ?? '')
        .filter((link) => /^(https?:)?\/\//.test(link)),
    );
    expect(foreign).toEqual([]);
  });

  it('has one h1, and landmarks', () => {
    const found = wrong(whole, (page) =>
      ['h1', 'main', 'body > header', 'body > footer'].flatMap((selector) => {
        const count = elementsOf(page).querySelectorAll(selector).length;
        return count === 1 ? [] : [`${count} × ${selector}`];
      }),
    );
    expect(found).toEqual([]);
    expect(wrong(whole, (page) => (elementsOf(page).querySelectorAll('nav[aria-label]').length > 0 ? [] : ['no nav']))).toEqual([]);
  });

  it('goes down its headings one step at a time', () => {
    const leaps = wrong(whole, (page) => {
      const levels = elementsOf(page)
        .querySelectorAll('main h1, main h2, main h3, main h4, main h5')
        .map((heading) => Number(heading.tagName[1]));
      return levels.flatMap((level, index) => (level > (levels[index - 1] ?? 0) + 1 ? [`h${levels[index - 1]} → h${level}`] : []));
    });
    expect(leaps).toEqual([]);
  });

  it('has a language, a title of its own, a description and a canonical address', () => {
    const lacks = wrong(pages, (page) => {
      const elements = elementsOf(page);
      const title = elements.querySelector('title')?.text.trim();
      const description = elements.querySelector('meta[name=description]')?.getAttribute('content')?.trim();
      return [
        ...(elements.querySelector('html')?.getAttribute('lang') === 'zh-CN' ? [] : ['lang']),
        ...(title ? [] : ['title']),
        ...(description || page.kind === 'embed' ? [] : ['description']),
        ...(elements.querySelector('link[rel=canonical]')?.getAttribute('href')?.startsWith('https://') ? [] : ['canonical']),
      ];
    });
    expect(lacks).toEqual([]);

    const titles = new Map<string, string[]>();
    for (const page of whole) {
      const title = elementsOf(page).querySelector('title')!.text;
      titles.set(title, [...(titles.get(title) ?? []), page.address]);
    }
    expect([...titles].filter(([, addresses]) => addresses.length > 1)).toEqual([]);
  });

  it('has every id once', () => {
    const twice = wrong(pages, ({ file }) => {
      const seen = new Set<string>();
      return [...readFileSync(file, 'utf8').matchAll(/\sid="([^"]+)"/g)].flatMap(([, id]) => (seen.has(id!) ? [id!] : (seen.add(id!), [])));
    });
    expect(twice).toEqual([]);
  });

  it('labels and describes by ids that are there', () => {
    const dangling = wrong(pages, (page) => {
      const elements = elementsOf(page);
      const ids = new Set(elements.querySelectorAll('[id]').map((each) => each.id));
      return ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'headers', 'list'].flatMap((name) =>
        elements
          .querySelectorAll(`[${name}]`)
          .flatMap((each) => each.getAttribute(name)!.split(/\s+/))
          .filter((id) => !ids.has(id))
          .map((id) => `${name}=${id}`),
      );
    });
    expect(dangling).toEqual([]);
  });

  it('has no inline script or style but those its policy names by their hash, and no handler', () => {
    const inline = wrong(pages, (page) => {
      const elements = elementsOf(page);
      const policy = policyOf(page);
      return [
        ...elements
          .querySelectorAll('script:not([src]), style')
          .filter((each) => each.getAttribute('type') !== 'application/ld+json' && !policy.includes(policyHash(each.innerHTML)))
          .map((each) => `${each.tagName} ${each.innerHTML.slice(0, 40)}`),
        ...elements.querySelectorAll('[style]').map((each) => `style on ${each.tagName}`),
        ...elements.querySelectorAll('*').flatMap((each) => Object.keys(each.attributes).filter((name) => /^on[a-z]+$/.test(name))),
      ];
    });
    expect(inline).toEqual([]);
  });

  it('carries structured data that parse', () => {
    const things = whole.flatMap((page) =>
      elementsOf(page)
        .querySelectorAll('script[type="application/ld+json"]')
        .map((script) => JSON.parse(script.text)),
    );
    expect(things.length).toBeGreaterThan(0);
    expect(things.filter((thing) => thing['@context'] !== 'https://schema.org' || !thing['@type'])).toEqual([]);
  });

  it('carries a security policy as strict as the one public/_headers states', () => {
    const stated = /Content-Security-Policy: (.*)/.exec(readFileSync('public/_headers', 'utf8'))![1]!.split('; ');
    const looser = wrong(pages, (page) => {
      const policy = policyOf(page);
      const allowed = new Set([...stated.flatMap((rule) => rule.split(' ')), 'default-src', 'style-src', "'self'"]);
      const granted = policy.split('; ').flatMap((rule) => {
        const [kind, ...words] = rule.split(' ');
        return [kind!, ...words].filter((word) => !allowed.has(word) && !(kind === 'style-src' && word.startsWith("'sha256-")));
      });
      return policy.startsWith("default-src 'self'") ? granted : ['no policy'];
    });
    expect(looser).toEqual([]);
    // A page’s own policy and the server’s hold both: what one forbids, the other cannot allow.
    const clashing = wrong(whole, (page) => stated.filter((rule) => !policyOf(page).includes(rule)));
    expect(clashing).toEqual([]);
  });

  it('is listed in the sitemap, if it is one to search for; the sitemap lists nothing else', () => {
    const sitemap = readFileSync(join(site.folder, 'sitemap.xml'), 'utf8');
    const listed = [...sitemap.matchAll(/<loc>https?:\/\/[^/]+\/(.*?)<\/loc>/g)].map((match) => decodeURIComponent(match[1]!));
    const notToFind = ['embed', 'search', 'print', '404', 'home'];
    const expected = pages.filter((page) => !notToFind.includes(page.kind)).map((page) => page.address);
    expect(listed.toSorted()).toEqual(expected.toSorted());
  });

  it('leads to tables, figures and pages under its own base only', () => {
    const escaping = wrong(pages, (page) =>
      elementsOf(page)
        .querySelectorAll('a[href]')
        .map((link) => link.getAttribute('href')!)
        .filter((link) => link.startsWith('/') && !link.startsWith(site.base)),
    );
    expect(escaping).toEqual([]);
  });
});
