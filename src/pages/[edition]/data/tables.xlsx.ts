import type { APIRoute, GetStaticPaths } from 'astro';
import { tablesXlsx } from '../../../download/tablesXlsx';
import { editionNames } from '../../../editions';

export const getStaticPaths: GetStaticPaths = () => editionNames().map((edition) => ({ params: { edition } }));

export const GET: APIRoute = async ({ locals: { edition } }) =>
  new Response(new Uint8Array(await tablesXlsx(edition)), {
    headers: { 'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  });
