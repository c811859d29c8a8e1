import type { APIRoute, GetStaticPaths } from 'astro';
import { tablesXlsx } from '../../../download/tablesXlsx';
import { ownEditions } from '../../../editions';

export const getStaticPaths: GetStaticPaths = () => ownEditions().map(({ name: edition }) => ({ params: { edition } }));

export const GET: APIRoute = async ({ locals: { edition } }) =>
  new Response(new Uint8Array(await tablesXlsx(edition)), {
    headers: { 'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  });
