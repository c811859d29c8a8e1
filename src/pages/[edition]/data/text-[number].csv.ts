import type { APIRoute, GetStaticPaths } from 'astro';
import { isDownloadable, tableCsv } from '../../../download/tableCsv';
import { ownEditions } from '../../../editions';

export const getStaticPaths: GetStaticPaths = () =>
  ownEditions().flatMap((edition) =>
    [...edition.tables.values()]
      .filter((table) => isDownloadable(table) && table.id.startsWith('text-'))
      .map(({ id }) => ({ params: { edition: edition.name, number: id.slice('text-'.length) } })),
  );

export const GET: APIRoute = ({ params, locals: { edition } }) =>
  new Response(tableCsv(edition.tables.get(`text-${params['number']}`)!), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
