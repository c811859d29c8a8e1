import type { APIRoute } from 'astro';
import { runningHeads } from '../../../components/book/runningHeads';
import { ownEditions } from '../../../editions';

export const getStaticPaths = () => ownEditions().map(({ name }) => ({ params: { edition: name } }));

/** Running heads of the printed book: a file of its own, because the security policy allows no style inside a page. */
export const GET: APIRoute = ({ locals: { edition } }) =>
  new Response(runningHeads(edition.info), {
    headers: { 'content-type': 'text/css; charset=utf-8' },
  });
