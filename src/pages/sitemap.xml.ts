import type { APIRoute } from 'astro';
import { addressesOf } from '../model/address/addressesOf';
import { escape } from '../model/escape';
import { allEditions, editionBefore } from '../editions';
import { address } from '../model/address/address';

/** Every page of every edition, for search engines. Fragments, data files and embeds are no pages of their own. */
export const GET: APIRoute = () => {
  const entries = allEditions().flatMap((edition) => {
    const promised = addressesOf(edition).filter((each) => each.endsWith('/') && !/\/(search|print|embed)\/$/.test(each));
    const pages = editionBefore(edition) ? [...promised, address.changes(edition)] : promised;
    return pages.map(
      (page) => `<url><loc>${escape(new URL(page, edition.info.site).href)}</loc><lastmod>${edition.info.revised}</lastmod></url>`,
    );
  });
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`,
    {
      headers: { 'content-type': 'application/xml' },
    },
  );
};
