import type { APIRoute, GetStaticPaths } from 'astro';
import { allZip } from '../../../download/allZip';
import { editionNamed, editionNames } from '../../../editions';

export const getStaticPaths: GetStaticPaths = () => editionNames().map((edition) => ({ params: { edition } }));

export const GET: APIRoute = ({ params }) =>
  new Response(new Uint8Array(allZip(editionNamed(params['edition']!))), { headers: { 'Content-Type': 'application/zip' } });
