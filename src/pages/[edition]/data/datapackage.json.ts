import type { APIRoute, GetStaticPaths } from 'astro';
import { datapackage } from '../../../download/datapackage';
import { ownEditions } from '../../../editions';

export const getStaticPaths: GetStaticPaths = () => ownEditions().map(({ name: edition }) => ({ params: { edition } }));

export const GET: APIRoute = ({ locals: { edition } }) =>
  new Response(`${JSON.stringify(datapackage(edition), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
