import type { APIRoute, GetStaticPaths } from 'astro';
import { datapackage } from '../../../download/datapackage';
import { editionNamed, editionNames } from '../../../editions';

export const getStaticPaths: GetStaticPaths = () => editionNames().map((edition) => ({ params: { edition } }));

export const GET: APIRoute = ({ params }) =>
  new Response(`${JSON.stringify(datapackage(editionNamed(params['edition']!)), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
