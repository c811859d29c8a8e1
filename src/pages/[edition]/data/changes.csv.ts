import type { APIRoute, GetStaticPaths } from 'astro';
import { changesCsv } from '../../../components/years/changeView';
import { writeCsv } from '../../../download/tableCsv';
import { editionBefore, ownEditions } from '../../../editions';
import { changesBetween } from '../../../years/changes';

export const getStaticPaths: GetStaticPaths = () =>
  ownEditions()
    .filter(editionBefore)
    .map(({ name }) => ({ params: { edition: name } }));

export const GET: APIRoute = ({ locals: { edition } }) => {
  const before = editionBefore(edition)!;
  return new Response(writeCsv(changesCsv(changesBetween(before, edition), before, edition)), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
};
