import type { APIRoute, GetStaticPaths } from 'astro';
import { allZip } from '../../../download/allZip';
import { ownEditions } from '../../../editions';

export const getStaticPaths: GetStaticPaths = () => ownEditions().map(({ name: edition }) => ({ params: { edition } }));

export const GET: APIRoute = ({ locals: { edition } }) =>
  new Response(new Uint8Array(allZip(edition)), { headers: { 'Content-Type': 'application/zip' } });
