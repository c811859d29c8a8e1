import type { APIRoute } from 'astro';
import { allEditions } from '../editions';

/** All may read all; where the site map lies depends on where the site is published. */
export const GET: APIRoute = () => {
  const [newest] = allEditions();
  const map = new URL('sitemap.xml', newest!.info.site).href;
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${map}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
