import type { APIRoute } from 'astro';
import { newsFeed } from '../download/newsFeed';
import { allEditions } from '../editions';

/** New editions and corrections, for feed readers. */
export const GET: APIRoute = () => new Response(newsFeed(allEditions()), { headers: { 'content-type': 'application/atom+xml' } });
