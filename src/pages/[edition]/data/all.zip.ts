import type { APIRoute, GetStaticPaths } from 'astro';
import { allZip } from '../../../download/allZip';
import { editionNames } from '../../../editions';

export const getStaticPaths: GetStaticPaths = () => editionNames().map((edition) => ({ params: { edition } }));

export const GET: APIRoute = ({ locals: { edition } }) =>
  new Response(new Uint8Array(allZip(edition)), { headers: { 'Content-Type': 'application/zip' } });
