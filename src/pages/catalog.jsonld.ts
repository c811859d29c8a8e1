import type { APIRoute } from 'astro';
import { dcat } from '../download/dcat';
import { allEditions } from '../editions';

/** All data sets of all editions, for portals that collect catalogues. */
export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(dcat(allEditions()), null, 2)}\n`, { headers: { 'content-type': 'application/ld+json' } });
