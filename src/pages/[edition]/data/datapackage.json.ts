import type { APIRoute, GetStaticPaths } from 'astro';
import { datapackage } from '../../../download/datapackage';
import { editionNames } from '../../../editions';

export const getStaticPaths: GetStaticPaths = () => editionNames().map((edition) => ({ params: { edition } }));

export const GET: APIRoute = ({ locals: { edition } }) =>
  new Response(`${JSON.stringify(datapackage(edition), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
