import type { APIRoute, GetStaticPaths } from 'astro';
import { tablesXlsx } from '../../../download/tablesXlsx';
import { editionNamed, editionNames } from '../../../editions';

export const getStaticPaths: GetStaticPaths = () => editionNames().map((edition) => ({ params: { edition } }));

export const GET: APIRoute = async ({ params }) =>
  new Response(new Uint8Array(await tablesXlsx(editionNamed(params['edition']!))), {
    headers: { 'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  });
