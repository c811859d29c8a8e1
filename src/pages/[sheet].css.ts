import type { APIRoute, GetStaticPaths } from 'astro';
import css from '../components/years/years.css?inline';
import { editionNames } from '../editions';

/** The style of what stands between editions: a site of one edition has no such file. */
export const getStaticPaths: GetStaticPaths = () => (editionNames().length > 1 ? [{ params: { sheet: 'years' } }] : []);

export const GET: APIRoute = () => new Response(css, { headers: { 'content-type': 'text/css; charset=utf-8' } });
