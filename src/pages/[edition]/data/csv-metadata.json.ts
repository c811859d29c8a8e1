import type { APIRoute, GetStaticPaths } from 'astro';
import { csvw } from '../../../download/csvw';
import { editionNames } from '../../../editions';

export const getStaticPaths: GetStaticPaths = () => editionNames().map((edition) => ({ params: { edition } }));

export const GET: APIRoute = ({ locals: { edition } }) =>
  new Response(`${JSON.stringify(csvw(edition), null, 2)}\n`, { headers: { 'content-type': 'application/csvm+json' } });
