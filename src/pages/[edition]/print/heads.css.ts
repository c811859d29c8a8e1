import type { APIRoute } from 'astro';
import { FRONT_AND_BACK } from '../../../components/book/bookPieces';
import { runningHeads } from '../../../components/book/runningHeads';
import { allEditions, editionNamed } from '../../../editions';

export const getStaticPaths = () => allEditions().map(({ edition }) => ({ params: { edition } }));

/** Running heads of the printed book: a file of its own, because the security policy allows no style inside a page. */
export const GET: APIRoute = ({ params }) =>
  new Response(runningHeads(editionNamed(params.edition!).info, FRONT_AND_BACK), {
    headers: { 'content-type': 'text/css; charset=utf-8' },
  });
